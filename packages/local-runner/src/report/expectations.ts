import type { Expectation } from '../result.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

/** What the scenario was to show, each with whether it did. */
export function expectationList(expectations: Expectation[]): Html {
  return html`<section class="box expectations"><h2>What this run had to show</h2><ul>${expectationItems(expectations)}</ul></section>`
}

export function expectationItems(expectations: Expectation[]): Html[] {
  return expectations.map(
    ({
      text,
      held,
      found,
    }) => html`<li class="${held ? 'held' : 'broken'}">${icon(held ? 'success' : 'failure')}
<span>${text}${found && !held ? html`<br><span class="quiet">found: ${found}</span>` : ''}</span></li>`,
  )
}
