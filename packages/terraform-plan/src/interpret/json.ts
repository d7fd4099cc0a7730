/**
 * A plan's JSON is somebody else's word: these read a field if it is what it should be and say so if it is not,
 * so that no plan, however odd, makes the reader throw.
 */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object, or an empty one. */
export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

export function array(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

/** The string; numbers and booleans as text; '' for anything else. */
export function text(value: Json | undefined): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** A member by a name of somebody's own, which may be one that every object has something of. */
export function ownMember(tree: JsonObject | undefined, key: string): Json | undefined {
  return tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined
}

/** A member by a name of the plan format, none of which is one that every object has. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined
}
