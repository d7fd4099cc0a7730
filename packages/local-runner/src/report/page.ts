import type { DemoResult } from '../result.ts'
import { chapterSection, chapterTable } from './chapter.ts'
import { duration } from './duration.ts'
import { expectationList } from './expectations.ts'
import { type Html, html, trusted } from './html.ts'
import { icon } from './icon.ts'
import { measuresTable } from './measures.ts'
import { pullRequestSection } from './pull-request.ts'
import { runSection } from './run.ts'
import { servicesTable } from './services.ts'

/**
 * The report: one file that needs no network. Its content security policy allows no script and no outside
 * address whatever the comment, the logs or the summaries hold.
 */
export function reportPage(result: DemoResult, styles: string): string {
  const asTold = result.expectations.every(({ held }) => held)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${result.repository} · ${result.scenario}</title>
<style>${trusted(styles)}</style>
</head>
<body>
<header class="top">
  <p class="repository">${icon('repository')} ${result.repository}</p>
  <h1>${headline(result)}</h1>
  <p class="facts">
    <span class="pill ${asTold ? 'good' : 'bad'}">${icon(asTold ? 'success' : 'failure')} ${asTold ? 'went as told' : 'did not go as told'}</span>
    <span>scenario <b>${result.scenario}</b></span>
    <span>Terraform <b>${result.terraform}</b> <span class="quiet">${result.terraformDetail}</span></span>
    <span><b>${duration(result.seconds)}</b> of work</span>
  </p>
  ${navigation(result)}
</header>
<main>
${result.chapters.length > 0 ? journey(result) : story(result)}
${servicesTable(result.services)}
</main>
<footer class="quiet">Made on this machine by act, an emulated GitHub and an emulated AWS. Nothing here left it.</footer>
</body>
</html>
`
  return page.markup
}

function story(result: DemoResult): Html[] {
  return [
    expectationList(result.expectations),
    pullRequestSection(result),
    ...result.runs.map((run, index) => runSection(run, index)),
  ]
}

function journey(result: DemoResult): Html[] {
  const inChapters = result.chapters.flatMap(({ expectations }) => expectations)
  const beside = result.expectations.filter((expectation) => !inChapters.includes(expectation))
  return [
    measuresTable(result.measures),
    chapterTable(result.chapters),
    ...(result.measures.length === 0 && beside.length > 0 ? [expectationList(beside)] : []),
    ...result.chapters.map((chapter, index) => chapterSection(chapter, index, result)),
  ]
}

function headline(result: DemoResult): string {
  if (result.chapters.length > 0) return 'From nothing to a running backend and worker, and back'
  const last = result.runs.at(-1)
  if (!last) return 'Nothing ran'
  const failed = last.jobs.filter((job) => job.conclusion === 'failure').map((job) => job.name)
  return last.conclusion === 'success'
    ? `Reviewed, applied and rolled out`
    : `${last.title}: ${failed.join(', ') || 'the workflow'} failed`
}

/** A journey has the table of its way for that. */
function navigation(result: DemoResult): Html {
  if (result.chapters.length > 0) return html``
  const runs = result.runs.map(
    (run, index) => html`<a href="#run-${index}">${icon(run.conclusion)} ${run.title}</a>`,
  )
  return html`<nav><a href="#pull-request">Pull request</a>${runs}<a href="#services">Services</a></nav>`
}
