import type { OutputChange } from '../model.ts'
import { coverageOf } from '../secrets/attribute-glob.ts'
import { actionsOf } from './action.ts'
import type { Context } from './context.ts'
import { openHiding } from './hiding.ts'
import { array, isObject, type Json, member, text } from './json.ts'
import { eitherMark } from './marks.ts'
import { overlay } from './overlay.ts'

/**
 * One member of `output_changes`. `declaredSensitive` is what the configuration and the planned values say:
 * formats before 1.0 have no marks on the change itself. `undefined` for an output that stays as it is.
 */
export function outputChange(
  name: string,
  json: Json,
  declaredSensitive: boolean,
  context: Context,
): OutputChange | undefined {
  if (!isObject(json)) return undefined
  const { masker, notices } = context
  const raw = array(member(json, 'actions')).map(text)
  const { action } = actionsOf(raw)
  if (action === 'no-op') return undefined
  const shown = masker.text(name)
  if (action === 'unknown') {
    notices.add(
      `The action [${raw.map(context.shared).join(', ')}] is not known to this version and is shown as it is`,
      `output.${shown}`,
    )
  }
  const covers = coverageOf(masker.globs, { module: '', type: 'output', name })
  const marks =
    declaredSensitive || covers?.([]) === true
      ? true
      : eitherMark(member(json, 'before_sensitive'), member(json, 'after_sensitive'))
  const hiding = openHiding()
  const before = overlay(member(json, 'before'), marks, undefined, covers, masker, hiding)
  const after = overlay(member(json, 'after'), marks, member(json, 'after_unknown'), covers, masker, hiding)
  return {
    name: shown,
    action,
    // There is no output before it is created, and none after it is deleted; else a null is a value.
    before: action === 'create' ? undefined : before,
    after: action === 'delete' ? undefined : after,
  }
}
