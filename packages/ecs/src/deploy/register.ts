import { familyRevision } from '../task-definition/arn.ts'
import { sameDefinition } from '../task-definition/canonical.ts'
import { lostFields } from '../task-definition/difference.ts'
import { mayHaveHappened } from './aws-error.ts'
import { failed, patiently, type Run } from './patience.ts'
import type { Registration } from './plan.ts'
import { describeNewest, describeRevision, type Revision, revisionFrom } from './revisions.ts'

const attempts = 4
const pauseBeforeLook = 1000

/**
 * Registers a revision once. When the answer is lost it looks whether the revision is there before it asks
 * again: RegisterTaskDefinition has no idempotency token.
 */
export async function register(registration: Registration, run: Run): Promise<Revision> {
  const doing = {
    doing: `register a revision of ${registration.family}`,
    action: 'ecs:RegisterTaskDefinition',
    resource: '*',
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const revision = revisionFrom(
        await patiently(run, () => run.ecs.registerTaskDefinition(registration.body)),
      )
      tell(registration, revision, run)
      return revision
    } catch (error) {
      if (!mayHaveHappened(error)) throw failed(run, doing, error)
      await run.clock.sleep(pauseBeforeLook * attempt * (1 + run.random()), run.signal)
      const landed = await findRegistered(registration, run)
      if (landed) {
        run.narrator.info(
          `The answer to the registration was lost; ${familyRevision(landed.arn)} is there and is what was asked.`,
        )
        return landed
      }
      if (attempt === attempts) throw failed(run, doing, error)
    }
  }
}

/** A revision above the ones we knew that is what we asked for; at most ten are read. */
async function findRegistered(registration: Registration, run: Run): Promise<Revision | undefined> {
  const newest = await describeNewest(registration.family, run)
  if (!newest) return undefined
  const oldest = Math.max(registration.floor + 1, newest.number - 9)
  for (let number = newest.number; number >= oldest; number -= 1) {
    const revision =
      number === newest.number ? newest : await describeRevision(`${registration.family}:${number}`, run)
    if (revision.active && sameDefinition(revision.definition, registration.body)) return revision
  }
  return undefined
}

function tell(registration: Registration, revision: Revision, run: Run): void {
  run.narrator.info(`Registered ${familyRevision(revision.arn)} for ${registration.services.join(', ')}.`)
  const lost = lostFields(registration.body, revision.definition)
  if (lost.length > 0) {
    run.narrator.warning(
      `AWS did not keep ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ' and more' : ''} of ` +
        `${familyRevision(revision.arn)}: it doesn't know these fields. Check their spelling.`,
    )
  }
}

/** Registers all, families side by side and one family's one after another: ECS refuses parallel ones there. */
export async function registerAll(
  registrations: Registration[],
  run: Run,
): Promise<{ registered: Map<Registration, Revision>; errors: unknown[] }> {
  const registered = new Map<Registration, Revision>()
  const families = [...new Set(registrations.map(({ family }) => family))]
  const results = await Promise.allSettled(
    families.map(async (family) => {
      for (const registration of registrations.filter((one) => one.family === family)) {
        registered.set(registration, await register(registration, run))
      }
    }),
  )
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  return { registered, errors }
}
