import type { OutputChange } from '../../model.ts'
import { isEqual } from '../diff/equality.ts'
import { closeDiff, openDiff, put } from '../diff/lines.ts'
import { writeChange } from '../diff/value-diff.ts'
import { label, labelWidth } from '../diff/whole-value.ts'
import { fencedCode } from '../markdown/code.ts'
import { details } from '../markdown/html.ts'

/** Outputs that change, those that go away first. */
export function outputsSection(outputs: OutputChange[], maxCharacters: number): string {
  const changed = outputs.filter((output) => output.action !== 'no-op')
  if (changed.length === 0) return ''
  const ordered = [...changed].sort((a, b) => rank(a) - rank(b))
  const diff = openDiff({ context: true, maxCharacters })
  const width = labelWidth(ordered.map((output) => output.name))
  for (const output of ordered) {
    const place = { depth: 0, label: label(output.name, width), tail: '', path: [] }
    if (isEqual(output.before, output.after)) put(diff, '!', 0, `${place.label}(changed, not in its value)`)
    else writeChange(diff, place, output.before, output.after)
  }
  const summary = `📤 <b>${changed.length} output${changed.length === 1 ? '' : 's'}</b> of the stack ${changed.length === 1 ? 'changes' : 'change'}`
  return details(summary, fencedCode(closeDiff(diff).text, 'diff'))
}

function rank(output: OutputChange): number {
  return output.action === 'delete' ? 0 : output.action === 'create' ? 2 : 1
}
