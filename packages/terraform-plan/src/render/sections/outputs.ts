import type { OutputChange } from '../../model.ts'
import { isEqual } from '../diff/equality.ts'
import { openDiff, put, showDiff } from '../diff/lines.ts'
import { MAX_STRING } from '../diff/scalar.ts'
import { writeChange } from '../diff/value-diff.ts'
import { label, labelWidth } from '../diff/whole-value.ts'
import { fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'
import { type MakeSection, NO_SECTION } from './section.ts'

/** Outputs that change, those that go away first. */
export function outputsSection(outputs: OutputChange[], largest: number): MakeSection {
  const changed = outputs.filter((output) => output.action !== 'no-op')
  if (changed.length === 0) return () => NO_SECTION
  const ordered = [...changed].sort((a, b) => rank(a) - rank(b))
  const diff = openDiff(true, largest)
  const width = labelWidth(ordered.map((output) => output.name))
  for (const output of ordered) {
    const place = { depth: 0, label: label(output.name, width), tail: '', path: [] }
    if (isEqual(output.before, output.after)) put(diff, '!', 0, `${place.label}(changed, not in its value)`)
    else writeChange(diff, place, output.before, output.after)
  }
  const summary = `📤 <b>${changed.length} output${changed.length === 1 ? '' : 's'}</b> of the stack ${changed.length === 1 ? 'changes' : 'change'}`
  return (maxCharacters) => {
    const maxValue = Math.max(MAX_STRING, maxCharacters / 8)
    const { text, whole } = showDiff(diff, { maxCharacters, maxValue })
    return { markdown: details(summary, fencedCode(text, 'diff')), whole }
  }
}

function rank(output: OutputChange): number {
  return output.action === 'delete' ? 0 : output.action === 'create' ? 2 : 1
}
