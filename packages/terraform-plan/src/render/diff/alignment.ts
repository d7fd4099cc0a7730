/** One step of the way from one sequence to another; `before` and `after` are indexes. */
export type Step =
  | { kind: 'keep'; before: number; after: number }
  | { kind: 'remove'; before: number }
  | { kind: 'add'; after: number }

/** Differences beyond which a shortest script of lines is no longer looked for: the work is (lines × differences). */
const MAX_DIFFERENCES = 250

/**
 * The shortest edit script between two sequences of equal-if-same-text items (E. Myers, "An O(ND) Difference
 * Algorithm", 1986), removals before additions. Where the two differ too much it is everything out, everything in.
 */
export function align(
  before: readonly string[],
  after: readonly string[],
  mostDifferences = MAX_DIFFERENCES,
): Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  const steps: Step[] = []
  for (let index = 0; index < start; index += 1) steps.push({ kind: 'keep', before: index, after: index })
  const middle = alignMiddle(before, after, start, before.length - end, after.length - end, mostDifferences)
  for (const step of removalsFirst(middle)) steps.push(step)
  for (let index = end; index > 0; index -= 1) {
    steps.push({ kind: 'keep', before: before.length - index, after: after.length - index })
  }
  return steps
}

function alignMiddle(
  before: readonly string[],
  after: readonly string[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
  mostDifferences: number,
): Step[] {
  const n = beforeEnd - start
  const m = afterEnd - start
  const trace = n > 0 && m > 0 ? searchScript(before, after, start, n, m, mostDifferences) : undefined
  if (trace === undefined) return wholesale(start, beforeEnd, afterEnd)
  const steps: Step[] = []
  let x = n
  let y = m
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d] as number[]
    const at = (k: number) => furthest[k + d + 1] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const previousX = d === 0 ? 0 : at(down ? k + 1 : k - 1)
    const previousY = d === 0 ? 0 : previousX - (down ? k + 1 : k - 1)
    while (x > previousX && y > previousY && (d > 0 || x > 0)) {
      x -= 1
      y -= 1
      steps.push({ kind: 'keep', before: start + x, after: start + y })
    }
    if (d === 0) break
    if (down) steps.push({ kind: 'add', after: start + previousY })
    else steps.push({ kind: 'remove', before: start + previousX })
    x = previousX
    y = previousY
  }
  return steps.reverse()
}

/**
 * The furthest points reached before each number of differences, only those that it can go on from; or nothing when there
 * are too many.
 */
function searchScript(
  before: readonly string[],
  after: readonly string[],
  start: number,
  n: number,
  m: number,
  mostDifferences: number,
): number[][] | undefined {
  const most = Math.min(mostDifferences, n + m)
  const furthest = new Array<number>(2 * most + 3).fill(0)
  const offset = most + 1
  const trace: number[][] = []
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const left = furthest[offset + k - 1] ?? 0
      const right = furthest[offset + k + 1] ?? 0
      let x = k === -d || (k !== d && left < right) ? right : left + 1
      let y = x - k
      while (x < n && y < m && before[start + x] === after[start + y]) {
        x += 1
        y += 1
      }
      furthest[offset + k] = x
      if (x >= n && y >= m) return trace
    }
  }
  return undefined
}

function wholesale(start: number, beforeEnd: number, afterEnd: number): Step[] {
  const steps: Step[] = []
  for (let index = start; index < beforeEnd; index += 1) steps.push({ kind: 'remove', before: index })
  for (let index = start; index < afterEnd; index += 1) steps.push({ kind: 'add', after: index })
  return steps
}

function removalsFirst(steps: Step[]): Step[] {
  const ordered: Step[] = []
  let added: Step[] = []
  for (const step of steps) {
    if (step.kind === 'add') {
      added.push(step)
      continue
    }
    if (step.kind === 'keep') {
      for (const each of added) ordered.push(each)
      added = []
    }
    ordered.push(step)
  }
  return [...ordered, ...added]
}
