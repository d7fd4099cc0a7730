import type { JobResult, RunResult } from '../run/model.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { jobGraph } from './job-graph.ts'
import { renderMarkdown } from './markdown.ts'
import { stepDetails } from './step.ts'

/** One run of the workflow: graph, annotations, summaries, and each job's steps with their logs, folded or not. */
export function runSection(run: RunResult, index: number, logs: 'open' | 'folded' = 'open'): Html {
  return html`<section id="run-${index}" class="run">
<h2 class="title">${icon(run.conclusion)} ${run.title} <span class="quiet">${run.event} · ${duration(run.seconds)}</span></h2>
<div class="box scroll graph">${jobGraph(run.jobs)}</div>
${annotations(run)}
${run.jobs.map((job) => summaries(job, run.event !== 'pull_request'))}
${logs === 'open' || run.conclusion === 'failure' ? jobLogs(run) : folded(jobLogs(run))}
${run.conclusion === 'failure' && run.messages.length > 0 ? html`<p class="quiet">act: ${run.messages.at(-1) ?? ''}</p>` : ''}
</section>`
}

function jobLogs(run: RunResult): Html[] {
  return run.jobs.filter((job) => job.conclusion !== 'skipped').map(jobLog)
}

function folded(jobs: Html[]): Html {
  return html`<details class="jobs"><summary>Steps and their logs</summary>${jobs}</details>`
}

function annotations(run: RunResult): Html {
  const found = run.jobs.flatMap((job) =>
    job.steps.flatMap((step) => step.annotations.map((annotation) => ({ job, annotation }))),
  )
  if (found.length === 0) return html``
  return html`<div class="box"><h3>Annotations</h3><ul class="annotations">${found.map(
    ({ job, annotation }) => html`<li class="${annotation.level}">${icon(annotation.level)}<div>
<b>${annotation.title ?? annotation.level}</b> <span class="quiet">${job.name}${
      annotation.file ? ` · ${annotation.file}${annotation.line ? `:${annotation.line}` : ''}` : ''
    }</span><pre>${annotation.message}</pre></div></li>`,
  )}</ul></div>`
}

/** Folded on a pull request, whose comment says the same. */
function summaries(job: JobResult, open: boolean): Html {
  const text = job.steps
    .map((step) => step.summary)
    .filter((summary) => summary.trim() !== '')
    .join('\n\n')
  if (text === '') return html``
  return html`<details class="box summary" ${open ? html`open` : ''}><summary><b>${job.name}</b> <span class="quiet">summary</span></summary>
<div class="markdown">${renderMarkdown(text, 'summary')}</div></details>`
}

function jobLog(job: JobResult): Html {
  const slowest = Math.max(...job.steps.map((step) => step.seconds), 0.001)
  return html`<div class="box job"><header>${icon(job.conclusion)} <b>${job.name}</b> <span class="quiet">${
    job.conclusion
  } in ${duration(job.seconds)}</span></header>${job.steps.map((step) => stepDetails(step, slowest))}</div>`
}
