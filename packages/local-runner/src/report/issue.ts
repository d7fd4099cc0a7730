import type { IssueState } from '../result.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { post } from './post.ts'

/** An issue as somebody meets it who looks at that moment. */
export function issueSection(
  { number, title, body, state, author, comments }: IssueState,
  when: string,
): Html {
  const open = state === 'open'
  return html`<div class="issue">
<h3 class="title">${title} <span class="quiet">#${number}</span></h3>
<p class="state"><span class="badge ${open ? 'open' : 'merged'}">${icon(open ? 'error' : 'success')} ${open ? 'Open' : 'Closed'}</span>
<span class="quiet">${when}</span></p>
<div class="timeline">${post({ author, body, url: '' }, 'opened this')}${comments.map((comment) => post(comment, 'commented'))}</div>
</div>`
}
