import type { ServiceState } from '../result.ts'
import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

/** The ECS services as they stood when everything was over. */
export function servicesTable(services: ServiceState[]): Html {
  const rows = services.map(
    (service) => html`<tr>
<td><b>${service.name}</b></td>
<td class="nowrap">${icon(service.rolloutState === 'COMPLETED' ? 'success' : 'failure')} ${service.rolloutState}</td>
<td class="nowrap">${service.runningCount} of ${service.desiredCount}</td>
<td><code>${service.taskDefinition.split('/').at(-1) ?? ''}</code></td>
<td><code>${service.image}</code></td></tr>`,
  )
  return html`<section id="services" class="box"><h2>Services afterwards</h2><div class="scroll"><table>
<thead><tr><th>service</th><th>rollout</th><th>running</th><th>task definition</th><th>image</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}
