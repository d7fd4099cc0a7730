import type { Comment } from '../result.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { renderMarkdown } from './markdown.ts'

/** The text of a pull request, an issue or a comment, with who wrote it. */
export function post(comment: Comment, did: string): Html {
  const bot = comment.author.endsWith('[bot]')
  return html`<article class="post">
<div class="avatar ${bot ? 'bot' : ''}">${bot ? icon('robot') : comment.author.slice(0, 1).toUpperCase()}</div>
<div class="bubble">
<header><b>${comment.author.replace('[bot]', '')}</b>${bot ? html` <span class="label">bot</span>` : ''} <span class="quiet">${did}</span>
<span class="quiet size">${bot ? `${comment.body.length.toLocaleString('en')} of 65,536 characters` : ''}</span></header>
<div class="markdown">${renderMarkdown(comment.body, 'comment')}</div>
</div>
</article>`
}
