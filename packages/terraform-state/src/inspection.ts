import { checkDigest, type DigestCheck } from './digest.ts'
import { type Evidence, findEvidence, type ThisJob } from './holder.ts'
import { type Look, look, type Stores } from './look.ts'
import type { Clock, WorkflowRuns } from './ports.ts'
import type { StateLocation } from './state-location.ts'

export interface InspectionOptions {
  checkDigest: boolean
  /** A lock older than this, in milliseconds, is suspected; undefined: age never counts. */
  staleAfter: number | undefined
  self: ThisJob | undefined
}

export interface InspectionDeps extends Stores {
  runs: WorkflowRuns | undefined
  clock: Clock
}

/** A look, and what it means. */
export interface Inspection {
  look: Look
  /** Of a lock that is held and readable. */
  evidence: Evidence | undefined
  age: Age | undefined
  /** `true` by evidence, `suspected` by age alone. */
  stale: boolean | 'suspected'
  orphaned: boolean | 'unknown'
  digest: DigestCheck | undefined
}

/** How long a lock has been there. */
export interface Age {
  milliseconds: number
  /** Since when, by the better clock of the two. */
  since: Date
  /** False: from the holder's own clock, stamped before it waited for the lock: "at most". */
  exact: boolean
}

/** Looks once, and asks about the holder. `known` is evidence of an earlier look at the same lock. */
export async function inspect(
  deps: InspectionDeps,
  location: StateLocation,
  options: InspectionOptions,
  known?: { lockId: string; evidence: Evidence },
): Promise<Inspection> {
  const wantDigest = options.checkDigest && location.table !== undefined
  const seen = await look(deps, location, wantDigest)
  const info = seen.held?.info
  const evidence =
    info === undefined
      ? undefined
      : known?.lockId === info.id
        ? known.evidence
        : await findEvidence(info, options.self, deps.runs)
  const age = ageOf(seen, deps.clock)
  const digest = wantDigest ? await checkDigest(deps.bucket, location, seen) : undefined
  return { look: seen, evidence, age, digest, ...judge(seen, evidence, age, options.staleAfter) }
}

/** S3 says when it wrote the lock and what time it is; DynamoDB has only what the holder said. */
function ageOf({ held, serverTime }: Look, clock: Clock): Age | undefined {
  const since = held?.writtenAt ?? held?.info?.created
  if (since === undefined) return undefined
  const now = serverTime?.getTime() ?? clock.now()
  return {
    milliseconds: Math.max(0, now - since.getTime()),
    since,
    exact: held?.writtenAt !== undefined && serverTime !== undefined,
  }
}

function judge(
  { locked }: Look,
  evidence: Evidence | undefined,
  age: Age | undefined,
  staleAfter: number | undefined,
): Pick<Inspection, 'stale' | 'orphaned'> {
  if (locked !== true) return { stale: false, orphaned: locked === false ? false : 'unknown' }
  if (evidence?.kind === 'run-ended') return { stale: true, orphaned: true }
  if (evidence?.kind === 'run-active') return { stale: false, orphaned: false }
  if (evidence?.kind === 'this-job' && evidence.left === true) return { stale: true, orphaned: true }
  if (evidence?.kind === 'this-job' && evidence.left === false) return { stale: false, orphaned: false }
  const old = staleAfter !== undefined && age !== undefined && age.milliseconds >= staleAfter
  return { stale: old ? 'suspected' : false, orphaned: 'unknown' }
}
