import type { ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Puts a `<br>` where a paragraph's source breaks a line, as GitHub does in comments. */
export function breakLines(tree: Root): void {
  visit(tree, 'text', (text, index, parent) => {
    if (parent?.type !== 'element' || index === undefined || !isFlowing(parent.tagName)) return
    const lines = text.value.split('\n')
    if (lines.length === 1) return
    const broken = lines.flatMap((line, at): ElementContent[] => [
      ...(at > 0 && !isAfterBreak(parent.children[index - 1], lines[at - 1]) ? [lineBreak()] : []),
      { type: 'text', value: line },
    ])
    parent.children.splice(index, 1, ...broken)
    return [SKIP, index + broken.length]
  })
}

function isFlowing(tag: string): boolean {
  return ['p', 'em', 'strong', 'del', 'a', 'sub', 'sup'].includes(tag)
}

/** A hard break is already followed by a newline in the tree. */
function isAfterBreak(before: ElementContent | undefined, line: string | undefined): boolean {
  return line === '' && before?.type === 'element' && before.tagName === 'br'
}

function lineBreak(): ElementContent {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}
