import type { ResourceChange } from '../model.ts'

/** Keeps the details that matter most within a number of bytes, and drops the others from their changes. */
export interface DetailBudget {
  /**
   * `size`: bytes of JSON the detail was made from, a fair measure of its memory. `rank`: 0 matters most. A detail
   * that does not fit takes the place of less important ones, last come first; where that is not enough it is dropped.
   */
  keep(change: ResourceChange, size: number, rank: number): void
  leftOut(): number
}

export const DRIFT_RANK = 3
const RANKS = 5

/** What is destroyed is looked at first, what is only read last. */
export function rankOf(change: ResourceChange): number {
  switch (change.action) {
    case 'delete':
    case 'replace':
    case 'forget':
    case 'unknown':
      return 0
    case 'create':
      return change.alsoForgets ? 0 : 2
    case 'read':
    case 'open':
    case 'renew':
    case 'close':
      return 4
    default:
      return 1
  }
}

interface Rank {
  kept: Array<{ change: ResourceChange; size: number }>
  bytes: number
}

export function detailBudget(bytes: number): DetailBudget {
  const ranks: Rank[] = Array.from({ length: RANKS }, () => ({ kept: [], bytes: 0 }))
  let left = bytes
  let dropped = 0

  function drop(change: ResourceChange): void {
    change.detail = undefined
    dropped++
  }

  function makeRoom(size: number, rank: number): boolean {
    let most = left
    for (let lesser = rank + 1; lesser < RANKS; lesser++) most += (ranks[lesser] as Rank).bytes
    if (most < size) return false
    for (const from of ranks.slice(rank + 1).reverse()) {
      while (left < size) {
        const least = from.kept.pop()
        if (!least) break
        from.bytes -= least.size
        left += least.size
        drop(least.change)
      }
    }
    return true
  }

  return {
    keep(change, size, rank) {
      if (left < size && !makeRoom(size, rank)) {
        drop(change)
        return
      }
      left -= size
      const of = ranks[rank] as Rank
      of.bytes += size
      of.kept.push({ change, size })
    },
    leftOut: () => dropped,
  }
}
