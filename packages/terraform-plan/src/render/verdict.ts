import type { Plan } from '../model.ts'
import { grouped } from './grouped.ts'
import { ICONS, kindOf } from './kinds.ts'

/** Changes nobody knows the action of, which no count has. */
function unknownChanges(plan: Plan): number {
  return plan.changes.reduce((sum, change) => sum + (kindOf(change) === 'unknown' ? 1 : 0), 0)
}

/** True when applying the plan would do anything at all, to objects or to the state. */
export function hasChanges(plan: Plan): boolean {
  const { drift: _, read: __, ...effects } = plan.counts
  return Object.values(effects).some((count) => count > 0) || unknownChanges(plan) > 0
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
    part(counts.drift, 'drifted'),
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
  if (counts.create > 0 && forgets !== '')
    return { icon: ICONS.forget, words: `adds ${grouped(counts.create)}${forgets}` }
  if (counts.create > 0) return { icon: ICONS.create, words: `only adds ${grouped(counts.create)}` }
  if (hasChanges(plan)) return { icon: ICONS.move, words: stateChanges(plan) }
  return { icon: '✅', words: 'no changes' }
}

/** What a plan does that changes no object: it is no less a change. */
function stateChanges({ counts }: Plan): string {
  const parts = [
    counts.forget > 0 ? `forgets ${grouped(counts.forget)}` : '',
    counts.move > 0 ? `moves ${grouped(counts.move)}` : '',
    counts.import > 0 ? `imports ${grouped(counts.import)}` : '',
    counts.outputs > 0 ? `changes ${counts.outputs} output${counts.outputs === 1 ? '' : 's'}` : '',
    counts.actions > 0 ? `invokes ${counts.actions} action${counts.actions === 1 ? '' : 's'}` : '',
    counts.deferred > 0 ? `defers ${counts.deferred}` : '',
  ].filter((part) => part !== '')
  return parts.join(', ')
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
    parts.push(parts.length > 0 ? `${unchanged} unchanged` : `All ${unchanged} resources are as configured.`)
  return parts.join(' · ')
}

function part(count: number, words: string): string {
  return count > 0 ? `${count} ${words}` : ''
}
