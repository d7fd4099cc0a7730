import type { Form } from './secret-forms.ts'

/** Half-open stretch of a text. */
export interface Range {
  from: number
  to: number
}

/** Finds every occurrence of many texts in one pass over another. */
export interface Scanner {
  size: number
  /** Merged and ordered; `undefined` when there is none, which is nearly always. */
  find(text: string): Range[] | undefined
}

const GRAM = 4
const HASH = 0x9e3779b1
/** Grams looked at when choosing a form's anchor: enough to find a rare one, and bounded for long keys. */
const ANCHOR_CANDIDATES = 64

interface Anchored extends Form {
  /** Index of the last character of the anchoring gram. */
  anchor: number
}

/**
 * Each text is anchored at the rarest of its runs of four characters. The scan keeps the last four characters in a
 * number and asks a bitmap whether any text is anchored there: one probe a character, however many texts
 * there are. Only then is the bucket looked up and compared. Texts shorter than four characters are refused.
 */
export function scannerFor(forms: Form[]): Scanner {
  if (forms.length === 0) return { size: 0, find: () => undefined }
  const bits = Math.min(22, Math.max(14, Math.ceil(Math.log2(forms.length * 64))))
  const shift = 32 - bits
  const counts = new Uint16Array(2 ** bits)
  const grams = new Int32Array(ANCHOR_CANDIDATES)
  for (const { text } of forms) {
    const found = gramsOf(text, grams)
    for (let i = 0; i < found; i++) {
      const slot = slotOf(grams[i] as number, shift)
      const count = counts[slot] as number
      if (count < 0xffff) counts[slot] = count + 1
    }
  }
  const present = new Uint8Array(2 ** (bits - 3))
  const buckets = new Map<number, Anchored[]>()
  for (const form of forms) {
    const found = gramsOf(form.text, grams)
    let best = 0
    let rarest = Infinity
    for (let i = 0; i < found; i++) {
      const count = counts[slotOf(grams[i] as number, shift)] as number
      if (count >= rarest) continue
      rarest = count
      best = i
    }
    const bestGram = grams[best] as number
    const slot = slotOf(bestGram, shift)
    present[slot >>> 3] = (present[slot >>> 3] as number) | (1 << (slot & 7))
    const bucket = buckets.get(bestGram)
    if (bucket) bucket.push({ ...form, anchor: best + GRAM - 1 })
    else buckets.set(bestGram, [{ ...form, anchor: best + GRAM - 1 }])
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length)

  function find(text: string): Range[] | undefined {
    const { length } = text
    if (length < GRAM) return undefined
    let found: Range[] | undefined
    let gram = 0
    for (let at = 0; at < GRAM - 1; at++) gram = (gram << 8) ^ foldCode(text.charCodeAt(at))
    for (let at = GRAM - 1; at < length; at++) {
      gram = (gram << 8) ^ foldCode(text.charCodeAt(at))
      const slot = Math.imul(gram, HASH) >>> shift
      if (((present[slot >>> 3] as number) & (1 << (slot & 7))) !== 0) found = compare(text, at, gram, found)
    }
    return found && merged(found)
  }

  function compare(text: string, at: number, gram: number, found: Range[] | undefined): Range[] | undefined {
    let all = found
    for (const form of buckets.get(gram) ?? []) {
      const from = at - form.anchor
      if (from < 0 || !text.startsWith(form.text, from)) continue
      const to = from + form.text.length
      all ??= []
      all.push(form.widen ? widened(text, from, to) : { from, to })
    }
    return all
  }

  return { size: forms.length, find }
}

/** One byte of a UTF-16 unit: exact for Latin-1, good enough a filter for the rest. */
function foldCode(code: number): number {
  return code < 256 ? code : (code ^ (code >>> 8)) & 0xff
}

function slotOf(gram: number, shift: number): number {
  return Math.imul(gram, HASH) >>> shift
}

/** The first runs of four characters of a text, oldest first; `grams` is used again for the next. */
function gramsOf(text: string, grams: Int32Array): number {
  const end = Math.min(text.length, grams.length + GRAM - 1)
  let gram = 0
  for (let at = 0; at < end; at++) {
    gram = (gram << 8) ^ foldCode(text.charCodeAt(at))
    if (at >= GRAM - 1) grams[at - GRAM + 1] = gram
  }
  return Math.max(0, end - GRAM + 1)
}

function widened(text: string, from: number, to: number): Range {
  while (from > 0 && isBase64(text.charCodeAt(from - 1))) from--
  while (to < text.length && isBase64(text.charCodeAt(to))) to++
  return { from, to }
}

function isBase64(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2b ||
    code === 0x2f ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x3d
  )
}

function merged(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a.from - b.from)
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push({ ...range })
  }
  return result
}
