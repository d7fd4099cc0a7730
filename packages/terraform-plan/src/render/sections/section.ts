/** A collapsed part of the text that tells one kind of thing. */
export interface Section {
  /** '' where there is nothing to tell. */
  markdown: string
  /** False where it does not tell all of it. */
  whole: boolean
}

/** Makes a section in a room of any size. What does not depend on the size is done before, once. */
export type MakeSection = (maxCharacters: number) => Section

export const NO_SECTION: Section = { markdown: '', whole: true }
