import { shorten } from '../../printable.ts'

/** Where the first column of a `diff` fence has it: added, removed, changed, or context. */
export type Sign = '+' | '-' | '!' | ' '

/** Room that is kept back for the line that says how many are missing. */
export const LINE_OF_MORE = 40

export interface DiffOptions {
  /** Unchanged lines around changes, identifying attributes and counts of what is hidden. */
  context: boolean
  /** UTF-16 units a diff may have; what goes beyond is counted and said. */
  maxCharacters: number
  /** UTF-16 units that may be shown of a string or a line that changes, where it is more than usual. */
  maxValue?: number
}

/** The lines of one diff as they are written, within their budget. */
export interface DiffLines {
  readonly options: DiffOptions
  readonly lines: string[]
  size: number
  leftOut: number
  /** True when a line does not show all that changes in it. */
  cut: boolean
  /** Paths that force a replacement (as JSON) and whether a line has been marked with it. */
  readonly forces: Map<string, boolean>
}

export function openDiff(options: DiffOptions, forces: string[] = []): DiffLines {
  return {
    options,
    lines: [],
    size: 0,
    leftOut: 0,
    cut: false,
    forces: new Map(forces.map((path) => [path, false])),
  }
}

/**
 * Writes a line; the sign is in column 0, where GitHub looks for it, and never comes from the text. `whole` is false
 * where the line does not show all that changes in it.
 */
export function put(diff: DiffLines, sign: Sign, depth: number, text: string, whole = true): void {
  if (!whole) diff.cut = true
  putLine(diff, `${sign} ${'  '.repeat(depth)}${text}`.trimEnd())
}

function putLine(diff: DiffLines, line: string): void {
  if (diff.leftOut > 0 || diff.size + line.length + 1 > diff.options.maxCharacters - LINE_OF_MORE) {
    diff.leftOut += 1
    return
  }
  diff.lines.push(line)
  diff.size += line.length + 1
}

/** Writes the lines of a draft. */
export function append(diff: DiffLines, draft: DiffLines): void {
  for (const line of draft.lines) putLine(diff, line)
  diff.leftOut += draft.leftOut
  if (draft.cut) diff.cut = true
}

/** True when writing more can only add to the count of lines left out; big loops stop then. */
export function isFull(diff: DiffLines): boolean {
  return diff.leftOut > 2000
}

/** A diff as it stands in a fence. */
export interface DiffText {
  text: string
  /** False where lines were left out or show only a part of a change; the text says how many, and how much. */
  whole: boolean
}

export function closeDiff(diff: DiffLines): DiffText {
  const unmarked = [...diff.forces].filter(([, marked]) => !marked).map(([path]) => path)
  const lines = [...diff.lines]
  if (diff.leftOut > 0) {
    lines.push(`  # ${isFull(diff) ? 'more than 2000' : diff.leftOut} more lines`)
  } else if (unmarked.length > 0 && diff.lines.length > 0) {
    const named = unmarked.slice(0, 5).map((path) => shorten(path, 80))
    lines.push(`  # ${named.join(', ')}${unmarked.length > 5 ? ' …' : ''} forces replacement`)
  }
  return { text: lines.join('\n'), whole: diff.leftOut === 0 && !diff.cut }
}
