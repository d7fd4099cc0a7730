/** Where the story is told. Foreign text goes through `plain` into a line, or through `quote` as it is. */
export interface Reporter {
  /** A line of our own words; foreign words in it went through `plain`. */
  say(line: string): void
  /** Foreign lines as they are, fenced so that the runner takes no command from them. */
  quote(lines: readonly string[]): void
  annotate(level: 'error' | 'warning', message: string, title: string): void
  /** Foreign text on one line, without control characters, shortened. */
  plain(text: string, max?: number): string
}
