import { isDeepStrictEqual } from 'node:util'
import type { Json, JsonObject, RawTaskDefinition } from '../api.ts'
import { isObject, listOf } from './containers.ts'
import { defaults, fargateDefaults, unordered } from './defaults.ts'
import { registrationOf } from './registration.ts'

/**
 * One form for all task definitions that ECS would run alike: without what AWS writes itself, without
 * defaults and empty lists, keys and unordered lists sorted. Tags are no part of it. For comparing only:
 * what is registered is never canonical.
 */
export function canonical(definition: RawTaskDefinition): JsonObject {
  const input = withHostPorts(registrationOf(definition))
  const fargate =
    Array.isArray(input.requiresCompatibilities) && input.requiresCompatibilities.includes('FARGATE')
  const filledIn = fargate ? { ...defaults, ...fargateDefaults } : defaults
  const { tags: _, ...body } = input
  const result = reduce({ ...body, ...sizes(body) }, '', filledIn)
  return isObject(result) ? result : {}
}

/** A text that is equal for task definitions that ECS would run alike. */
export function fingerprint(definition: RawTaskDefinition): string {
  return JSON.stringify(canonical(definition))
}

/** True when registering one would give what the other is. */
export function sameDefinition(a: RawTaskDefinition, b: RawTaskDefinition): boolean {
  return fingerprint(a) === fingerprint(b)
}

function reduce(value: Json, path: string, filledIn: Readonly<Record<string, Json>>): Json | undefined {
  if (value === null || isDeepStrictEqual(value, filledIn[path])) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item) => reduce(item, `${path}[]`, filledIn) ?? emptyOf(item))
    return items.length === 0 ? undefined : sorted(items, unordered[path])
  }
  if (!isObject(value)) return value
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const reduced = reduce(value[key] ?? null, path === '' ? key : `${path}.${key}`, filledIn)
      return reduced === undefined ? [] : [[key, reduced] as const]
    })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** An item of a list keeps its place even where nothing of it is left. */
function emptyOf(item: Json): Json {
  return isObject(item) ? {} : Array.isArray(item) ? [] : item
}

function sorted(items: Json[], by: string | undefined): Json[] {
  if (by === undefined) return items
  const keyOf = (item: Json) => (isObject(item) ? String(item[by] ?? '') : String(item))
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}

/** In the awsvpc and host network modes ECS sets a left-out host port to the container's port. */
function withHostPorts(input: JsonObject): JsonObject {
  if (input.networkMode !== 'awsvpc' && input.networkMode !== 'host') return input
  const containers = listOf(input.containerDefinitions).map((container) => {
    if (!Array.isArray(container.portMappings)) return container
    const portMappings = container.portMappings.map((mapping) =>
      isObject(mapping) && mapping.hostPort === mapping.containerPort ? { ...mapping, hostPort: 0 } : mapping,
    )
    return { ...container, portMappings }
  })
  return Array.isArray(input.containerDefinitions) ? { ...input, containerDefinitions: containers } : input
}

/** AWS turns `1 vCPU` into CPU units and `2 GB` into MiB, and answers with text where a number was given. */
function sizes(body: JsonObject): JsonObject {
  return {
    ...(body.cpu !== undefined && { cpu: sizeIn(body.cpu, /^([\d.]+)\s*vcpu$/i) }),
    ...(body.memory !== undefined && { memory: sizeIn(body.memory, /^([\d.]+)\s*gb$/i) }),
  }
}

/** The number of CPU units or MiB as text: both units are 1024 of the small ones. */
export function sizeIn(value: Json, large: RegExp): Json {
  if (typeof value === 'number') return String(value)
  const match = typeof value === 'string' ? large.exec(value.trim()) : null
  return match?.[1] ? String(Number(match[1]) * 1024) : value
}
