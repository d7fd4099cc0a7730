/** Faults on demand: which call is hit, and how. */
import { matchesPattern } from '../pattern.ts'

export type FaultKind =
  /** Answers as ever, `delayMs` later. */
  | 'delay'
  /** Takes the request and never answers; nothing is changed. */
  | 'hang'
  /** Changes what was asked for and never answers. */
  | 'hang-after'
  /** Cuts the connection before anything is changed. */
  | 'reset-before'
  /** Changes what was asked for, then cuts the connection: the lost reply. */
  | 'reset-after'
  /** Answers `status` (500) and changes nothing. */
  | 'server-error'
  /** Changes what was asked for and answers `status` (500) nevertheless. */
  | 'server-error-after'
  /** The service's own throttling error. GitHub: the secondary rate limit, with `retryAfterSeconds`. */
  | 'throttle'
  /** GitHub only: the primary rate limit is used up until `retryAfterSeconds` from now. */
  | 'rate-limit'
  /** Changes what was asked for and answers 200 with a body cut in the middle. */
  | 'malformed'
  /** The credentials are out of date. */
  | 'expired'
  /** The credentials have no right to do this. */
  | 'denied'
  /** S3 only: 409 ConditionalRequestConflict, a rival write in flight. */
  | 'conflict'

export interface Fault {
  kind: FaultKind
  /** Service name; absent: every service. */
  service?: string
  /** Operation name, `*` stands for any characters; absent: every operation. */
  operation?: string
  /** Hits the nth matching call since the fault was added; 1 when absent. */
  nth?: number
  /** How many calls from the nth on are hit; 1 when absent, 'always' for all of them. */
  times?: number | 'always'
  delayMs?: number
  status?: number
  retryAfterSeconds?: number
  /** Replaces the error's usual message. */
  message?: string
}

export interface Faults {
  /** @returns a function that takes the fault away again. */
  add(fault: Fault): () => void
  clear(): void
  /** Counts the call with every fault it matches. @returns the first fault due now. */
  take(service: string, operation: string): Fault | undefined
  /** The faults still in place, with how many matching calls each has seen. */
  list(): (Fault & { seen: number })[]
}

function isDue(fault: Fault, seen: number): boolean {
  const first = fault.nth ?? 1
  return seen >= first && (fault.times === 'always' || seen < first + (fault.times ?? 1))
}

export function createFaults(): Faults {
  let entries: { fault: Fault; seen: number }[] = []
  return {
    add(fault) {
      const entry = { fault, seen: 0 }
      entries.push(entry)
      return () => {
        entries = entries.filter((other) => other !== entry)
      }
    },
    clear() {
      entries = []
    },
    take(service, operation) {
      let due: Fault | undefined
      for (const entry of entries) {
        const { fault } = entry
        if (!matchesPattern(fault.service ?? '*', service)) continue
        if (!matchesPattern(fault.operation ?? '*', operation)) continue
        entry.seen += 1
        if (due === undefined && isDue(fault, entry.seen)) due = fault
      }
      return due
    },
    list: () => entries.map(({ fault, seen }) => ({ ...fault, seen })),
  }
}
