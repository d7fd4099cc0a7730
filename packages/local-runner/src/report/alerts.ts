import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const titles: Record<string, string> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

/**
 * Makes GitHub's five alerts of quotes that start with `[!CAUTION]` alone on its line.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function showAlerts(tree: Root): void {
  visit(tree, 'element', (quote) => {
    if (quote.tagName !== 'blockquote') return
    const first = quote.children.find((child) => child.type === 'element')
    const text = first?.children[0]
    if (first?.tagName !== 'p' || text?.type !== 'text') return
    const mark = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(\n|$)/.exec(text.value)
    if (!mark?.[1]) return
    text.value = text.value.slice(mark[0].length)
    dropLeadingBreak(first)
    quote.tagName = 'div'
    quote.properties = { className: ['alert', `alert-${mark[1].toLowerCase()}`] }
    quote.children = [title(titles[mark[1]] ?? mark[1]), ...quote.children.filter((child) => !isEmpty(child))]
  })
}

function title(text: string): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['alert-title'] },
    children: [{ type: 'text', value: text }],
  }
}

function dropLeadingBreak(paragraph: Element): void {
  const [text, after] = paragraph.children
  if (text?.type !== 'text' || text.value.trim() !== '') return
  paragraph.children.splice(0, after?.type === 'element' && after.tagName === 'br' ? 2 : 1)
}

function isEmpty(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'p' && node.children.length === 0
}
