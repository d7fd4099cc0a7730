import type { Hidden } from '../model.ts'
import type { Json } from './json.ts'

/** Of one change: what is hidden on both sides and is the same has the same stand-in, and nothing else has. */
export interface Hiding {
  /** What stands for `raw` (`undefined`: not known yet, and so equal to nothing), of which `shown` may be seen. */
  value(raw: Json | undefined, shown?: string): Hidden
  /** What a map's key is called of which `shown` may be seen: another key of which the same may be has a number. */
  key(raw: string, shown: string): string
}

export function openHiding(): Hiding {
  // Few changes hide anything.
  let values: Map<string, Hidden> | undefined
  let keys: Map<string, Map<string, string>> | undefined
  return {
    value(raw, shown = '') {
      if (raw === undefined) return Symbol(shown)
      // A text that is hidden in part is another thing than one that is hidden whole.
      const name = `${shown === ''}${JSON.stringify(raw)}`
      values ??= new Map()
      const hidden = values.get(name) ?? Symbol(shown)
      values.set(name, hidden)
      return hidden
    },
    key(raw, shown) {
      keys ??= new Map()
      const alike = keys.get(shown) ?? new Map<string, string>()
      keys.set(shown, alike)
      const name = alike.get(raw) ?? (alike.size === 0 ? shown : `${shown} ${alike.size + 1}`)
      alike.set(raw, name)
      return name
    },
  }
}
