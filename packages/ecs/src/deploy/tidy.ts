import { familyOf, familyRevision, revisionOf } from '../task-definition/arn.ts'
import { activeRevisions } from './active-revisions.ts'
import { ask, type Run } from './patience.ts'
import type { PlannedService } from './plan.ts'

/** What one run deregisters at most: the rest is for the next, so that a first run doesn't take an hour. */
const perRun = 50

/**
 * Deregisters a family's revisions beyond the `keep` newest. Never one that a service of this deploy runs, ran
 * before it or is being rolled from: those are what a rollback needs. It can fail without the deploy failing.
 */
export async function deregisterOld(
  services: PlannedService[],
  targets: string[],
  keep: number,
  run: Run,
): Promise<string[]> {
  const used = new Set([
    ...targets,
    ...services.flatMap(({ service }) => [
      service.taskDefinition,
      ...service.deployments.map(({ taskDefinition }) => taskDefinition),
    ]),
  ])
  const families = [...new Set(targets.map(familyOf))]
  const gone: string[] = []
  try {
    for (const family of families) {
      for (const arn of (await beyond(family, keep, used, run)).slice(0, perRun - gone.length)) {
        await ask(
          run,
          {
            doing: `deregister ${familyRevision(arn)}`,
            action: 'ecs:DeregisterTaskDefinition',
            resource: '*',
          },
          () => run.ecs.deregisterTaskDefinition({ taskDefinition: arn }),
        )
        gone.push(arn)
      }
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    run.narrator.warning(`Old revisions were not all deregistered; the deploy itself is done. ${why}`)
  }
  if (gone.length > 0) run.narrator.info(`Deregistered ${gone.map(familyRevision).join(', ')}.`)
  return gone
}

/** Active revisions of a family older than its `keep` newest and not in use, oldest first. */
async function beyond(family: string, keep: number, used: ReadonlySet<string>, run: Run): Promise<string[]> {
  const arns: string[] = []
  for await (const arn of activeRevisions(family, run)) arns.push(arn)
  return arns
    .sort((a, b) => revisionOf(b) - revisionOf(a))
    .slice(keep)
    .filter((arn) => !used.has(arn))
    .reverse()
}
