import { isRefreshOnly } from '../fingerprint/keys.ts'
import type { Plan } from '../model.ts'
import { grouped } from './grouped.ts'
import { ICONS, kindOf } from './kinds.ts'

/** Changes nobody knows the action of, which no count has. */
function unknownChanges(plan: Plan): number {
  return plan.changes.reduce((sum, change) => sum + (kindOf(change) === 'unknown' ? 1 : 0), 0)
}

/**
 * Resources that only change in the state: of a refresh-only plan the drift is what applying it writes. Terraform says
 * of any other plan that has nothing but drift that it cannot be applied.
 */
export function stateUpdates(plan: Plan): number {
  // A plan that was cut to pass it on may have lost all changes, but not their number.
  const { outputs: _, drift, deferred: __, actions: ___, ...resources } = plan.counts
  const none = isRefreshOnly(plan) && Object.values(resources).every((count) => count === 0)
  return none && plan.applyable !== false ? drift : 0
}

/** True when applying the plan would do anything at all, to objects or to the state. */
export function hasChanges(plan: Plan): boolean {
  const { drift: _, read: __, ...effects } = plan.counts
  const counts = [...Object.values(effects), unknownChanges(plan), stateUpdates(plan)]
  return counts.some((count) => count > 0)
}

/**
 * The plan in one line, for an output and the log: `1 to destroy, 2 to replace, 3 to create, 1 output`. Only words
 * and numbers, nothing of the plan's text.
 */
export function summaryLine(plan: Plan): string {
  const { counts } = plan
  const parts = [
    part(counts.delete, 'to destroy'),
    part(counts.replace, 'to replace'),
    part(unknownChanges(plan), 'of an unknown action'),
    part(counts.forget, 'to forget'),
    part(counts.update, 'to update'),
    part(counts.create, 'to create'),
    part(counts.move, 'to move'),
    part(counts.import, 'to import'),
    part(counts.read, 'to read'),
    part(counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'),
    part(counts.actions, counts.actions === 1 ? 'action' : 'actions'),
    part(counts.deferred, 'deferred'),
    stateUpdates(plan) > 0
      ? part(counts.drift, 'to update in the state only')
      : part(counts.drift, 'drifted'),
  ].filter((text) => text !== '')
  const line = hasChanges(plan) ? parts.join(', ') : ['no changes', ...parts].join(', ')
  return plan.errored ? `plan failed, as far as it came: ${line}` : line
}

/** The verdict of a heading: an icon and what the plan does, the gravest thing first. */
export function verdict(plan: Plan): { icon: string; words: string } {
  const { counts } = plan
  if (plan.errored) return { icon: '❌', words: 'the plan failed, this is only part of it' }
  if (counts.delete + counts.replace > 0) {
    const words = [
      counts.delete > 0 ? `destroys ${grouped(counts.delete)}` : '',
      counts.replace > 0 ? `replaces ${grouped(counts.replace)}` : '',
    ]
    return { icon: ICONS.destroy, words: words.filter((word) => word !== '').join(', ') }
  }
  if (unknownChanges(plan) > 0)
    return { icon: ICONS.unknown, words: 'has an action this version does not know' }
  const forgets = counts.forget > 0 ? `, forgets ${grouped(counts.forget)}` : ''
  if (counts.update > 0)
    return { icon: ICONS.update, words: `updates ${grouped(counts.update)} in place${forgets}` }
  const adds = additions(plan)
  const others = stateChanges(plan)
  if (counts.create > 0 && others === '') return { icon: ICONS.create, words: `only ${adds}` }
  const words = [adds, others].filter((word) => word !== '').join(', ')
  if (words !== '') return { icon: adds !== '' && forgets !== '' ? ICONS.forget : ICONS.move, words }
  return { icon: '✅', words: 'no changes' }
}

/** New objects, and the outputs that come with them. */
function additions(plan: Plan): string {
  const { create } = plan.counts
  const outputs = outputsThat(plan, 'create')
  if (create === 0) return ''
  return `adds ${grouped(create)}${outputs > 0 ? ` and ${number(outputs, 'output')}` : ''}`
}

/** What a plan does that changes no object: it is no less a change. */
function stateChanges(plan: Plan): string {
  const { counts } = plan
  const [added, removed] = [outputsThat(plan, 'create'), outputsThat(plan, 'delete')]
  const changed = counts.outputs - added - removed
  const parts = [
    counts.forget > 0 ? `forgets ${grouped(counts.forget)}` : '',
    counts.move > 0 ? `moves ${grouped(counts.move)}` : '',
    counts.import > 0 ? `imports ${grouped(counts.import)}` : '',
    stateUpdates(plan) > 0 ? `updates the state of ${grouped(stateUpdates(plan))}` : '',
    removed > 0 ? `removes ${number(removed, 'output')}` : '',
    changed > 0 ? `changes ${number(changed, 'output')}` : '',
    // Else they are told with the new objects.
    added > 0 && counts.create === 0 ? `adds ${number(added, 'output')}` : '',
    counts.actions > 0 ? `invokes ${number(counts.actions, 'action')}` : '',
    counts.deferred > 0 ? `defers ${grouped(counts.deferred)}` : '',
  ].filter((part) => part !== '')
  return parts.join(', ')
}

function outputsThat({ outputs }: Plan, action: 'create' | 'delete'): number {
  return outputs.reduce((sum, output) => sum + (output.action === action ? 1 : 0), 0)
}

/** The counts with their icons, for the line above the table. */
export function countsLine(plan: Plan): string {
  const { counts } = plan
  const entries: Array<[number, string, string]> = [
    [counts.delete, ICONS.destroy, 'destroy'],
    [counts.replace, ICONS.replace, 'replace'],
    [unknownChanges(plan), ICONS.unknown, 'unknown'],
    [counts.forget, ICONS.forget, 'forget'],
    [counts.update, ICONS.update, 'update'],
    [counts.create, ICONS.create, 'create'],
    [counts.move, ICONS.move, 'move'],
    [counts.import, ICONS.import, 'import'],
    [counts.read, ICONS.read, 'read'],
    [counts.outputs, '📤', counts.outputs === 1 ? 'output' : 'outputs'],
    [counts.actions, '⚡', counts.actions === 1 ? 'action' : 'actions'],
    [counts.deferred, '⏳', 'deferred'],
    [counts.drift, '🌊', 'drifted'],
  ]
  const parts = entries
    .filter(([count]) => count > 0)
    .map(([count, icon, word]) => `${icon} **${grouped(count)}** ${word}`)
  const unchanged = grouped(plan.unchanged)
  if (plan.unchanged > 0)
    parts.push(parts.length > 0 || plan.complete === false ? `${unchanged} unchanged` : asConfigured(plan))
  return parts.join(' · ')
}

function asConfigured({ unchanged }: Plan): string {
  if (unchanged === 1) return 'The one resource is as configured.'
  return `All ${grouped(unchanged)} resources are as configured.`
}

function number(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

function part(count: number, words: string): string {
  return count > 0 ? `${count} ${words}` : ''
}
