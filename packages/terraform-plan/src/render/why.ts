import type { ResourceChange, Value } from '../model.ts'
import { holdsData } from './data-types.ts'
import { isEqual } from './diff/equality.ts'
import { own, unionOfKeys } from './diff/object-diff.ts'
import { pathText } from './diff/path-text.ts'
import { isObject, scalarText } from './diff/scalar.ts'
import { shownSides } from './diff/shown-sides.ts'
import { kindOf } from './kinds.ts'
import { joinPhrases, nameList, type Phrase } from './phrase.ts'
import { actionReason } from './reasons.ts'

/** It is asked for again and again: for each table, and to compare stacks. */
const told = new WeakMap<ResourceChange, Phrase>()

/** Why a resource changes, or what of it: the last column of the table. */
export function why(change: ResourceChange): Phrase {
  const phrase = told.get(change) ?? reasonsOf(change)
  told.set(change, phrase)
  return phrase
}

function reasonsOf(change: ResourceChange): Phrase {
  const kind = kindOf(change)
  const phrases: Phrase[] = []
  if (kind === 'destroy' || kind === 'replace') {
    if (holdsData(change.type)) phrases.push([{ strong: 'holds data' }])
  }
  if (change.deposed !== undefined) {
    phrases.push(['the old object ', { code: change.deposed }, ' of an unfinished replacement'])
  }
  if (change.deletedOutside === true) phrases.push(['deleted outside of this configuration'])
  phrases.push(...reasonPhrases(change))
  if (change.order === 'destroy-first') phrases.push(['destroyed, then created'])
  if (change.order === 'create-first') phrases.push(['created, then the old one destroyed'])
  if (change.movedFrom !== undefined) phrases.push(['moved from ', { code: change.movedFrom }])
  if (change.importing !== undefined) phrases.push(importPhrase(change.importing))
  if (change.alsoForgets === true) phrases.push(['the old object stays, out of the state'])
  if (kind === 'forget') phrases.push(['leaves the state, the object stays'])
  if (kind === 'update') phrases.push(changedAttributes(change))
  if (kind === 'unknown')
    phrases.push(['action not known: ', { code: change.rawActions.slice(0, 10).join(', ') }])
  return joinPhrases(
    phrases.filter((phrase) => phrase.length > 0),
    ' · ',
  )
}

function reasonPhrases(change: ResourceChange): Phrase[] {
  if (change.reason === '' && change.replacePaths.length === 0) return []
  const paths = [...new Set(change.replacePaths.slice(0, 50).map(pathText))].filter((path) => path !== '')
  const forced: Phrase[] =
    paths.length > 0
      ? [[...nameList(paths, 4, paths.length), paths.length === 1 ? ' forces it' : ' force it']]
      : []
  if (change.reason === '') return forced
  const words = actionReason(change.reason)
  if (change.reason === 'replace_because_cannot_update' && forced.length > 0) return forced
  return [[...(words === undefined ? ['reason ', { code: change.reason }] : [words])], ...forced]
}

function importPhrase(importing: NonNullable<ResourceChange['importing']>): Phrase {
  const generated = importing.generatedConfig === true ? ', configuration generated' : ''
  if (importing.id !== undefined) return ['imported as ', { code: importing.id }, generated]
  if (importing.identity !== undefined)
    return ['imported by ', { code: identityText(importing.identity) }, generated]
  return [
    `imported, by an id ${importing.unknown === true ? 'only known after apply' : 'the plan does not say'}${generated}`,
  ]
}

function identityText(identity: Value): string {
  if (identity === null || typeof identity !== 'object' || Array.isArray(identity))
    return scalarText(identity)
  return Object.entries(identity)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : scalarText(value)}`)
    .join(', ')
}

/** The attributes an update changes, by name. */
function changedAttributes(change: ResourceChange): Phrase {
  if (change.detail === undefined) return []
  const { before, after } = shownSides(change)
  if (!isObject(before) || !isObject(after)) return []
  const keys = unionOfKeys(after, before)
  const changed = keys.filter((key) => !isEqual(own(before, key) ?? null, own(after, key) ?? null))
  if (changed.length === 0)
    return change.detail.remarked ? ['changes no value, only what is called sensitive'] : []
  return [
    'changes ',
    ...nameList(changed, 4),
    ...(change.detail.remarked ? [' and what is called sensitive'] : []),
  ]
}
