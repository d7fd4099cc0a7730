/** CloudWatch takes lines of a megabyte; what a person reads of one stands at its beginning. Characters. */
const longestLine = 2000

/** The last of the lines that fit into so many bytes, each shortened; at least the very last. */
export function lastLinesWithin(lines: readonly string[], bytes: number): string[] {
  const kept: string[] = []
  let left = bytes
  for (const line of lines.toReversed()) {
    const short = line.length > longestLine ? `${line.slice(0, longestLine - 1).toWellFormed()}…` : line
    left -= Buffer.byteLength(short) + 1
    if (left < 0 && kept.length > 0) break
    kept.unshift(short)
  }
  return kept
}
