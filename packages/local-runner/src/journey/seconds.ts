/** Seconds, to the millisecond, since a moment of `performance.now()`. */
export function secondsSince(moment: number): number {
  return Math.round(performance.now() - moment) / 1000
}
