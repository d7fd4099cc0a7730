import type { RawTaskDefinition, Tag } from '../api.ts'
import { familyRevision, parseFamilyRevision } from '../task-definition/arn.ts'
import { isThrottled, nameOf } from './aws-error.ts'
import { ask, failed, patiently, type Run } from './patience.ts'

/** A registered task definition. */
export interface Revision {
  arn: string
  family: string
  number: number
  /** False once deregistered: services that run it go on, but none can be updated to it. */
  active: boolean
  definition: RawTaskDefinition
  tags: Tag[]
}

/** The revisions that one deploy has looked at; each is read once. */
export interface RevisionBook {
  /** The newest active revision of a family; undefined where it has none. */
  newest(family: string): Promise<Revision | undefined>
  /** `family:12` or an ARN. */
  read(reference: string): Promise<Revision>
  /** What was read of a family so far, newest first. */
  known(family: string): Promise<Revision[]>
}

/**
 * Reads a family's newest revision before any other: mostly it is the one the service runs, and one request
 * then tells both what to start from and that an earlier run hasn't registered the same already.
 */
export function openBook(run: Run): RevisionBook {
  const newest = new Map<string, Promise<Revision | undefined>>()
  const revisions = new Map<string, Promise<Revision>>()

  const readNewest = async (family: string) => {
    const revision = await describeNewest(family, run)
    if (revision) revisions.set(familyRevision(revision.arn), Promise.resolve(revision))
    return revision
  }
  return {
    newest(family) {
      const found = newest.get(family) ?? readNewest(family)
      newest.set(family, found)
      return found
    },
    async read(reference) {
      await newest.get(parseFamilyRevision(reference)?.family ?? '')
      const key = familyRevision(reference)
      const found = revisions.get(key) ?? describeRevision(reference, run)
      revisions.set(key, found)
      return found
    },
    async known(family) {
      const all = await Promise.all(revisions.values())
      return all.filter((revision) => revision.family === family).sort((a, b) => b.number - a.number)
    },
  }
}

/** The newest active revision, read fresh; undefined for a family that has none. */
export async function describeNewest(family: string, run: Run): Promise<Revision | undefined> {
  try {
    return revisionFrom(await patiently(run, () => describe(family, run)))
  } catch (error) {
    // "Unable to describe task definition.": no such family, or every revision of it deregistered.
    if (nameOf(error) === 'ClientException' && !isThrottled(error)) return undefined
    throw failed(run, doingFor(family), error)
  }
}

/** One revision, read fresh. */
export async function describeRevision(reference: string, run: Run): Promise<Revision> {
  return revisionFrom(await ask(run, doingFor(reference), () => describe(reference, run)))
}

/** A described or just registered task definition as a revision. */
export function revisionFrom(answer: { taskDefinition: RawTaskDefinition; tags?: Tag[] }): Revision {
  const definition = answer.taskDefinition
  const arn = String(definition.taskDefinitionArn ?? '')
  const { family = '', revision: number = 0 } = parseFamilyRevision(arn) ?? {}
  return {
    arn,
    family,
    number,
    active: definition.status === undefined || definition.status === 'ACTIVE',
    definition,
    tags: answer.tags ?? [],
  }
}

function describe(taskDefinition: string, run: Run) {
  return run.ecs.describeTaskDefinition({ taskDefinition, include: ['TAGS'] })
}

function doingFor(reference: string) {
  return {
    doing: `describe the task definition ${familyRevision(reference)}`,
    action: 'ecs:DescribeTaskDefinition',
    resource: '*',
  }
}
