import { deferredInvocation } from '../../interpret/action-invocation.ts'
import type { ActionInvocation } from '../../model.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import type { Section } from './section.ts'

/** What stands around the text of one. */
const FRAME = 100

/** What actions are invoked with, as many as there is room for; what several triggers share is told once. */
export function actionConfigs(actions: ActionInvocation[], maxCharacters: number): Section {
  const parts = new Set<string>()
  let left = maxCharacters
  let whole = true
  for (const action of actions) {
    if (action.config === undefined) continue
    if (left < FRAME) return { markdown: [...parts].join('\n\n'), whole: false }
    const { text, whole: isWhole } = configText(action, left - FRAME - action.address.length)
    const part = text === '' ? '' : details(htmlCode(action.address, 300), fencedCode(text))
    if (parts.has(part)) continue
    if (part.length > left) {
      whole = false
      continue
    }
    whole &&= isWhole
    if (part === '') continue
    parts.add(part)
    left -= part.length + 2
  }
  return { markdown: [...parts].join('\n\n'), whole }
}

/** As a new object is shown, but nothing is added here: without the signs. */
function configText(action: ActionInvocation, maxCharacters: number) {
  const detail = { before: undefined, after: action.config }
  const change = { ...deferredInvocation(action), detail }
  const { text, whole } = resourceDiff(change, { context: false, maxCharacters: Math.max(0, maxCharacters) })
  return { text: text.replace(/^[+ ] /gm, ''), whole }
}
