import type { JsonObject, RawTaskDefinition, Tag } from '../api.ts'

/**
 * The keys of a described task definition that RegisterTaskDefinition doesn't take: all that the API's
 * `TaskDefinition` shape has and its `RegisterTaskDefinitionRequest` has not.
 */
export const readOnlyKeys: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
])

/** What to register for a definition: itself without what only AWS writes, so that no other field is lost. */
export function registrationOf(definition: RawTaskDefinition, tags: Tag[] = []): JsonObject {
  const kept = Object.entries(definition).filter(([key]) => !readOnlyKeys.has(key) && key !== 'tags')
  const writable = tags.filter(({ key }) => !isReserved(key)).map(({ key, value }) => ({ key, value }))
  return { ...Object.fromEntries(kept), ...(writable.length > 0 && { tags: writable }) }
}

/** The base's tags with the asked ones set on top; a key stays where it was. */
export function mergeTags(base: Tag[], asked: Tag[]): Tag[] {
  const values = new Map([...base, ...asked].map(({ key, value }) => [key, value]))
  return [...values].map(([key, value]) => ({ key, value }))
}

/** Tags that AWS itself writes, CloudFormation's among them; a request that carries one is refused. */
function isReserved(key: string): boolean {
  return key.toLowerCase().startsWith('aws:')
}
