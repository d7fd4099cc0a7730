import type { Value } from '../../model.ts'
import type { Tree } from './scalar.ts'
import { readScalar, TOO_MUCH } from './yaml-scalar.ts'

/** Longer texts are compared as lines. */
const MAX_LINES = 3000
const MAX_DEPTH = 40

/**
 * The value of a text in plain block YAML: mappings, sequences, one-line scalars, `|` blocks, comments, as
 * `yamlencode` and most people write it. `undefined` for everything else (anchors, tags, flow collections, folded
 * text, several documents): that is compared line by line. What it reads is what YAML 1.1 and 1.2 both say it is.
 */
export function parseYamlText(text: Value | undefined): Tree | undefined {
  if (typeof text !== 'string' || !text.includes('\n') || /[\t\r]|^(%|\.\.\.)/m.test(text)) return undefined
  const lines = readLines(text)
  if (lines === undefined || lines.length === 0) return undefined
  const reader: Reader = { lines, next: 0 }
  try {
    const value = readBlock(reader, lines[0]?.indent ?? 0, 0)
    return reader.next === lines.length ? value : undefined
  } catch (error) {
    if (error === TOO_MUCH) return undefined
    throw error
  }
}

/** True when the comments of two texts, which their values do not have, are the same. */
export function sameComments(before: string, after: string): boolean {
  const comments = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.includes('#'))
      .map((line) => line.trim())
  return comments(before).join('\n') === comments(after).join('\n')
}

interface Line {
  indent: number
  text: string
  /** The line as it is, for `|` blocks. */
  raw: string
}

interface Reader {
  lines: Line[]
  next: number
}

function readLines(text: string): Line[] | undefined {
  const raw = text.replace(/^---\n/, '').split('\n')
  if (raw.length > MAX_LINES || raw.some((line) => /^---/.test(line))) return undefined
  if (raw.at(-1) === '') raw.pop()
  return raw.map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim(), raw: line }))
}

/** Skips empty lines and comments; the line that follows, if it is indented at least so far. */
function peek(reader: Reader, indent: number): Line | undefined {
  let line = reader.lines[reader.next]
  while (line !== undefined && (line.text === '' || line.text.startsWith('#'))) {
    reader.next += 1
    line = reader.lines[reader.next]
  }
  return line !== undefined && line.indent >= indent ? line : undefined
}

function readBlock(reader: Reader, indent: number, depth: number): Tree {
  const first = peek(reader, indent)
  if (first === undefined || depth > MAX_DEPTH) throw TOO_MUCH
  return isItem(first) ? readSequence(reader, first.indent, depth) : readMapping(reader, first.indent, depth)
}

function isItem(line: Line): boolean {
  return line.text === '-' || line.text.startsWith('- ')
}

function readSequence(reader: Reader, indent: number, depth: number): Value[] {
  const items: Value[] = []
  for (let line = peek(reader, indent); line !== undefined && isItem(line); line = peek(reader, indent)) {
    if (line.indent !== indent) throw TOO_MUCH
    const rest = line.text.slice(1).trimStart()
    const inner = line.indent + line.text.length - rest.length
    if (rest === '' || rest.startsWith('#')) {
      reader.next += 1
      items.push(nested(reader, indent + 1, depth))
    } else if (KEY.test(rest) || isItem({ ...line, text: rest })) {
      // `- key: value` is a block of its own that begins in this line.
      reader.lines[reader.next] = { indent: inner, text: rest, raw: line.raw }
      items.push(readBlock(reader, inner, depth + 1))
    } else {
      reader.next += 1
      items.push(readValue(reader, rest, indent))
    }
  }
  return items
}

const KEY = /^("(?:[^"\\]|\\.)*"|[A-Za-z0-9_./][A-Za-z0-9_./ -]*):(?: +(.*))?$/

function readMapping(reader: Reader, indent: number, depth: number): { [key: string]: Value } {
  const mapping = new Map<string, Value>()
  for (let line = peek(reader, indent); line !== undefined; line = peek(reader, indent)) {
    const match = line.indent === indent ? KEY.exec(line.text) : null
    if (match === null) throw TOO_MUCH
    const key = readScalar((match[1] ?? '').trimEnd())
    if (typeof key !== 'string' || key === '__proto__' || key === '<<' || mapping.has(key)) throw TOO_MUCH
    const rest = match[2] ?? ''
    reader.next += 1
    const hasRest = rest !== '' && !rest.startsWith('#')
    mapping.set(key, hasRest ? readValue(reader, rest, indent) : nestedOrSequence(reader, indent, depth))
  }
  return Object.fromEntries(mapping)
}

/** A sequence may stand under its key without more indentation. */
function nestedOrSequence(reader: Reader, indent: number, depth: number): Value {
  const line = peek(reader, indent)
  if (line !== undefined && line.indent === indent && isItem(line))
    return readSequence(reader, indent, depth + 1)
  return nested(reader, indent + 1, depth)
}

function nested(reader: Reader, indent: number, depth: number): Value {
  const line = peek(reader, indent)
  if (line === undefined) return null
  if (!isItem(line) && !KEY.test(line.text)) throw TOO_MUCH
  return readBlock(reader, line.indent, depth + 1)
}

function readValue(reader: Reader, text: string, indent: number): Value {
  if (text === '|' || text === '|-') return readLiteral(reader, indent, text === '|')
  const value = readScalar(withoutComment(text))
  // A scalar that goes on in the next line is more than is read here.
  if (peek(reader, indent + 1) !== undefined) throw TOO_MUCH
  return value
}

function readLiteral(reader: Reader, indent: number, endsWithNewline: boolean): string {
  const first = reader.lines[reader.next]
  if (first === undefined || first.text === '' || first.indent <= indent) throw TOO_MUCH
  const lines: string[] = []
  for (let line = reader.lines[reader.next]; line !== undefined; line = reader.lines[reader.next]) {
    if (line.text !== '' && line.indent < first.indent) break
    if (line.text === '' && line.raw !== '') throw TOO_MUCH
    lines.push(line.raw.slice(first.indent))
    reader.next += 1
  }
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n') + (endsWithNewline ? '\n' : '')
}

function withoutComment(text: string): string {
  if (text.startsWith('"') || text.startsWith("'")) return text
  return text.replace(/(?<! ) +#.*$/, '')
}
