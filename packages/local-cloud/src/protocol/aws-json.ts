/**
 * AWS JSON 1.1: the operation is named by `x-amz-target: <prefix>.<Operation>`, the body is one JSON object,
 * an error is status 400 (500 for the service's own) with `__type` and `message`.
 */
import { randomUUID } from 'node:crypto'
import type { EmulatedService, ServiceRequest, ServiceResponse } from '../service.ts'

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** An error of an AWS API; shaped as the SDK throws it, so that in-process callers need no special case. */
export class AwsError extends Error {
  readonly $metadata: { httpStatusCode: number }
  readonly $fault: 'client' | 'server'
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.name = code
    this.$metadata = { httpStatusCode: status }
    this.$fault = status < 500 ? 'client' : 'server'
  }
}

export type Operation = (input: JsonObject) => JsonObject | Promise<JsonObject>

/** One call as it was answered; `at` is in milliseconds of the emulator's clock. */
export interface RecordedCall {
  operation: string
  input: JsonObject
  at: number
  error?: string
}

/** What a service is in-process (`call`) and on the wire (`handle`). */
export interface JsonService extends EmulatedService {
  call(operation: string, input: JsonObject): Promise<JsonObject>
  /** The operations as methods in lower camel case: `describeServices(input)`. */
  api<Port>(): Port
  /** Every call answered so far, oldest first. */
  calls: RecordedCall[]
}

export interface JsonServiceOptions {
  name: string
  operations: Record<string, Operation>
  now: () => number
  /** Runs before each operation; throws to refuse it. */
  before?: (operation: string, input: JsonObject) => void | Promise<void>
}

export function jsonService(options: JsonServiceOptions): JsonService {
  const calls: RecordedCall[] = []

  async function call(operation: string, input: JsonObject): Promise<JsonObject> {
    const recorded: RecordedCall = { operation, input: copy(input), at: options.now() }
    calls.push(recorded)
    try {
      await options.before?.(operation, input)
      const run = options.operations[operation]
      if (run === undefined) {
        throw new AwsError('UnknownOperationException', `${options.name} does not emulate ${operation}.`)
      }
      return copy(await run(copy(input)))
    } catch (error) {
      recorded.error = error instanceof Error ? error.name : String(error)
      throw error
    }
  }

  const api: unknown = new Proxy(
    {},
    {
      get: (_, method) =>
        typeof method === 'string' && method !== 'then'
          ? (input: JsonObject = {}) => call(`${method[0]?.toUpperCase()}${method.slice(1)}`, input)
          : undefined,
    },
  )
  return {
    name: options.name,
    calls,
    call,
    api: <Port>() => api as Port,
    handle: (request) => answer(request, call),
  }
}

/** What crosses the wire is JSON: nobody shares an object with the service. */
function copy(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}

async function answer(request: ServiceRequest, call: JsonService['call']): Promise<ServiceResponse> {
  const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
  try {
    return respond(200, await call(operation, decode(request.body)))
  } catch (error) {
    if (error instanceof AwsError) {
      return respond(error.$metadata.httpStatusCode, { __type: error.name, message: error.message })
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return respond(500, { __type: 'ServerException', message })
  }
}

function decode(body: Buffer): JsonObject {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (isObject(value)) return value
  } catch {
    // falls through: not JSON and not an object are the same mistake to AWS
  }
  throw new AwsError('SerializationException', 'The request body is not a JSON object.')
}

function respond(status: number, body: JsonObject): ServiceResponse {
  const errorType = typeof body.__type === 'string' ? { 'x-amzn-errortype': body.__type } : {}
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID(), ...errorType },
    body: JSON.stringify(body),
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
