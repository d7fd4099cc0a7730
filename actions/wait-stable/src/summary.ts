import { serviceLink, taskLink } from '@infra-actions/ecs/diagnose/console-links'
import { taskId } from '@infra-actions/ecs/diagnose/dead-task'
import type { EvidenceStore } from '@infra-actions/ecs/rollout/evidence'
import { exitStatusOf, overallOutcome } from '@infra-actions/ecs/rollout/outcome'
import { revisionName } from '@infra-actions/ecs/rollout/pin'
import type { ServiceState, WaitState } from '@infra-actions/ecs/rollout/state'
import { ganttOf } from '@infra-actions/ecs/timeline/gantt'
import { historyTable } from '@infra-actions/ecs/timeline/history-table'
import { cell, codeBlock, elapsed } from '@infra-actions/ecs/timeline/markdown'
import { describeDeadTask, describeRollback, examplesOf, lastWordsOf } from './verdicts.ts'

/** A chart of more services is a wall: the table has them all. */
const drawnServices = 12

/** The job summary: a row a service, what failed with its evidence, and the timeline as picture and table. */
export function summaryOf(state: WaitState, evidence: EvidenceStore, end: number): string {
  const { services, startedAt } = state
  const overall = overallOutcome(services.map(({ verdict }) => verdict?.outcome ?? 'failed'))
  const failed = services.filter(({ verdict }) => exitStatusOf(verdict?.outcome ?? 'failed') !== 0)
  const shown = failed.length > 0 ? failed : services
  return [
    `### ${exitStatusOf(overall) === 0 ? '✅' : '❌'} ECS rollout: ${overall} after ${elapsed(end - startedAt)}`,
    serviceTable(state),
    ...failed.map((service) => failureSection(service, evidence)),
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

function failureSection(service: ServiceState, evidence: EvidenceStore): string {
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
      const title = `Last ${logs.lines.length} log lines`
      parts.push(
        `<details><summary>${title}</summary>\n\n${codeBlock(logs.lines)}\n\n</details>\n\n[The whole stream](${logs.stream.link})`,
      )
    }
  }
  return parts.join('\n\n')
}
