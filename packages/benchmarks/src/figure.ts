/** One line of a benchmark: a value held against a reference measured in the same run. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** What the ratio is to; '' where the value speaks for itself. */
  reference: string
  /** value / reference's value; null where there is none. */
  ratio: number | null
  /** In words: `≤ 3.2 ×`. */
  goal: string
  holds: boolean
}

/** A value that must not exceed `most`. */
export function atMost(name: string, value: number, unit: string, most: number): Figure {
  return {
    name,
    value: round(value),
    unit,
    reference: '',
    ratio: null,
    goal: `≤ ${most} ${unit}`,
    holds: value <= most,
  }
}

/** A value that must not exceed `most` times the reference's. */
export function ratioAtMost(
  name: string,
  { value, unit, to, reference }: { value: number; unit: string; to: number; reference: string },
  most: number,
): Figure {
  const ratio = value / to
  return {
    name,
    value: round(value),
    unit,
    reference,
    ratio: round(ratio),
    goal: `≤ ${most} ×`,
    holds: ratio <= most,
  }
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}

/** The value below which `share` of the values lie; the nearest there is. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
