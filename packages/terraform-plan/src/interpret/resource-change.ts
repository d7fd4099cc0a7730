import type { Detail, Path, ResourceChange } from '../model.ts'
import { coverageOf } from '../secrets/attribute-glob.ts'
import type { Masker } from '../secrets/masker.ts'
import { actionsOf, knownReasons } from './action.ts'
import type { Context } from './context.ts'
import { openHiding } from './hiding.ts'
import { identify, type Owner } from './identity.ts'
import { array, isObject, type Json, type JsonObject, member, object, ownMember, text } from './json.ts'
import { eitherMark, hasMark, marksOfBoth, sameMarks } from './marks.ts'
import { maskedPath, overlay } from './overlay.ts'

const NO_PATHS: Path[] = []
const rawActionLists = new Map<string, string[]>()

/**
 * One element of `resource_changes`, `resource_drift` or the change of a deferred one, masked; `readDetail` reads its
 * attributes.
 */
export function resourceChange(json: JsonObject, context: Context): ResourceChange {
  const { masker, notices } = context
  const change = object(member(json, 'change'))
  const rawAddress = text(member(json, 'address'))
  const owner = identify(json)
  const { module, mode, type, name } = owner
  const address = masker.text(rawAddress || addressOf(json, module, mode, type, name))
  const rawActions = actionList(array(member(change, 'actions')), context)
  const { action, order, alsoForgets } = actionsOf(rawActions)
  const reason = text(member(json, 'action_reason'))
  if (action === 'unknown') {
    notices.add(
      `The action [${rawActions.join(', ')}] is not known to this version and is shown as it is`,
      address,
    )
  }
  if (!knownReasons.has(reason)) {
    notices.add(
      `The reason "${context.shared(reason)}" is not known to this version and is shown as it is`,
      address,
    )
  }
  const result: ResourceChange = {
    address,
    module: context.shared(module),
    mode: context.word(mode),
    type: context.shared(type),
    name: context.shared(name),
    provider: context.shared(text(member(json, 'provider_name'))),
    action,
    rawActions,
    reason: context.word(reason),
    replacePaths: replacePaths(member(change, 'replace_paths'), context),
    detail: undefined,
  }
  if (order) result.order = order
  if (alsoForgets) result.alsoForgets = true
  const deposed = text(member(json, 'deposed'))
  if (deposed !== '') result.deposed = masker.text(deposed)
  const previous = text(member(json, 'previous_address'))
  if (previous !== '' && previous !== rawAddress) result.movedFrom = masker.text(previous)
  const importing = importOf(change, owner, context)
  if (importing) result.importing = importing
  return result
}

/** A no-op is a change all the same when it moves, imports or concerns a forgotten object. */
export function changesSomething(change: ResourceChange): boolean {
  if (change.mode === 'data' && change.action === 'delete') return false
  return change.action !== 'no-op' || change.movedFrom !== undefined || change.importing !== undefined
}

/** For elements without an address, which no known Terraform writes. */
function addressOf(json: JsonObject, module: string, mode: string, type: string, name: string): string {
  const index = member(json, 'index')
  const key = index === undefined || index === null ? '' : `[${JSON.stringify(index)}]`
  const own = [mode === 'managed' ? '' : mode, type, name].filter((part) => part !== '').join('.')
  return own === '' ? '(no address)' : `${module === '' ? '' : `${module}.`}${own}${key}`
}

/** Known actions are the plan's own words; unknown ones are masked like any text. */
function actionList(json: Json[], context: Context): string[] {
  const raw = json.map(text)
  const key = raw.length === 1 ? (raw[0] as string) : raw.join(',')
  const known = rawActionLists.get(key)
  if (known) return known
  if (actionsOf(raw).action === 'unknown') return raw.map(context.shared)
  rawActionLists.set(key, raw)
  return raw
}

function replacePaths(json: Json | undefined, context: Context): Path[] {
  const paths = array(json)
  if (paths.length === 0) return NO_PATHS
  return paths.map((path) => maskedPath(pathOf(path), context.masker))
}

/** A path of the plan: names and indexes; anything else is dropped. */
export function pathOf(json: Json | undefined): Path {
  return array(json).filter((step) => typeof step === 'string' || typeof step === 'number')
}

/** The attributes of such an element, masked. Takes the JSON over. */
export function readDetail(json: JsonObject, masker: Masker): Detail {
  const change = object(member(json, 'change'))
  const covers = masker.globs.length > 0 ? coverageOf(masker.globs, identify(json)) : undefined
  const [was, is] = [member(change, 'before_sensitive'), member(change, 'after_sensitive')]
  const marks = eitherMark(was, is)
  if (marks !== undefined) dropEmptySecrets(change, marks)
  const remarked =
    marks !== undefined &&
    !sameMarks(was, is) &&
    !sameMarks(marksOfBoth(was, change), marksOfBoth(is, change))
  const hiding = openHiding()
  const before = overlay(member(change, 'before'), marks, undefined, covers, masker, hiding)
  const unknown = member(change, 'after_unknown')
  const after = overlay(member(change, 'after'), marks, unknown, covers, masker, hiding)
  // A null is how the plan writes that there is no object, before it is created and after it is destroyed.
  const detail: Detail = { before: before ?? undefined, after: after ?? undefined }
  if (remarked) detail.remarked = true
  return detail
}

/**
 * Most providers write '' or null for a secret that is not set. Where it turns from one into the other no secret comes or
 * goes, as it would look when both are hidden.
 */
function dropEmptySecrets(change: JsonObject, marks: Json): void {
  const [before, after] = [object(member(change, 'before')), object(member(change, 'after'))]
  const unknown = object(member(change, 'after_unknown'))
  for (const [key, mark] of Object.entries(object(marks))) {
    if (mark !== true || hasMark(ownMember(unknown, key))) continue
    const sides = [ownMember(before, key) ?? null, ownMember(after, key) ?? null]
    if (!sides.includes('') || !sides.includes(null)) continue
    if (Object.hasOwn(before, key)) before[key] = null
    if (Object.hasOwn(after, key)) after[key] = null
  }
}

function importOf(change: JsonObject, owner: Owner, { masker }: Context): ResourceChange['importing'] {
  const json = member(change, 'importing')
  const generatedConfig = text(member(change, 'generated_config')) !== ''
  if (!isObject(json)) return generatedConfig ? { generatedConfig } : undefined
  const importing: NonNullable<ResourceChange['importing']> = {}
  const id = text(member(json, 'id'))
  if (id !== '') importing.id = masker.text(id)
  const covers = coverageOf(masker.globs, owner)
  const identity = overlay(member(json, 'identity'), undefined, undefined, covers, masker, openHiding())
  if (identity !== undefined && identity !== null) importing.identity = identity
  if (member(json, 'unknown') === true) importing.unknown = true
  if (generatedConfig) importing.generatedConfig = true
  return importing
}
