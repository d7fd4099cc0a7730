import { fromMarkdown } from 'mdast-util-from-markdown'

/** A block of commands in a page, and the heading it stands below. */
export interface CommandBlock {
  section: string
  /** The block's text. */
  text: string
  lines: string[]
}

/** The blocks of a Markdown page in that language (`console`, `bash`), in order. */
export function commandBlocks(page: string, language: string): CommandBlock[] {
  let section = ''
  return fromMarkdown(page).children.flatMap((node): CommandBlock[] => {
    if (node.type === 'heading')
      section = node.children.map((part) => ('value' in part ? part.value : '')).join('')
    if (node.type !== 'code' || node.lang !== language) return []
    return [{ section, text: node.value, lines: node.value.split('\n') }]
  })
}
