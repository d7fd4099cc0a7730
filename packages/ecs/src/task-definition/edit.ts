import type { JsonObject, RawTaskDefinition } from '../api.ts'
import { containerNames, isObject, listOf, onlyEssential } from './containers.ts'
import type { Edits, ImageEdit, VariableEdit } from './edits.ts'

/** A task definition after its edits; all that wasn't asked for is as it was, key for key. */
export interface Edited {
  definition: RawTaskDefinition
  /** The edits whose container is in this definition: an edit no definition uses is a mistyped name. */
  used: Set<ImageEdit | VariableEdit>
  /** What was changed without being asked, in sentences. */
  notes: string[]
  problems: string[]
}

/** Applies the edits to the containers they name. Pure: `base` stays as it is. */
export function editDefinition(base: RawTaskDefinition, edits: Edits): Edited {
  const definition = structuredClone(base)
  const result: Edited = { definition, used: new Set(), notes: [], problems: [] }
  const names = containerNames(definition)

  for (const edit of edits.images) {
    const target = edit.container === undefined ? onlyEssential(definition) : { name: edit.container }
    if ('why' in target) {
      result.problems.push(target.why)
      result.used.add(edit)
    }
    if (!('name' in target) || !names.includes(target.name)) continue
    result.used.add(edit)
    container(definition, target.name).image = edit.image
  }
  for (const edit of edits.environment.filter(({ container }) => names.includes(container))) {
    result.used.add(edit)
    setVariable(container(definition, edit.container), 'environment', 'value', edit, result.notes)
  }
  for (const edit of edits.secrets.filter(({ container }) => names.includes(container))) {
    result.used.add(edit)
    setVariable(container(definition, edit.container), 'secrets', 'valueFrom', edit, result.notes)
  }
  return result
}

function container(definition: RawTaskDefinition, name: string): JsonObject {
  return listOf(definition.containerDefinitions).find((candidate) => candidate.name === name) ?? {}
}

/** One entry of `environment` or `secrets`, set in its place, added at the end, or taken out. */
function setVariable(
  target: JsonObject,
  list: 'environment' | 'secrets',
  valueKey: 'value' | 'valueFrom',
  edit: VariableEdit,
  notes: string[],
): void {
  if (edit.value === undefined) {
    takeOut(target, list, edit.name)
    return
  }
  const entries = Array.isArray(target[list]) ? target[list] : []
  const present = entries.filter(isObject).find((entry) => entry.name === edit.name)
  if (present) present[valueKey] = edit.value
  else target[list] = [...entries, { name: edit.name, [valueKey]: edit.value }]

  // ECS refuses a name that is in both lists.
  const other = list === 'secrets' ? 'environment' : 'secrets'
  if (takeOut(target, other, edit.name)) {
    notes.push(
      `${edit.container}.${edit.name} moved from ${other} to ${list}: ECS takes a name in one of them only.`,
    )
  }
}

function takeOut(target: JsonObject, list: 'environment' | 'secrets', name: string): boolean {
  const entries = target[list]
  if (!Array.isArray(entries)) return false
  const kept = entries.filter((entry) => !(isObject(entry) && entry.name === name))
  if (kept.length === entries.length) return false
  target[list] = kept
  return true
}
