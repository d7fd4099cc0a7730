import type { Plan, ResourceChange } from '../model.ts'

/** What a change means to a reviewer, in the order in which they want to see it. */
export const KINDS = [
  'destroy',
  'replace',
  'unknown',
  'forget',
  'update',
  'move',
  'import',
  'create',
  'read',
  'ephemeral',
] as const

export type Kind = (typeof KINDS)[number]

export const ICONS: Record<Kind, string> = {
  destroy: '🔴',
  replace: '🟠',
  unknown: '❓',
  forget: '🟣',
  update: '🟡',
  move: '🔵',
  import: '🔵',
  create: '🟢',
  read: '⚪',
  ephemeral: '⚪',
}

export function kindOf(change: ResourceChange): Kind {
  switch (change.action) {
    case 'delete':
      return 'destroy'
    case 'create':
    case 'update':
    case 'replace':
    case 'forget':
    case 'read':
      return change.action
    case 'open':
    case 'renew':
    case 'close':
      return 'ephemeral'
    case 'no-op':
      return change.movedFrom !== undefined ? 'move' : change.importing !== undefined ? 'import' : 'unknown'
    default:
      return 'unknown'
  }
}

/** An existing object goes away, for good or for a new one. */
export function isDestructive(kind: Kind): boolean {
  return kind === 'destroy' || kind === 'replace'
}

/** Each of these is looked at by itself, however many there are: what goes away, leaves the state, or is not understood. */
export function isGrave(kind: Kind): boolean {
  return isDestructive(kind) || kind === 'forget' || kind === 'unknown'
}

/** Changes by kind, each kind grouped by module in the order of module names; linear in the changes. */
export function changesByKind(plan: Plan): Map<Kind, ResourceChange[]> {
  const kinds = new Map<Kind, Map<string, ResourceChange[]>>(KINDS.map((kind) => [kind, new Map()]))
  for (const change of plan.changes) {
    const modules = kinds.get(kindOf(change))
    const sameModule = modules?.get(change.module)
    if (sameModule === undefined) modules?.set(change.module, [change])
    else sameModule.push(change)
  }
  return new Map(
    [...kinds].map(([kind, modules]) => [
      kind,
      [...modules.keys()].sort().flatMap((module) => modules.get(module) ?? []),
    ]),
  )
}
