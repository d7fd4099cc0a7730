import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import { showAlerts } from './alerts.ts'
import { colourDiffs } from './diff-colours.ts'
import { drawGantts } from './gantt.ts'
import { type Html, trusted } from './html.ts'
import { namePictures } from './images.ts'
import { breakLines } from './line-breaks.ts'

/**
 * Markdown as GitHub shows it. The order matters: the text is hostile until `sanitize` (whose schema is
 * GitHub's own) has been over it, and what we add for alerts, diffs and charts comes after, as a tree.
 * In comments, unlike in summaries, GitHub keeps each line break.
 */
export function renderMarkdown(text: string, where: 'comment' | 'summary'): Html {
  const markdown = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tree = sanitize(raw(toHast(markdown, { allowDangerousHtml: true })), defaultSchema) as Root
  if (where === 'comment') breakLines(tree)
  namePictures(tree)
  showAlerts(tree)
  drawGantts(tree)
  colourDiffs(tree)
  return trusted(toHtml(tree))
}
