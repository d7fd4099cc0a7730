import { align, type Step } from './alignment.ts'
import { type DiffLines, isFull, type MakeText, put, type Sign } from './lines.ts'
import { changedLines, keptLine, loneLine, newLine } from './text-line.ts'

/** Lines around a change that stay, where context is wanted. */
const CONTEXT_LINES = 2

/** Every line of a text under one sign. */
export function writeText(diff: DiffLines, sign: Sign, depth: number, text: string): void {
  for (const line of text.split('\n')) {
    if (isFull(diff)) return
    put(diff, sign, depth, sign === ' ' ? keptLine(line) : newLine(line))
  }
}

/**
 * Two texts line by line. A line's own dash or plus stands behind the sign's column, so YAML stays context. Above
 * each hunk stand the lines it is indented under, because `- name: x` says little without `spec.containers`.
 */
export function writeTextDiff(diff: DiffLines, depth: number, before: string, after: string): void {
  const bothEnd = before.endsWith('\n') && after.endsWith('\n')
  const left = (bothEnd ? before.slice(0, -1) : before).split('\n')
  const right = (bothEnd ? after.slice(0, -1) : after).split('\n')
  const steps = align(left, right)
  const shown = shownSteps(steps, left, diff.context ? CONTEXT_LINES : 0)
  const changed = changedTexts(steps, left, right)
  const write = (step: Step) => {
    const line = (step.kind === 'add' ? right[step.after] : left[step.before]) ?? ''
    put(
      diff,
      SIGNS[step.kind],
      depth,
      changed.get(step) ?? (step.kind === 'keep' ? keptLine(line) : loneLine(line)),
    )
  }
  let hidden: Step[] = []
  const writeHidden = () => {
    const [only] = hidden
    if (hidden.length === 1 && only !== undefined) write(only)
    else if (hidden.length > 1) put(diff, ' ', depth, `# … ${hidden.length} unchanged lines`)
    hidden = []
  }
  for (const [index, step] of steps.entries()) {
    if (isFull(diff)) return
    if (shown.has(index)) {
      writeHidden()
      write(step)
    } else {
      hidden.push(step)
    }
  }
  writeHidden()
}

const SIGNS: Record<Step['kind'], Sign> = { keep: ' ', remove: '-', add: '+' }

/** Of lines removed and added in one place, first with first: a line and what it becomes. */
function changedTexts(steps: Step[], left: string[], right: string[]): Map<Step, MakeText> {
  const texts = new Map<Step, MakeText>()
  let removed: Array<Step & { kind: 'remove' }> = []
  let next = 0
  for (const step of steps) {
    if (step.kind === 'remove') removed.push(step)
    else if (step.kind === 'keep') {
      if (removed.length > 0) removed = []
      next = 0
    } else {
      const old = removed[next]
      if (old === undefined) continue
      next += 1
      const [before, after] = changedLines(left[old.before] ?? '', right[step.after] ?? '')
      texts.set(old, before)
      texts.set(step, after)
    }
  }
  return texts
}

/** Changed lines, the lines within `around` of them, and the less indented lines they belong to. */
function shownSteps(steps: Step[], lines: string[], around: number): Set<number> {
  const shown = new Set<number>()
  const parents: Array<{ index: number; indent: number }> = []
  for (const [index, step] of steps.entries()) {
    const line = step.kind === 'add' ? undefined : lines[step.before]
    if (step.kind !== 'keep') {
      for (
        let near = Math.max(0, index - around);
        near <= Math.min(steps.length - 1, index + around);
        near += 1
      ) {
        shown.add(near)
      }
      const inner = line === undefined ? Number.POSITIVE_INFINITY : indentOf(line)
      for (const parent of parents) if (parent.indent < inner) shown.add(parent.index)
    } else if (line !== undefined && line.trim() !== '') {
      const indent = indentOf(line)
      while (parents.length > 0 && (parents.at(-1)?.indent ?? 0) >= indent) parents.pop()
      if (parents.length < 12) parents.push({ index, indent })
    }
  }
  return shown
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
