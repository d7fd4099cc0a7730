/** A point of a service's history. A `phase` lasts until the next one; a `milestone` is a point. */
export interface Moment {
  /** Epoch milliseconds. */
  at: number
  kind: 'phase' | 'milestone'
  /** Our words. */
  label: string
  tone: 'active' | 'done' | 'bad' | 'plain'
  /** ECS's own words. Foreign text. */
  foreign?: string
}

/** A phase with its end: what the table and the picture are drawn from. */
export interface Span {
  from: number
  to: number
  label: string
  tone: Moment['tone']
}

/** The history with `moment` added, unless it only says what goes on already. */
export function withMoment(moments: readonly Moment[], moment: Moment): Moment[] {
  const running = moments.findLast(({ kind }) => kind === 'phase')
  const repeats = moment.kind === 'phase' && running?.label === moment.label
  return repeats ? [...moments] : [...moments, moment]
}

/** The phases one after another, the last one ending at `end`. */
export function spansOf(moments: readonly Moment[], end: number): Span[] {
  const phases = moments.filter(({ kind }) => kind === 'phase')
  return phases.map(({ at, label, tone }, index) => ({
    from: at,
    to: Math.max(at, phases[index + 1]?.at ?? end),
    label,
    tone,
  }))
}
