import type { Hidden } from '../model.ts'
import type { Json } from './json.ts'

/** What stands for `raw` (`undefined`: not known yet, and so equal to nothing), of which `shown` may be seen. */
export type Hide = (raw: Json | undefined, shown?: string) => Hidden

/** Of one change: what is hidden on both sides and is the same has the same symbol. */
export function openHiding(): Hide {
  let known: Map<string, Hidden> | undefined
  return (raw, shown = '') => {
    if (raw === undefined) return Symbol(shown)
    known ??= new Map()
    // A text that is hidden in part is another thing than one that is hidden whole.
    const key = `${shown === ''}${JSON.stringify(raw)}`
    const same = known.get(key)
    if (same !== undefined) return same
    const hidden = Symbol(shown)
    known.set(key, hidden)
    return hidden
  }
}
