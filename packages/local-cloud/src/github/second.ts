/** GitHub's times have no milliseconds. */
export function secondOf(time: Date | string): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
