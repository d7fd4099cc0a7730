import { serviceLink, taskLink } from '@infra-actions/ecs/diagnose/console-links'
import { taskId } from '@infra-actions/ecs/diagnose/dead-task'
import type { EvidenceStore } from '@infra-actions/ecs/rollout/evidence'
import { exitStatusOf, overallOutcome } from '@infra-actions/ecs/rollout/outcome'
import { revisionName } from '@infra-actions/ecs/rollout/pin'
import type { ServiceState, WaitState } from '@infra-actions/ecs/rollout/state'
import { ganttOf } from '@infra-actions/ecs/timeline/gantt'
import { historyTable } from '@infra-actions/ecs/timeline/history-table'
import { cell, codeBlock, elapsed } from '@infra-actions/ecs/timeline/markdown'
import { lastLinesWithin } from './log-excerpt.ts'
import { describeDeadTask, describeRollback, examplesOf, lastWordsOf } from './verdicts.ts'

/** A chart of more services is a wall: the table has them all. */
const drawnServices = 12
/** Of those that failed; the others are in the table. */
const explainedServices = 40

/** For the logs of all dead tasks together, of the megabyte that GitHub takes. Bytes. */
const roomForLogs = 500_000

/** The job summary: a row a service, what failed with its evidence, and the timeline as picture and table. */
export function summaryOf(state: WaitState, evidence: EvidenceStore, end: number): string {
  const { services, startedAt } = state
  const overall = overallOutcome(services.map(({ verdict }) => verdict?.outcome ?? 'failed'))
  const failed = services.filter(({ verdict }) => exitStatusOf(verdict?.outcome ?? 'failed') !== 0)
  const shown = failed.length > 0 ? failed : services
  const explained = failed.slice(0, explainedServices)
  const excerpts = explained.flatMap((service) => examplesOf(service, evidence)).length
  return [
    `### ${exitStatusOf(overall) === 0 ? '✅' : '❌'} ECS rollout: ${overall} after ${elapsed(end - startedAt)}`,
    serviceTable(state),
    ...explained.map((service) => failureSection(service, evidence, roomForLogs / Math.max(1, excerpts))),
    ...(failed.length > explained.length
      ? [`And ${failed.length - explained.length} more that failed: see the table.`]
      : []),
    ['```mermaid', ganttOf(shown.slice(0, drawnServices), startedAt, end), '```'].join('\n'),
    `<details><summary>The timeline as a table</summary>\n\n${historyTable(services, startedAt, end)}\n\n</details>`,
  ].join('\n\n')
}

function serviceTable({ services, startedAt }: WaitState): string {
  const rows = services.map(({ name, serviceArn, verdict, pinned, pin, rollback, decidedAt }) => {
    const revision = revisionName(pinned?.taskDefinition ?? pin.taskDefinition ?? '')
    const title = serviceArn ? `[${cell(name)}](${serviceLink(serviceArn)})` : cell(name)
    const why = `${verdict?.reason ?? ''}${rollback ? ` Rollback ${describeRollback(rollback)}` : ''}`
    const after = decidedAt === undefined ? '' : elapsed(decidedAt - startedAt)
    return `| ${title} | ${verdict?.outcome ?? ''} | ${after} | ${cell(revision)} | ${cell(why, 600)} |`
  })
  return ['| service | outcome | after | revision | why |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

/** @param room bytes for the log of one dead task. */
function failureSection(service: ServiceState, evidence: EvidenceStore, room: number): string {
  const { name, verdict } = service
  const words = lastWordsOf(service, evidence)
  const parts = [`#### ${cell(name)}: ${verdict?.outcome ?? 'failed'}`]
  // Again, because on a phone the last column of the table is out of sight.
  if (verdict) parts.push(`**Cause:** ${cell(verdict.reason, 600)}`)
  const said = [verdict?.evidence, words].filter((text) => text !== undefined)
  if (said.length > 0) parts.push(said.map((text) => `> ${cell(text, 1000)}`).join('\n>\n'))
  if (verdict?.hint) parts.push(`**What to do:** ${cell(verdict.hint, 1000)}`)
  for (const diagnosis of examplesOf(service, evidence)) {
    const link = `[${cell(taskId(diagnosis.taskArn))}](${taskLink(diagnosis.taskArn)})`
    parts.push(`Task ${link}: ${cell(describeDeadTask(diagnosis), 500)}`)
    const logs = evidence.of(service, diagnosis)
    if (logs?.stream && logs.lines.length > 0) {
      const lines = lastLinesWithin(logs.lines, room)
      const of = lines.length < logs.lines.length ? ` of ${logs.lines.length}` : ''
      const title = `Last ${lines.length}${of} log lines`
      parts.push(
        `<details><summary>${title}</summary>\n\n${codeBlock(lines)}\n\n</details>\n\n[The whole stream](${logs.stream.link})`,
      )
    }
  }
  return parts.join('\n\n')
}
