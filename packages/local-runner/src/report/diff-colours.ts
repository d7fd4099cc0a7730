import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { toText } from './tree-text.ts'

const classes: Array<[pattern: RegExp, name: string]> = [
  [/^\+/, 'added'],
  [/^-/, 'removed'],
  [/^!/, 'changed'],
  [/^@@/, 'hunk'],
  [/^#/, 'remark'],
]

/** Colours the lines of ```diff blocks by their first character, as GitHub does. */
export function colourDiffs(tree: Root): void {
  visit(tree, 'element', (code) => {
    const names = code.properties.className
    if (code.tagName !== 'code' || !Array.isArray(names) || !names.includes('language-diff')) return
    const lines = toText(code).replace(/\n$/, '').split('\n')
    code.children = lines.map(
      (line): Element => ({
        type: 'element',
        tagName: 'span',
        properties: { className: ['line', classes.find(([pattern]) => pattern.test(line))?.[1] ?? 'same'] },
        children: [{ type: 'text', value: `${line}\n` }],
      }),
    )
  })
}
