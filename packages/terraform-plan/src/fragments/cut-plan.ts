import { rankOf } from '../interpret/detail-budget.ts'
import type { Plan, ResourceChange } from '../model.ts'
import { MAX_NAME } from './limits.ts'
import { encodeAction, encodeChange, encodeDeferred, encodeOutput } from './plan-json.ts'

/** What is left of a plan within a number of bytes. */
export interface CutPlan {
  plan: Plan
  /** Entries of the plan's lists that are gone. */
  leftOut: number
}

/** What of the bytes may go to the addresses of the fingerprint: a comment for many stacks has no room for more. */
const ADDRESSES_SHARE = 1 / 8

/**
 * Cuts the lists of a plan: entries by importance, destroys first; then, with what is left, the attributes in the same
 * order. Counts, flags and the fingerprint's hash stay those of the whole plan.
 */
export function cutPlan(plan: Plan, maxBytes: number): CutPlan {
  const addresses = keptAddresses(plan, maxBytes * ADDRESSES_SHARE)
  let left = maxBytes - sizeOf(addresses)
  let leftOut = 0
  const rows = new Map<ResourceChange, ResourceChange>()

  /** Keeps what fits, the least rank first, in the order it came. */
  function keep<T>(list: T[], rank: (item: T) => number, weigh: (item: T) => unknown): T[] {
    const order = list.map((item, place) => ({ item, place, rank: rank(item) }))
    order.sort((a, b) => a.rank - b.rank || a.place - b.place)
    const kept = new Set<number>()
    for (const { item, place } of order) {
      const bytes = Buffer.byteLength(JSON.stringify(weigh(item))) + 1
      if (bytes > left) {
        leftOut++
        continue
      }
      left -= bytes
      kept.add(place)
    }
    return list.filter((_, place) => kept.has(place))
  }

  function row<C extends ResourceChange>(change: C): C {
    const bare = { ...change, detail: undefined }
    rows.set(bare, change)
    return bare
  }

  const equal = () => 0
  const notices = keep(plan.notices, equal, (notice) => notice)
  const changes = keep(plan.changes.map(row), rankOf, encodeChange)
  const checks = keep(
    plan.checks,
    ({ status }) => (status === 'pass' ? 1 : 0),
    (check) => check,
  )
  const actions = keep(plan.actions, equal, encodeAction)
  const outputs = keep(plan.outputs, equal, encodeOutput)
  const deferred = keep(
    plan.deferred.map(({ reason, change }) => ({ reason, change: row(change) })),
    equal,
    encodeDeferred,
  )
  const drift = keep(plan.drift.map(row), ({ relevant }) => (relevant ? 0 : 1), encodeChange)

  let detailsLeftOut = plan.detailsLeftOut
  const byRank = [...changes, ...deferred.map(({ change }) => change), ...drift].sort(
    (a, b) => rankOf(a) - rankOf(b),
  )
  for (const bare of byRank) {
    const { detail } = rows.get(bare) as ResourceChange
    if (!detail) continue
    const bytes =
      Buffer.byteLength(JSON.stringify(encodeChange({ ...bare, detail }))) -
      Buffer.byteLength(JSON.stringify(encodeChange(bare)))
    if (bytes > left) {
      detailsLeftOut++
      continue
    }
    left -= bytes
    bare.detail = detail
  }
  const fingerprint = { ...plan.fingerprint, addresses, buckets: [] }
  return {
    plan: {
      ...plan,
      notices,
      changes,
      checks,
      actions,
      outputs,
      deferred,
      drift,
      detailsLeftOut,
      fingerprint,
    },
    leftOut,
  }
}

/** All addresses with their digests or none: a part of them would name the rest as missing. */
function keptAddresses({ fingerprint: { addresses } }: Plan, maxBytes: number): Map<string, string> {
  const fit = sizeOf(addresses) <= maxBytes && [...addresses.keys()].every((key) => key.length <= MAX_NAME)
  return fit ? addresses : new Map()
}

function sizeOf(addresses: Map<string, string>): number {
  return addresses.size === 0 ? 0 : Buffer.byteLength(JSON.stringify([...addresses]))
}
