/** A collapsed part of the text that tells one kind of thing. */
export interface Section {
  /** '' where there is nothing to tell. */
  markdown: string
  /** False where it does not tell all of it. */
  whole: boolean
}

export const NO_SECTION: Section = { markdown: '', whole: true }
