import type { DemoResult } from '../result.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { post } from './post.ts'

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
