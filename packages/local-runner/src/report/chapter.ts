import type { ChapterResult, DemoResult, Told } from '../result.ts'
import { commandList } from './commands.ts'
import { duration } from './duration.ts'
import { expectationItems } from './expectations.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { issueSection } from './issue.ts'
import { pullRequestSection } from './pull-request.ts'
import { runSection } from './run.ts'

/** A chapter of a journey: what it had to show, then everything that happened in it, in its order. */
export function chapterSection(chapter: ChapterResult, index: number, result: DemoResult): Html {
  const { title, about, told, expectations, seconds } = chapter
  return html`<section id="chapter-${index}" class="chapter">
<h2 class="title"><span class="number">${index + 1}</span> ${title} <span class="quiet">${duration(seconds)}</span></h2>
<p class="about">${about}</p>
<div class="box expectations"><ul>${expectationItems(expectations)}</ul></div>
${told.map((part) => tell(part, result))}
</section>`
}

/** The way of a journey in one table. */
export function chapterTable(chapters: ChapterResult[]): Html {
  if (chapters.length === 0) return html``
  const rows = chapters.map(
    ({ title, expectations, callers, seconds }, index) => html`<tr>
<td>${icon(expectations.every(({ held }) => held) ? 'success' : 'failure')} <a href="#chapter-${index}"><b>${title}</b></a></td>
<td class="wide">${expectations[0]?.text ?? ''}${expectations.length > 1 ? html` <span class="quiet">and ${expectations.length - 1} more</span>` : ''}</td>
<td>${callers.reduce((sum, { calls }) => sum + calls, 0) || ''}</td><td>${duration(seconds)}</td></tr>`,
  )
  return html`<section class="box facts-table"><h2>The way</h2><div class="scroll"><table>
<thead><tr><th>chapter</th><th class="wide">shows</th><th>calls by roles</th><th>took</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}

function tell(part: Told, result: DemoResult): Html {
  switch (part.kind) {
    case 'commands':
      return commandList(part.commands)
    case 'pull request':
      return pullRequestSection(result)
    case 'issue':
      return issueSection(part.issue, part.when)
    case 'run': {
      const run = result.runs[part.run]
      return run ? runSection(run, part.run, 'folded') : html``
    }
  }
}
