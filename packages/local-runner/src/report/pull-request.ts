import type { Comment, DemoResult } from '../result.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { renderMarkdown } from './markdown.ts'

/** The pull request as its reviewer meets it: the comment first, then the checks. */
export function pullRequestSection(result: DemoResult): Html {
  const { pullRequest } = result
  return html`<section id="pull-request">
<h2 class="title">${pullRequest.title} <span class="quiet">#${pullRequest.number}</span></h2>
<p class="state"><span class="badge ${pullRequest.merged ? 'merged' : 'open'}">${icon('merge')} ${pullRequest.merged ? 'Merged' : 'Open'}</span>
<span class="quiet"><b>${pullRequest.author}</b> ${pullRequest.merged ? 'merged' : 'wants to merge'} ${pullRequest.commits} commit into <code>main</code> from <code>${pullRequest.branch}</code></span></p>
<div class="timeline">
${post({ author: pullRequest.author, body: pullRequest.body, url: '' }, 'opened this')}
${pullRequest.comments.map((comment) => post(comment, 'commented'))}
${checks(result)}
</div>
</section>`
}

function post(comment: Comment, did: string): Html {
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

function checks(result: DemoResult): Html {
  const run = result.runs.find(({ event }) => event === 'pull_request')
  if (!run) return html``
  const rows = run.jobs
    .filter((job) => job.conclusion !== 'skipped')
    .map(
      (job) =>
        html`<li>${icon(job.conclusion)} <span>${job.name}</span> <span class="quiet">${duration(job.seconds)}</span></li>`,
    )
  return html`<div class="checks"><header>${icon(run.conclusion)} <b>${
    run.conclusion === 'success' ? 'All checks have passed' : 'Some checks were not successful'
  }</b></header><ul>${rows}</ul></div>`
}
