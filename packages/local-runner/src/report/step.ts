import type { LogLine, StepResult } from '../run/model.ts'
import { duration } from './duration.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'
import { shortPins } from './pins.ts'

/** A step that folds open to its log; a failed one is open already. `slowest`, in seconds, scales its bar. */
export function stepDetails(step: StepResult, slowest: number): Html {
  const head = html`${icon(step.outcome)} <span class="name">${shortPins(step.name)}</span>${
    step.outcome !== step.conclusion ? html` <span class="label">continued</span>` : ''
  }`
  if (step.outcome === 'skipped') return html`<div class="step skipped">${head}</div>`
  const width = Math.max(1, Math.round((step.seconds / slowest) * 100))
  return html`<details class="step" ${step.outcome === 'failure' ? html`open` : ''}><summary>${head}
<span class="bar"><i class="w${Math.ceil(width / 5) * 5}"></i></span><span class="quiet time">${duration(step.seconds)}</span></summary>
<div class="log">${logLines(step.log)}</div>${outputs(step)}</details>`
}

/** The lines numbered as they came; a group folds. */
function logLines(lines: LogLine[]): Html[] {
  const shown: Html[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || line.kind === 'endgroup') continue
    if (line.kind !== 'group') {
      shown.push(logLine(line))
      continue
    }
    const rest = lines.slice(index + 1)
    const length = rest.findIndex(({ kind }) => kind === 'endgroup' || kind === 'group')
    const inside = length < 0 ? rest : rest.slice(0, length)
    shown.push(html`<details class="group"><summary>${line.text}</summary>${inside.map(logLine)}</details>`)
    index += inside.length
  }
  return shown
}

function logLine({ kind, text }: LogLine): Html {
  const prefix = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ', debug: 'Debug: ' }
  const words = kind in prefix ? prefix[kind as keyof typeof prefix] : ''
  return html`<div class="line ${kind}">${words ? html`<b>${words}</b>` : ''}${withoutColours(text)}</div>`
}

function outputs(step: StepResult): Html {
  const entries = Object.entries(step.outputs)
  if (entries.length === 0) return html``
  return html`<details class="outputs"><summary>${entries.length} outputs</summary><dl>${entries.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl></details>`
}

/** Without ANSI sequences, as they only look right in a terminal. */
function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what an ANSI sequence starts with
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
}
