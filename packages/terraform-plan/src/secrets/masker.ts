import type { AttributeGlob } from './attribute-glob.ts'
import { undisguised } from './disguise.ts'
import type { MaskRules } from './mask-rules.ts'
import { type Range, scannerFor } from './scanner.ts'
import { type Form, MIN_LENGTH } from './secret-forms.ts'

/** Stands in a text where a secret was. */
export const MASKED_TEXT = '(sensitive value)'

const MAX_KEYS = 50_000
const SPACE = /\s/
const SPACES = /\s+/g

/** Hides what recurs of a secret anywhere in the plan. */
export interface Masker {
  /** True where no secret and no rule is known: only what is marked is hidden. */
  idle: boolean
  /** For what has to stay text: addresses, keys, messages. */
  text(text: string): string
  /** The same for names of attributes, of which there are few and again and again. */
  key(key: string): string
  /** What may be seen of a value that has to be hidden, '' where nothing may; `undefined` for one that stays. */
  shown(value: string | number): string | undefined
  /** The user's rules for attributes; without any nobody needs to be identified for them. */
  globs: readonly AttributeGlob[]
}

export function maskerFor(forms: Form[], rules: MaskRules): Masker {
  const scanner = scannerFor(forms)
  const { globs, patterns } = rules
  function findPlain(text: string): Range[] | undefined {
    const found = scanner.size > 0 ? scanner.find(text) : undefined
    return patterns.length === 0 ? found : withPatterns(text, found, patterns)
  }

  const spaced = scannerFor(forms.flatMap(evenlySpaced))
  function findSpaced(text: string): boolean {
    return spaced.size > 0 && SPACE.test(text) && spaced.find(text.replace(SPACES, ' ')) !== undefined
  }

  function find(text: string): Range[] | undefined {
    if (patterns.length === 0 && (scanner.size === 0 || text.length < MIN_LENGTH)) return undefined
    const found = findPlain(text)
    const rest = found ? replaced(text, found) : text
    const plain = undisguised(rest)
    // Where in the text that is nobody can tell.
    return (plain !== undefined && findPlain(plain)) || findSpaced(plain ?? rest)
      ? [{ from: 0, to: text.length }]
      : found
  }

  const keys = new Map<string, string>()
  function masked(text: string): string {
    const ranges = find(text)
    return ranges ? replaced(text, ranges) : text
  }

  return {
    idle: scanner.size === 0 && globs.length === 0 && patterns.length === 0,
    text: masked,
    key(key) {
      const known = keys.get(key)
      if (known !== undefined) return known
      const shown = masked(key)
      if (keys.size < MAX_KEYS) keys.set(key, shown)
      return shown
    },
    shown(value) {
      const text = typeof value === 'string' ? value : String(value)
      const ranges = find(text)
      if (!ranges) return undefined
      const [first] = ranges
      if (typeof value === 'number' || (first?.from === 0 && first.to === text.length)) return ''
      return replaced(text, ranges)
    },
    globs,
  }
}

/** A secret of several words, for texts that are shown, or were indented, with other white space between them. */
function evenlySpaced({ text }: Form): Form[] {
  const even = text.replace(SPACES, ' ')
  return SPACE.test(text) && even.length >= MIN_LENGTH ? [{ text: even, widen: false }] : []
}

function withPatterns(text: string, found: Range[] | undefined, patterns: RegExp[]): Range[] | undefined {
  let ranges = found
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') continue
      ranges = [...(ranges ?? []), { from: match.index, to: match.index + match[0].length }]
    }
  }
  return ranges?.sort((a, b) => a.from - b.from)
}

/** `ranges` in order of their starts; they may overlap. */
function replaced(text: string, ranges: Range[]): string {
  let result = ''
  let at = 0
  let open = false
  for (const { from, to } of ranges) {
    if (from > at || !open) result += text.slice(at, Math.max(from, at)) + MASKED_TEXT
    open = true
    at = Math.max(at, to)
  }
  return result + text.slice(at)
}
