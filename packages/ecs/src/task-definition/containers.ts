import type { JsonObject, RawTaskDefinition } from '../api.ts'
import { nearestName } from './nearest-name.ts'

/** The containers of a task definition, in its order. Empty where the definition has none. */
export function containersOf(definition: RawTaskDefinition): JsonObject[] {
  return listOf(definition.containerDefinitions)
}

export function containerNames(definition: RawTaskDefinition): string[] {
  return containersOf(definition).map((container) => String(container.name ?? ''))
}

/** The container that a plain image goes to, or why there is none. AWS: a container is essential by default. */
export function onlyEssential(definition: RawTaskDefinition): { name: string } | { why: string } {
  const essential = containersOf(definition).filter((container) => container.essential !== false)
  const names = essential.map((container) => String(container.name ?? ''))
  if (names.length === 1 && names[0]) return { name: names[0] }
  const found = names.length === 0 ? 'none' : names.join(', ')
  const family = String(definition.family ?? 'the task definition')
  return {
    why: `${family} has not one essential container but ${names.length} (${found}); write container=image`,
  }
}

/** Says that no container has this name, what there is, and which was probably meant. */
export function unknownContainer(name: string, known: string[]): string {
  const near = nearestName(name, known)
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`
  return `no container is called "${name}"; there are ${[...new Set(known)].join(', ') || 'none'}.${meant}`
}

/** The objects of a JSON list; anything else in it, or no list at all, counts as nothing. */
export function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
