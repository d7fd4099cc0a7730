import { deferredInvocation } from '../../interpret/action-invocation.ts'
import type { ActionInvocation, ResourceChange } from '../../model.ts'
import { canonicalText, hiddenNames } from '../diff/equality.ts'
import { resourceDiff } from '../diff/resource-diff.ts'
import { fencedCode } from '../markdown/code.ts'
import { details, htmlCode } from '../markdown/html.ts'
import type { MakeSection } from './section.ts'

/** What stands around the text of one. */
const FRAME = 100

/** What actions are invoked with, as many as there is room for; what several triggers share is told once. */
export function actionConfigs(actions: ActionInvocation[]): MakeSection {
  const configs = configsOf(actions)
  return (maxCharacters) => {
    const parts: string[] = []
    let left = maxCharacters
    let whole = true
    for (const config of configs) {
      const room = left - FRAME - config.address.length
      const shown = resourceDiff(config, { context: false, maxCharacters: Math.max(0, room) })
      // As a new object is shown, but nothing is added here: without the signs.
      const code = fencedCode(shown.text.replace(/^[+ ] /gm, ''))
      const part = shown.text === '' ? '' : details(htmlCode(config.address, 300), code)
      if (room < 0 || part.length > left) return { markdown: parts.join('\n\n'), whole: false }
      whole &&= shown.whole
      if (part === '') continue
      parts.push(part)
      left -= part.length + 2
    }
    return { markdown: parts.join('\n\n'), whole }
  }
}

/** Each with what it is invoked with as a new object. */
function configsOf(actions: ActionInvocation[]): ResourceChange[] {
  const configs = new Map<string, ResourceChange>()
  for (const action of actions) {
    if (action.config === undefined) continue
    const key = JSON.stringify([action.address, canonicalText(action.config, hiddenNames())])
    const detail = { before: undefined, after: action.config }
    configs.set(key, { ...deferredInvocation(action), detail })
  }
  return [...configs.values()]
}
