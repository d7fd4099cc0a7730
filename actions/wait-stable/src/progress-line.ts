import type { Observation } from '@infra-actions/ecs/rollout/observation'
import type { WaitState } from '@infra-actions/ecs/rollout/state'
import { elapsed } from '@infra-actions/ecs/timeline/markdown'
import type { Reporter } from './reporter.ts'

/** `[2:15 of 20:00] backend: 2/4 running, 1 pending, IN_PROGRESS`. What AWS said comes last, made plain. */
export function progressLine(
  { at, service, kind, text, foreign }: Observation,
  state: WaitState,
  plain: Reporter['plain'],
): string {
  const clock = `[${elapsed(at - state.startedAt)} of ${elapsed(deadlineOf(state, service) - state.startedAt)}]`
  const who = service === undefined ? '' : ` ${service}:`
  const said = foreign === undefined ? undefined : plain(foreign)
  const own = kind === 'event' ? undefined : kind === 'warning' ? `warning: ${text}` : text
  return `${clock}${who} ${[own, said && (kind === 'event' ? `ECS: ${said}` : said)].filter(Boolean).join(' | ')}`
}

/** Of the service, its rollback, or the last of them all. Epoch milliseconds. */
function deadlineOf({ services }: WaitState, name: string | undefined): number {
  const deadlines = services
    .filter((service) => name === undefined || service.name === name)
    .map(({ deadline, rollback }) => Math.max(deadline, rollback?.deadline ?? 0))
  return Math.max(...deadlines)
}
