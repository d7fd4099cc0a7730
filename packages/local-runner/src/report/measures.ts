import { haste } from '../demo/backend-cloud.ts'
import type { Measure } from '../result.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

/** What was measured, against the limits of the roadmap. */
export function measuresTable(measures: Measure[]): Html {
  if (measures.length === 0) return html``
  const rows = measures.map(
    ({ name, found, atFargatesPace, limit, held }) => html`<tr>
<td>${icon(held ? 'success' : 'failure')} <b>${name}</b></td>
<td>${found}</td><td>${atFargatesPace ?? ''}</td><td>${limit}</td></tr>`,
  )
  return html`<section class="box facts-table"><h2>Against the limits</h2><div class="scroll"><table>
<thead><tr><th></th><th>here</th><th>at Fargate's pace</th><th>limit</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<p class="remark quiet">Containers start ${haste} times as fast here as on Fargate. The second column has their own time as long as there; it is what is held to the limit.</p></section>`
}
