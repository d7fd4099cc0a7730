/** What a rendered plan says about where it comes from. */
export interface RenderContext {
  /** Which stack this is; foreign text. */
  stack: string
  /** The commit that was planned. */
  commit?: string
  /** The workflow run that planned it. */
  runUrl?: string
  /** The job summary, where what the comment leaves out can be read. */
  summaryUrl?: string
  /** The hidden HTML comment by which the comment is found again: the first line, as it is. */
  marker: string
}

export interface Rendered {
  markdown: string
  /** True when something was left out to fit; the text says what. */
  truncated: boolean
}
