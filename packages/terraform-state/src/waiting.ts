import type { Evidence } from './holder.ts'
import type { Inspection } from './inspection.ts'
import type { Clock } from './ports.ts'

export interface WaitOptions {
  clock: Clock
  /** Milliseconds over all polls and sleeps; 0: look once. */
  timeout: number
  /** Whether there is any sense in waiting on; a sentence-free decision of the caller. */
  goOn: (inspection: Inspection) => boolean
  /** Called for the first look and whenever another holder, another evidence or another answer is seen. */
  onChange: (inspection: Inspection, waited: number) => void
  signal?: AbortSignal | undefined
  /** 0 ≤ x < 1, for jitter. */
  random: () => number
}

export interface WaitResult {
  last: Inspection
  /** Milliseconds since the first look began. */
  waited: number
  timedOut: boolean
}

/** A lookup of evidence is good for this long: a run ends, and its lock is orphaned from then on. */
const evidenceFor = 60_000

/**
 * Looks until the caller has seen enough or the time is over, pausing 2 to 15 s, longer as it goes on and never the
 * same twice: many jobs that wait for one lock must not ask in step. The last look is made at the end of the time.
 * @throws the signal's reason.
 */
export async function waitWhile(
  inspectOnce: (known: { lockId: string; evidence: Evidence } | undefined) => Promise<Inspection>,
  { clock, timeout, goOn, onChange, signal, random }: WaitOptions,
): Promise<WaitResult> {
  const start = clock.now()
  let known: { lockId: string; evidence: Evidence; at: number } | undefined
  let shown = ''
  for (let poll = 0; ; poll += 1) {
    const fresh = known !== undefined && clock.now() - known.at < evidenceFor
    const last = await inspectOnce(fresh ? known : undefined)
    signal?.throwIfAborted()
    known = remembered(last, fresh ? known : undefined, clock.now())
    const waited = clock.now() - start
    const face = faceOf(last)
    if (face !== shown) onChange(last, waited)
    shown = face
    if (!goOn(last)) return { last, waited, timedOut: false }
    const left = timeout - waited
    if (left <= 0) return { last, waited, timedOut: true }
    await clock.sleep(pause(poll, left, random()), signal)
  }
}

function remembered(
  { look, evidence }: Inspection,
  known: { lockId: string; evidence: Evidence; at: number } | undefined,
  now: number,
) {
  const id = look.held?.info?.id
  if (id === undefined || evidence === undefined) return undefined
  return known?.lockId === id ? known : { lockId: id, evidence, at: now }
}

/** What a reader of the log would see change. */
function faceOf({ look, evidence, orphaned }: Inspection): string {
  const stores = look.stores.map((one) => `${one.store}:${one.lock}`).join()
  return [look.locked, stores, look.held?.info?.id ?? look.held?.etag, evidence?.kind, orphaned].join('|')
}

/** 2 to 4 s at first, up to 7.5 to 15 s later; never under 2 s except to look at the very end of the time. */
function pause(poll: number, left: number, random: number): number {
  const ceiling = Math.min(15_000, 4000 * 1.5 ** poll)
  const wanted = Math.round(Math.max(2000, ceiling / 2 + (ceiling / 2) * random))
  return left < wanted + 2000 ? Math.max(left, 0) : wanted
}
