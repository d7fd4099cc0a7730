import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** The part of a syntax tree that is looked at. */
interface Node {
  type: string
  value?: string
  url?: string
  lang?: string | null
  depth?: number
  children?: Node[]
  position?: { start: { offset?: number }; end: { offset?: number } }
}

export interface Allowed {
  /** Comments that may stand in the text, as they are. */
  markers: string[]
  /** Links that may stand in the text. */
  urls: string[]
}

const TAGS = [
  '<br>',
  '<details>',
  '</details>',
  '<summary>',
  '</summary>',
  '<code>',
  '</code>',
  '<b>',
  '</b>',
  '<sub>',
  '</sub>',
  '<p>',
  '</p>',
]

const BLOCKS = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'html',
])
const INLINES = new Set(['text', 'inlineCode', 'strong', 'link', 'html'])

/**
 * What GitHub makes of text that is in no code, written from its documentation: mentions, references to issues and
 * commits, addresses, emoji.
 */
const REFERENCES: Array<[string, RegExp]> = [
  ['mention', /(^|[^A-Za-z0-9_`/-])@[A-Za-z0-9]/],
  ['issue', /#\d/],
  ['issue', /\bGH-\d/i],
  ['custom reference', /[A-Za-z]-\d/],
  ['commit', /\b[0-9a-f]{7,40}\b/i],
  ['emoji', /:[a-z0-9_+-]+:/i],
  ['address', /https?:\/\/|www\.\S|\w@\w+\.\w/i],
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200c-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** Everything in a rendered text that our templates do not write; [] when it is clean. */
export function findIntruders(markdown: string, allowed: Allowed): string[] {
  const found: string[] = []
  const invisible = INVISIBLE.exec(markdown)
  if (invisible !== null) found.push(`invisible character ${JSON.stringify(invisible[0])}`)
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node
  const open: string[] = []
  let headings = 0
  const visit = (node: Node): void => {
    if (!BLOCKS.has(node.type) && !INLINES.has(node.type)) found.push(`a ${node.type}`)
    if (node.type === 'heading') headings += 1
    if (node.type === 'link' && !allowed.urls.includes(node.url ?? '')) found.push(`link to ${node.url}`)
    if (node.type === 'code') checkFence(markdown, node, found)
    if (node.type === 'html') checkHtml(node.value ?? '', allowed, open, found)
    if (node.type === 'text' && !open.includes('code')) checkText(node.value ?? '', found)
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree)
  if (open.length > 0) found.push(`not closed: ${open.join(' ')}`)
  if (headings > 1) found.push(`${headings} headings`)
  return found
}

function checkText(text: string, found: string[]): void {
  for (const [what, pattern] of REFERENCES) {
    const match = pattern.exec(text)
    if (match !== null)
      found.push(`${what} in ${JSON.stringify(text.slice(Math.max(0, match.index - 20), match.index + 40))}`)
  }
}

/** A fence must be closed by its own line, and be one of ours. */
function checkFence(markdown: string, node: Node, found: string[]): void {
  const source = markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const lines = source.split('\n')
  const fence = /^`+/.exec(lines[0] ?? '')?.[0] ?? ''
  if (fence.length < 3) found.push('an indented code block')
  else if ((lines.at(-1) ?? '') !== fence) found.push('a fence that is not closed')
  if (node.lang !== 'diff' && node.lang !== 'text') found.push(`a fence of ${node.lang}`)
  if (node.lang === 'diff') {
    const bad = (node.value ?? '').split('\n').find((line) => line !== '' && !/^[-+! ]( |$)/.test(line))
    if (bad !== undefined) found.push(`a diff line without a sign: ${JSON.stringify(bad)}`)
  }
}

function checkHtml(html: string, allowed: Allowed, open: string[], found: string[]): void {
  let rest = html
  for (const marker of allowed.markers) rest = rest.replaceAll(marker, '')
  for (const token of rest.split(/(<[^>]*>?)/)) {
    if (token.startsWith('<')) {
      if (!TAGS.includes(token)) found.push(`HTML ${token}`)
      const name = token.replace(/[</>]/g, '')
      if (name === 'br') continue
      if (!token.startsWith('</')) open.push(name)
      else if (open.at(-1) === name) open.pop()
      else found.push(`${token} closes ${open.at(-1)}`)
    } else if (!open.includes('code')) {
      checkText(decodeEntities(token), found)
    }
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}
