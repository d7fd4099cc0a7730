/** Reads the fields of a request's JSON, refusing what is of the wrong type as AWS does. */
import { AwsError, isObject, type Json, type JsonObject } from './aws-json.ts'

export function textOf(input: JsonObject, key: string): string | undefined {
  return typed(input, key, 'string', (value): value is string => typeof value === 'string')
}

export function numberOf(input: JsonObject, key: string): number | undefined {
  return typed(input, key, 'number', (value): value is number => typeof value === 'number')
}

export function flagOf(input: JsonObject, key: string): boolean {
  return typed(input, key, 'boolean', (value): value is boolean => typeof value === 'boolean') ?? false
}

export function textsOf(input: JsonObject, key: string): string[] {
  return listOf(input, key).map((value) => {
    if (typeof value === 'string') return value
    throw wrongType(key, 'a list of strings')
  })
}

export function objectsOf(input: JsonObject, key: string): JsonObject[] {
  return listOf(input, key).map((value) => {
    if (isObject(value)) return value
    throw wrongType(key, 'a list of structures')
  })
}

export function objectOf(input: JsonObject, key: string): JsonObject | undefined {
  return typed(input, key, 'structure', isObject)
}

export function listOf(input: JsonObject, key: string): Json[] {
  return typed(input, key, 'list', (value): value is Json[] => Array.isArray(value)) ?? []
}

function typed<T extends Json>(
  input: JsonObject,
  key: string,
  type: string,
  is: (value: Json) => value is T,
): T | undefined {
  const value = input[key]
  if (value === undefined || value === null) return undefined
  if (is(value)) return value
  throw wrongType(key, `a ${type}`)
}

function wrongType(key: string, type: string): AwsError {
  return new AwsError('SerializationException', `${key} is not ${type}.`)
}
