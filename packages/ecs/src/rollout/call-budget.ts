/** Requests a tick, of all kinds together. */
const most = 10

/** DescribeServices of them when there are more services than that: the others have their turn next. */
const mostBatches = 8

/** What a tick may ask for besides. A look at dead tasks is counted as two calls, which it takes at worst. */
export interface Allowance {
  /** DescribeServices, ten services each. */
  batches: number
  /** Services whose dead tasks are looked at. */
  tasks: number
  /** Services whose service deployment is looked up, once each. */
  searches: number
  /** DescribeServiceDeployments, twenty each. */
  deployments: number
}

/**
 * How the calls of a tick are dealt out. Trouble comes first; while there is none, every other tick of a
 * crowded wait goes to the service deployments.
 */
export function budgetOf(batches: number, tick: number, troubled: number): Allowance {
  const described = Math.min(batches, mostBatches)
  const left = most - described
  const spare = left - 1
  const searches = Math.min(2, Math.max(0, spare - 2))
  if (troubled === 0 && searches === 0 && tick % 2 === 1) {
    return { batches: described, tasks: 0, searches: spare, deployments: 1 }
  }
  if (left <= 2) return { batches: described, tasks: 1, searches: 0, deployments: 0 }
  return { batches: described, tasks: Math.floor((spare - searches) / 2), searches, deployments: 1 }
}

/** The list begun at another place each tick, `width` further, so that everybody has a turn. */
export function turnOf<T>(all: readonly T[], tick: number, width: number): T[] {
  if (all.length <= width) return [...all]
  const start = (tick * width) % all.length
  return [...all.slice(start), ...all.slice(0, start)].slice(0, width)
}
