import type { Command } from '../result.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

/** What a person typed, each line folding open to what it printed. */
export function commandList(commands: Command[]): Html {
  const slowest = Math.max(...commands.map(({ seconds }) => seconds), 0.001)
  return html`<div class="box job commands"><header>${icon('person')} <b>By hand</b> <span class="quiet">${
    commands.length === 1 ? 'one command' : `${commands.length} commands`
  }</span></header>${commands.map((command) => commandDetails(command, slowest))}</div>`
}

function commandDetails({ line, exitCode, output, seconds }: Command, slowest: number): Html {
  const [first = ''] = line.split('\n')
  const width = Math.ceil(((seconds / slowest) * 100) / 5) * 5
  return html`<details class="step" ${exitCode === 0 ? '' : html`open`}><summary>${icon(exitCode === 0 ? 'success' : 'failure')}
<code class="name">${first}</code><span class="bar"><i class="w${Math.max(5, width)}"></i></span><span class="quiet time">${duration(seconds)}</span></summary>
<div class="log">${first === line ? '' : html`<div class="line">${line}</div>`}${lines(output)}</div></details>`
}

/** The last lines of what it printed: a plan as JSON is one line of a megabyte. */
function lines(output: string): Html[] {
  const all = output.split('\n')
  const shown = all.slice(-shownLines)
  const left = all.length - shown.length
  return [
    ...(left > 0 ? [html`<div class="line group">${left} lines before</div>`] : []),
    ...shown.map(
      (text) => html`<div class="line">${text.length > longest ? `${text.slice(0, longest)}…` : text}</div>`,
    ),
  ]
}

const shownLines = 120
const longest = 400
