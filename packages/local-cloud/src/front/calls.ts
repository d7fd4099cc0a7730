/** The record of every call the emulators took, in order of arrival. */
import type { FaultKind } from './fault.ts'

export interface Call {
  /** 1 for the first call of this cloud, over all services. */
  number: number
  service: string
  operation: string
  method: string
  path: string
  /** Milliseconds since the epoch, by the cloud's clock. */
  at: number
  /** Milliseconds of real time until the answer was written; undefined while it is open. */
  milliseconds?: number
  /** Undefined while the call is open, and for ever where a fault swallowed the answer. */
  status?: number
  fault?: FaultKind
  accessKeyId?: string
  /** The request's headers, without authorization. */
  headers: Record<string, string>
  /** The request's body as text; kept only while `recordBodies` is on. */
  body?: string
  responseBody?: string
}

export interface Calls {
  all: Call[]
  /** Turns the keeping of bodies on or off; off at the start, since state files are large. */
  recordBodies: boolean
  /** Calls of one service, optionally of one operation. */
  of(service: string, operation?: string): Call[]
  clear(): void
}

export function createCalls(): Calls {
  const all: Call[] = []
  return {
    all,
    recordBodies: false,
    of: (service, operation) =>
      all.filter((call) => call.service === service && (!operation || call.operation === operation)),
    clear() {
      all.length = 0
    },
  }
}
