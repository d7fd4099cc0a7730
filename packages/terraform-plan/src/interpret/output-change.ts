import type { OutputChange, Path } from '../model.ts'
import { actionsOf } from './action.ts'
import type { Context } from './context.ts'
import { array, isObject, type Json, member, text } from './json.ts'
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
  const owner = { module: '', type: 'output', name }
  const hidden = new Map<string, string>()
  let maskedChange = false
  const onBefore = (path: Path, value: Json) => void hidden.set(JSON.stringify(path), JSON.stringify(value))
  const onAfter = (path: Path, value: Json) => {
    const old = hidden.get(JSON.stringify(path))
    if (old !== undefined && old !== JSON.stringify(value)) maskedChange = true
  }
  const sensitive = (key: string) => (declaredSensitive ? true : member(json, key))
  const covered = masker.covers?.(owner, []) === true
  const before = overlay(
    member(json, 'before'),
    covered || sensitive('before_sensitive'),
    undefined,
    owner,
    masker,
    onBefore,
  )
  const after = overlay(
    member(json, 'after'),
    covered || sensitive('after_sensitive'),
    member(json, 'after_unknown'),
    owner,
    masker,
    onAfter,
  )
  const change: OutputChange = {
    name: shown,
    action,
    // There is no output before it is created, and none after it is deleted; else a null is a value.
    before: action === 'create' ? undefined : before,
    after: action === 'delete' ? undefined : after,
  }
  if (maskedChange) change.maskedChange = true
  return change
}
