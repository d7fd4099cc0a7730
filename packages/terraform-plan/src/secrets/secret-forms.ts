import { eachLeaf } from './sensitive-leaves.ts'

/** A text to look for. `widen` marks base64, where the match grows to the whole run of its alphabet. */
export interface Form {
  text: string
  widen: boolean
}

/** Shorter texts are too common to be looked for. */
export const MIN_LENGTH = 4
/** Below this a base64 piece is so short that it turns up by chance. */
const MIN_ENCODED_SECRET = 8
const MAX_ENCODED_SECRET = 64 * 1024
const MIN_INNER_LEAF = 12
const MIN_LINE = 16
const WORDS = new Set(['true', 'false', 'null'])

/**
 * Short and common values are no secrets to look for elsewhere: masking every `true` or `80` would hide the plan.
 * They stay masked where they are marked.
 */
export function canTaint(secret: string): boolean {
  return secret.length >= MIN_LENGTH && !WORDS.has(secret.toLowerCase()) && secret.trim() !== ''
}

/**
 * The spellings under which one secret turns up in a plan: as it is; escaped in a JSON string (Go's encoder escapes
 * `<>&` too) or in one of HCL; URL-encoded, as in a connection string; base64, whole or as a piece of a longer blob
 * (user data, basic auth). A hash of a secret cannot be turned back and stays visible. Of a secret of several lines the dense lines
 * count by themselves, since `indent()` tears a key apart, and of a JSON document its long leaves.
 */
export function formsOf(secret: string): Form[] {
  const texts = new Set<string>()
  for (const text of [secret, ...parts(secret)]) {
    if (!canTaint(text)) continue
    texts.add(text)
    for (const spelling of spellings(text)) if (spelling.length >= MIN_LENGTH) texts.add(spelling)
  }
  const forms: Form[] = [...texts].map((text) => ({ text, widen: false }))
  if (secret.length >= MIN_ENCODED_SECRET && secret.length <= MAX_ENCODED_SECRET) {
    for (const text of base64Pieces(secret)) if (!texts.has(text)) forms.push({ text, widen: true })
  }
  return forms
}

function parts(secret: string): string[] {
  const found: string[] = []
  if (secret.includes('\n')) {
    for (const line of secret.split('\n')) {
      const dense = line.trim()
      if (dense.length >= MIN_LINE && !/\s/.test(dense)) found.push(dense)
    }
  }
  const trimmed = secret.trim()
  if (trimmed !== secret) found.push(trimmed)
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    try {
      eachLeaf(JSON.parse(trimmed), (leaf) => {
        if (leaf.length >= MIN_INNER_LEAF) found.push(leaf)
      })
    } catch {
      // Not JSON after all; the whole text is still a secret.
    }
  }
  return found
}

function spellings(text: string): string[] {
  const found: string[] = []
  const json = JSON.stringify(text).slice(1, -1)
  if (json !== text) found.push(json)
  const goJson = json.replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (goJson !== json) found.push(goJson)
  // In the key of an address, where these two would begin a template.
  const hcl = json.replace(/([$%])\{/g, '$1$1{')
  if (hcl !== json) found.push(hcl)
  if (/[^A-Za-z0-9_.~-]/.test(text)) {
    const url = Buffer.from(text)
      .toString('latin1')
      .replace(/[^A-Za-z0-9_.~-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    found.push(url, url.replaceAll('%20', '+'))
    // What browsers and most libraries leave unescaped, Go's urlencode() does not.
    try {
      found.push(encodeURIComponent(text))
    } catch {
      // A lone surrogate has no UTF-8; it cannot be in an URL either.
    }
  }
  return found
}

/** The characters that stay the same whatever is before and after the secret, for each of the three alignments. */
function base64Pieces(secret: string): Set<string> {
  const pieces = new Set<string>()
  const bytes = Buffer.from(secret)
  for (let shift = 0; shift < 3; shift++) {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const bits = (shift + bytes.length) * 8
    const piece = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6))
    pieces.add(piece)
    pieces.add(piece.replaceAll('+', '-').replaceAll('/', '_'))
  }
  return pieces
}
