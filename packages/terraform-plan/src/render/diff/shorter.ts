import { append, changedLines, type DiffLines, openDiff } from './lines.ts'

type Write = (diff: DiffLines) => void

/** Writes in the usual way, unless the other way has less than half of its changed lines. */
export function writeShorter(diff: DiffLines, usual: Write, other: Write): void {
  const [first, second] = [usual, other].map((write) => {
    const draft = openDiff(diff.context, diff.maxCharacters)
    write(draft)
    return draft
  })
  if (first === undefined || second === undefined) return
  append(diff, changedLines(second) * 2 < changedLines(first) ? second : first)
}
