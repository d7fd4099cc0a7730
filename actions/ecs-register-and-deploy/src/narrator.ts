import { annotate } from '@infra-actions/action-kit/annotations'
import { group, info } from '@infra-actions/action-kit/log'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import type { Narrator } from '@infra-actions/ecs/deploy/ports'

/** Tells a deploy to the log, and keeps its groups for the summary. All lines are made safe for the log. */
export function logNarrator(): Narrator & { groups: Array<{ title: string; lines: string[] }> } {
  const groups: Array<{ title: string; lines: string[] }> = []
  const safe = (text: string) => oneLine(text, 2000)
  return {
    groups,
    info: (text) => info(safe(text)),
    notice: (text) => annotate('notice', safe(text), { title: 'ECS deploy' }),
    warning: (text) => annotate('warning', safe(text), { title: 'ECS deploy' }),
    group(title, lines) {
      // Indentation carries meaning in the printed policy.
      const printed = lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${safe(line)}`)
      groups.push({ title: safe(title), lines: printed })
      group(safe(title), printed)
    },
  }
}
