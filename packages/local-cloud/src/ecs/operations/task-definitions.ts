/** Task definitions: registered, described, listed, taken out of use. */
import { AwsError, type JsonObject, type Operation } from '../../protocol/aws-json.ts'
import { objectsOf, textOf, textsOf } from '../../protocol/json-input.ts'
import { lookUpTaskDefinition } from '../lookup.ts'
import { pageOf } from '../paging.ts'
import type { TaskDefinitionRecord } from '../records.ts'
import { checkTaskDefinition, withDefaults } from '../task-definition-rules.ts'
import { seconds, taskDefinitionWire } from '../wire.ts'
import type { World } from '../world.ts'

export interface RevisionContention {
  /** Registrations still to be refused as made at the same time as another. */
  left: number
  family: string | undefined
}

export function taskDefinitionOperations(
  world: World,
  contention: RevisionContention,
): Record<string, Operation> {
  return {
    RegisterTaskDefinition(input) {
      checkTaskDefinition(input)
      if (Array.isArray(input.tags) && input.tags.length === 0) {
        throw new AwsError('InvalidParameterException', 'Tags can not be empty.')
      }
      const family = textOf(input, 'family') ?? ''
      if (contention.left > 0 && (contention.family ?? family) === family) {
        contention.left--
        throw new AwsError(
          'ClientException',
          'Too many concurrent attempts to create a new revision of the specified family.',
        )
      }
      const record = register(world, family, input)
      const tags = objectsOf(input, 'tags')
      world.tags.set(record.arn, tags)
      return { taskDefinition: taskDefinitionWire(record), ...(tags.length === 0 ? {} : { tags }) }
    },
    DescribeTaskDefinition(input) {
      const record = find(world, input)
      const tags = textsOf(input, 'include').includes('TAGS')
        ? { tags: world.tags.get(record.arn) ?? [] }
        : {}
      return { taskDefinition: taskDefinitionWire(record), ...tags }
    },
    DeregisterTaskDefinition(input) {
      const name = textOf(input, 'taskDefinition') ?? ''
      if (!name.startsWith('arn:') && !name.includes(':')) {
        throw new AwsError('ClientException', `Invalid revision number. Number: ${name}`)
      }
      const record = find(world, input)
      if (record.status === 'ACTIVE') {
        record.status = 'INACTIVE'
        record.raw.deregisteredAt = seconds(world.clock.now())
      }
      return { taskDefinition: taskDefinitionWire(record) }
    },
    DeleteTaskDefinitions(input) {
      const names = textsOf(input, 'taskDefinitions')
      const deleted: JsonObject[] = []
      const failures: JsonObject[] = []
      for (const name of names) {
        const record = lookUpTaskDefinition(world, name)
        if (record?.status === 'INACTIVE') {
          record.status = 'DELETE_IN_PROGRESS'
          deleted.push(taskDefinitionWire(record))
        } else {
          failures.push({
            arn: record?.arn ?? name,
            reason: record === undefined ? 'MISSING' : 'TASK_DEFINITION_ACTIVE',
          })
        }
      }
      return { taskDefinitions: deleted, failures }
    },
    ListTaskDefinitions(input) {
      const status = textOf(input, 'status') ?? 'ACTIVE'
      const family = textOf(input, 'familyPrefix')
      const records = [...world.families]
        .filter(([name]) => family === undefined || name === family)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, revisions]) => revisions)
        .filter((record) => record.status === status)
      if (input.sort === 'DESC') records.reverse()
      const { page, more } = pageOf(records, input, 100)
      return { taskDefinitionArns: page.map(({ arn }) => arn), ...more }
    },
    ListTaskDefinitionFamilies(input) {
      const status = textOf(input, 'status') ?? 'ACTIVE'
      const prefix = textOf(input, 'familyPrefix') ?? ''
      const isIn = (record: TaskDefinitionRecord) => status === 'ALL' || record.status === status
      const families = [...world.families]
        .filter(([family, records]) => family.startsWith(prefix) && records.some(isIn))
        .map(([family]) => family)
        .sort()
      const { page, more } = pageOf(families, input, 100)
      return { families: page, ...more }
    },
  }
}

function register(world: World, family: string, input: JsonObject): TaskDefinitionRecord {
  const records = world.families.get(family) ?? []
  const revision = (records.at(-1)?.revision ?? 0) + 1
  const arn = world.identity.arn(`task-definition/${family}:${revision}`)
  const raw: JsonObject = {
    taskDefinitionArn: arn,
    ...withDefaults(input),
    family,
    revision,
    status: 'ACTIVE',
    registeredAt: seconds(world.clock.now()),
    registeredBy: `arn:aws:sts::${world.account}:assumed-role/deployer/session`,
  }
  const record: TaskDefinitionRecord = { arn, family, revision, status: 'ACTIVE', raw }
  world.families.set(family, [...records, record])
  return record
}

function find(world: World, input: JsonObject): TaskDefinitionRecord {
  const record = lookUpTaskDefinition(world, textOf(input, 'taskDefinition') ?? '')
  if (record === undefined) throw new AwsError('ClientException', 'Unable to describe task definition.')
  return record
}
