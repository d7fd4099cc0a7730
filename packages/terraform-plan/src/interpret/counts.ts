import type { Counts, ResourceChange } from '../model.ts'

export function noCounts(): Counts {
  return {
    create: 0,
    update: 0,
    replace: 0,
    delete: 0,
    import: 0,
    move: 0,
    forget: 0,
    read: 0,
    outputs: 0,
    drift: 0,
    deferred: 0,
    actions: 0,
  }
}

/** One change may count in several: an import that also updates, a move, a create that forgets the old object. */
export function countChange(counts: Counts, change: ResourceChange): void {
  switch (change.action) {
    case 'create':
    case 'update':
    case 'replace':
    case 'delete':
    case 'forget':
    case 'read':
      counts[change.action]++
  }
  if (change.alsoForgets) counts.forget++
  if (change.importing) counts.import++
  if (change.movedFrom !== undefined) counts.move++
}
