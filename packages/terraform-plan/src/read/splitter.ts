import { PlanError } from '../plan-error.ts'
import type { Members, Part, Shape } from './shape.ts'
import { skip } from './shape.ts'
import { type Skim, skim } from './skim.ts'
import { append, openWindow } from './window.ts'

/** One value of interest: `bytes.subarray(from, to)` is its JSON, valid during the call only. */
export interface Element {
  part: Part
  /** The member's name, or '' in an array. */
  key: string
  bytes: Buffer
  from: number
  to: number
  /** Offset of the element in the file. */
  offset: number
}

export interface Splitter {
  push(chunk: Uint8Array): void
  /** Throws unless exactly one JSON value has been seen. */
  end(): void
}

export interface Limits {
  /** Bytes of one element. */
  elementBytes: number
  /** Nesting of the whole file. */
  depth: number
}

/** A resource of 64 MiB or 1,000 levels is no plan of this world, and either would take the memory or the stack. */
export const LIMITS: Limits = { elementBytes: 64 * 1024 * 1024, depth: 1000 }
const MAX_KEY_BYTES = 1024 * 1024

type Expect = 'root' | 'key-or-end' | 'key' | 'colon' | 'value' | 'item-or-end' | 'comma-or-end' | 'nothing'

interface Frame {
  isArray: boolean
  of: Members | undefined
  item: Shape
}

/**
 * Cuts a stream of JSON into the parts that `shape` names and hands each over as bytes. Nothing is decoded here but
 * the keys on the way, so memory is one chunk plus the largest element. Skipped parts are only checked for
 * balanced brackets; what is handed over is for the receiver to parse.
 */
export function splitter(
  shape: Members,
  onElement: (element: Element) => void,
  onTopKey: (key: string) => void = () => {},
  limits = LIMITS,
): Splitter {
  const window = openWindow()
  const frames: Frame[] = []
  const state: Skim = { depth: 0, deepest: 0, inString: false }
  let expect: Expect = 'root'
  let key = ''
  let skimming: Shape | undefined
  let from = 0
  let first = true

  const fail = (what: string): never => {
    throw new PlanError(`is not valid JSON: ${what} at byte ${window.base + window.at}`)
  }

  function finishSkim(): void {
    const shapeOf = skimming as Shape
    skimming = undefined
    expect = 'comma-or-end'
    if (shapeOf.kind !== 'take') return
    const { bytes, at: to, base } = window
    onElement({ part: shapeOf.part, key, bytes, from, to, offset: base + from })
  }

  function startValue(of: Shape, byte: number): void {
    const isArray = byte === 0x5b
    if ((of.kind === 'members' && byte === 0x7b) || (of.kind === 'items' && isArray)) {
      frames.push({
        isArray,
        of: isArray ? undefined : (of as Members),
        item: isArray && of.kind === 'items' ? of.of : skip,
      })
      if (frames.length > limits.depth) fail(`more than ${limits.depth} levels of nesting`)
      window.at++
      expect = isArray ? 'item-or-end' : 'key-or-end'
      return
    }
    if (byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x3a) fail('a value is missing')
    skimming = of.kind === 'take' ? of : skip
    from = window.at
    state.depth = 0
    state.deepest = 0
    state.inString = false
  }

  function endContainer(): void {
    window.at++
    frames.pop()
    expect = frames.length === 0 ? 'nothing' : 'comma-or-end'
  }

  /** Index behind the closing quote of the string at `window.at`, or -1 where the window ends first. */
  function endOfString(): number {
    for (let at = window.at + 1; at < window.end; at++) {
      const byte = window.bytes[at]
      if (byte === 0x22) return at + 1
      if (byte === 0x5c) at++
    }
    if (window.end - window.at > MAX_KEY_BYTES) fail('a key of more than 1 MiB')
    return -1
  }

  function readKey(): boolean {
    if (window.bytes[window.at] !== 0x22) fail('a key is missing')
    const end = endOfString()
    if (end < 0) return false
    try {
      key = JSON.parse(window.bytes.toString('utf8', window.at, end)) as string
    } catch {
      fail('a malformed key')
    }
    if (frames.length === 1) onTopKey(key)
    window.at = end
    expect = 'colon'
    return true
  }

  function run(): void {
    for (;;) {
      if (skimming) {
        const ended = skim(window, state)
        if (state.deepest + frames.length > limits.depth) fail(`more than ${limits.depth} levels of nesting`)
        if (skimming.kind === 'take' && window.at - from > limits.elementBytes) {
          fail(`an element of more than ${limits.elementBytes} bytes ends`)
        }
        if (!ended) return
        finishSkim()
        continue
      }
      while (window.at < window.end && isSpace(window.bytes[window.at] as number)) window.at++
      if (window.at >= window.end) return
      const byte = window.bytes[window.at] as number
      const frame = frames.at(-1)
      switch (expect) {
        case 'root':
          if (byte !== 0x7b) fail('something other than an object')
          startValue(shape, byte)
          break
        case 'key-or-end':
          if (byte === 0x7d) {
            endContainer()
            break
          }
          if (!readKey()) return
          break
        case 'key':
          if (!readKey()) return
          break
        case 'colon':
          if (byte !== 0x3a) fail('a colon is missing')
          window.at++
          expect = 'value'
          break
        case 'value':
          startValue(frame?.of?.of.get(key) ?? frame?.of?.rest ?? frame?.item ?? skip, byte)
          break
        case 'item-or-end':
          if (byte === 0x5d) {
            endContainer()
            break
          }
          key = ''
          startValue(frame?.item ?? skip, byte)
          break
        case 'comma-or-end':
          if (byte === (frame?.isArray ? 0x5d : 0x7d)) {
            endContainer()
            break
          }
          if (byte !== 0x2c) fail('a comma is missing')
          window.at++
          key = ''
          expect = frame?.isArray ? 'value' : 'key'
          break
        default:
          fail('more text after the end')
      }
    }
  }

  return {
    push(chunk) {
      append(window, chunk, skimming?.kind === 'take' ? from : window.at)
      if (skimming?.kind === 'take') from = 0
      if (first && window.end >= 3) {
        first = false
        // Windows PowerShell writes a byte order mark in front of UTF-8.
        if (window.bytes[0] === 0xef && window.bytes[1] === 0xbb && window.bytes[2] === 0xbf) window.at = 3
      }
      if (!first) run()
    },
    end() {
      if (first) run()
      if (expect !== 'nothing') {
        throw new PlanError(
          `ends in the middle, after ${window.base + window.end} bytes: it was cut off while written`,
        )
      }
    },
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
