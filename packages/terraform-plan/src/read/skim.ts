import type { Window } from './window.ts'

const ORDINARY = 0
const QUOTE = 1
const OPEN = 2
const CLOSE = 3
const ENDS_SCALAR = 4

const kindOf = new Uint8Array(256).fill(ORDINARY)
kindOf['"'.charCodeAt(0)] = QUOTE
for (const c of '{[') kindOf[c.charCodeAt(0)] = OPEN
for (const c of '}]') kindOf[c.charCodeAt(0)] = CLOSE
for (const c of ', \t\r\n') kindOf[c.charCodeAt(0)] = ENDS_SCALAR

/** Where the skimming of one value stands; survives the end of a chunk. */
export interface Skim {
  depth: number
  deepest: number
  inString: boolean
}

/**
 * Runs over one value, minding only strings and brackets: about a nanosecond a byte, the price of the whole file.
 * True when the value has ended; false when the window has. `window.at` is moved to where it stopped.
 */
export function skim(window: Window, state: Skim): boolean {
  const { bytes, end } = window
  let at = window.at
  let { depth, deepest, inString } = state
  let ended = false
  while (at < end) {
    if (inString) {
      let byte = 0
      while (at < end) {
        byte = bytes[at] as number
        if (byte === 0x22 || byte === 0x5c) break
        at++
      }
      if (at >= end) break
      if (byte === 0x5c) {
        if (at + 1 >= end) break
        at += 2
        continue
      }
      at++
      inString = false
      if (depth === 0) {
        ended = true
        break
      }
      continue
    }
    const kind = kindOf[bytes[at] as number]
    if (kind === ORDINARY || (kind === ENDS_SCALAR && depth > 0)) {
      at++
    } else if (kind === QUOTE) {
      inString = true
      at++
    } else if (kind === OPEN) {
      if (++depth > deepest) deepest = depth
      at++
    } else {
      // A closing bracket or a comma at depth 0 ends a number, true, false or null, and is not part of it.
      if (depth === 0) {
        ended = true
        break
      }
      at++
      if (--depth === 0) {
        ended = true
        break
      }
    }
  }
  window.at = at
  state.depth = depth
  state.deepest = deepest
  state.inString = inString
  return ended
}
