import { serviceLink, taskLink } from '@infra-actions/ecs/diagnose/console-links'
import { causeKey, type Diagnosis, taskId } from '@infra-actions/ecs/diagnose/dead-task'
import type { LogEvidence } from '@infra-actions/ecs/diagnose/log-evidence'
import type { EvidenceStore } from '@infra-actions/ecs/rollout/evidence'
import { exitStatusOf, type Rollback } from '@infra-actions/ecs/rollout/outcome'
import { revisionName } from '@infra-actions/ecs/rollout/pin'
import type { ServiceState, WaitState } from '@infra-actions/ecs/rollout/state'
import { elapsed } from '@infra-actions/ecs/timeline/markdown'
import type { Reporter } from './reporter.ts'

/** The end of the log, unfolded: what went well in a line each, what did not with cause, evidence, what to do. */
export function tellVerdicts(state: WaitState, evidence: EvidenceStore, reporter: Reporter): void {
  for (const service of state.services) {
    const { verdict, name, decidedAt } = service
    const good = verdict !== undefined && exitStatusOf(verdict.outcome) === 0
    const after = elapsed((decidedAt ?? state.startedAt) - state.startedAt)
    reporter.say('')
    reporter.say(`${good ? '✓' : '✗'} ${name}: ${verdict?.outcome ?? 'failed'} after ${after}`)
    if (good) reporter.say(`  ${verdict.reason}`)
    else tellFailure(service, evidence, reporter)
  }
  annotateCauses(state.services, evidence, reporter)
}

function tellFailure(service: ServiceState, evidence: EvidenceStore, reporter: Reporter): void {
  const { verdict, rollback, serviceArn } = service
  const { say, plain } = reporter
  say(`  Cause: ${verdict?.reason ?? 'unknown'}`)
  const words = lastWordsOf(service, evidence)
  if (verdict?.evidence) say(`  Evidence: ${plain(verdict.evidence, 1000)}`)
  if (words !== undefined) say(`  Last log line: ${plain(words, 500)}`)
  for (const diagnosis of examplesOf(service, evidence)) tellDeadTask(service, diagnosis, evidence, reporter)
  if (rollback) say(`  Rollback: ${describeRollback(rollback)}`)
  if (verdict?.hint) say(`  What to do: ${verdict.hint}`)
  if (serviceArn) say(`  Console: ${serviceLink(serviceArn)}`)
}

function tellDeadTask(
  service: ServiceState,
  diagnosis: Diagnosis,
  evidence: EvidenceStore,
  { say, quote, plain }: Reporter,
): void {
  say(`  Task ${taskId(diagnosis.taskArn)}: ${describeDeadTask(diagnosis)}`)
  if (diagnosis.reason !== service.verdict?.evidence) say(`    ECS: ${plain(diagnosis.reason, 1000)}`)
  say(`    ${taskLink(diagnosis.taskArn)}`)
  const logs = evidence.of(service, diagnosis)
  if (!logs) return
  if (logs.lines.length === 0) {
    say(`    Logs: ${logs.note ?? 'none'}`)
  } else {
    say(`    Last ${logs.lines.length} log lines (${logs.stream?.group} ${logs.stream?.stream}):`)
    quote(logs.lines)
  }
  if (logs.stream) say(`    ${logs.stream.link}`)
}

/** Container, exit code in words and health of a dead task, in our words. */
export function describeDeadTask(diagnosis: Diagnosis): string {
  const { title, container, exitCode, exitMeaning, health, startedAt, stoppedAt } = diagnosis
  const lived = startedAt !== undefined && stoppedAt !== undefined && stoppedAt >= startedAt
  return [
    title,
    container && `container ${container}`,
    exitCode !== undefined && `exit code ${exitCode} (${exitMeaning})`,
    health && `health ${health}`,
    lived ? `ran for ${elapsed(stoppedAt - startedAt)}` : 'never ran',
  ]
    .filter(Boolean)
    .join(', ')
}

/** What became of a rollback, in our words. */
export function describeRollback({ by, state, to, note }: Rollback): string {
  const who = by === 'nobody' ? '' : `by ${by === 'ecs' ? 'ECS' : by} `
  const revision = `${who}to ${to === undefined ? 'the previous revision' : revisionName(to)}`
  const said: Record<Rollback['state'], string> = {
    wanted: 'was not begun',
    'in-progress': `${revision} is going on`,
    completed: `${revision} is complete`,
    failed: 'failed',
    unfinished: `${revision} was not seen to end`,
  }
  return `${said[state]}.${note ? ` ${note}` : ''}`
}

/**
 * One task for each cause and no more than three, the rest died of the same: the one whose logs were read, else the
 * newest.
 */
export function examplesOf(service: ServiceState, evidence: EvidenceStore): Diagnosis[] {
  const telling = service.deadTasks.filter(({ kind }) => kind !== 'benign')
  return [...Map.groupBy(telling, causeKey).values()]
    .flatMap(
      (same) => same.findLast((one) => isReadFrom(one, evidence.of(service, one))) ?? same.at(-1) ?? [],
    )
    .slice(-3)
}

/** The last line that is not empty of the logs that belong to the verdict's cause. */
export function lastWordsOf(service: ServiceState, evidence: EvidenceStore): string | undefined {
  const dead = service.deadTasks.findLast(({ cause }) => cause === service.verdict?.cause)
  return dead && evidence.of(service, dead)?.lines.findLast((line) => line.trim() !== '')
}

/** With a full stop, where whoever said it left it out: an annotation has no lines to tell sentences apart. */
function ended(sentence: string): string {
  const text = sentence.trim()
  return /[.!?…]["')\]]*$/.test(text) ? text : `${text}.`
}

function isReadFrom(diagnosis: Diagnosis, logs: LogEvidence | undefined): boolean {
  return logs?.stream?.stream.endsWith(taskId(diagnosis.taskArn)) ?? false
}

/** One error a cause: two services that died of the same are one thing to mend. */
function annotateCauses(
  services: readonly ServiceState[],
  evidence: EvidenceStore,
  { annotate, plain }: Reporter,
): void {
  const bad = services.filter(({ verdict }) => verdict && exitStatusOf(verdict.outcome) !== 0)
  for (const [, same] of Map.groupBy(bad, ({ verdict }) => `${verdict?.outcome} ${verdict?.cause}`)) {
    const verdict = same[0]?.verdict
    const reasons = same.map((service) => service.verdict?.reason).join(' ')
    const words = same[0] && lastWordsOf(same[0], evidence)
    const names = same.map(({ name }) => name).join(', ')
    const sentences = [
      plain(reasons, 900),
      verdict?.evidence && plain(verdict.evidence, 500),
      words && `Last log line: ${plain(words, 500)}`,
      verdict?.hint,
      same[0]?.rollback && `Rollback ${describeRollback(same[0].rollback)}`,
    ]
    annotate(
      'error',
      sentences
        .filter((sentence) => sentence !== undefined)
        .map(ended)
        .join(' '),
      `${names}: ${verdict?.outcome}`,
    )
  }
}
