import type { Container, Task } from '../api.ts'
import { type Cause, type CauseKind, causeOf } from './cause.ts'
import { explainExitCode } from './exit-code.ts'
import { healthReasons } from './health-reasons.ts'
import { imageReasons } from './image-reasons.ts'
import { resourceReasons } from './resource-reasons.ts'
import { runReasons } from './run-reasons.ts'

/** What is known of a task that died. `reason` is ECS's own text: print it as foreign. */
export interface Diagnosis {
  cause: string
  kind: CauseKind
  title: string
  hint: string
  taskArn: string
  taskDefinitionArn: string
  container?: string
  image?: string
  exitCode?: number
  /** The exit code in words. */
  exitMeaning?: string
  reason: string
  health?: string
  stopCode?: string
  /** Epoch milliseconds. */
  startedAt?: number
  stoppedAt?: number
  /** Needed to name the log stream of a container without a stream prefix. */
  runtimeId?: string
}

const reasonTables = [imageReasons, resourceReasons, healthReasons, runReasons]

/** Two diagnoses with the same key are one cause to a reader: one annotation for both. */
export function causeKey(diagnosis: Diagnosis): string {
  return `${diagnosis.cause}/${diagnosis.container ?? ''}`
}

/** Last part of the ARN, which the console and the log streams call the task id. */
export function taskId(taskArn: string): string {
  return taskArn.slice(taskArn.lastIndexOf('/') + 1)
}

/** Whether ECS has told all it will tell about the task: exit codes come with the last status only. */
export function isDead(task: Task): boolean {
  return (
    task.lastStatus === 'STOPPED' || task.lastStatus === 'DELETED' || task.stopCode === 'TaskFailedToStart'
  )
}

/** Names the cause of a dead task from its stop code, stopped reason, containers' reasons and exit codes. */
export function diagnose(task: Task): Diagnosis {
  const culprit = culpritOf(task)
  const reason = reasonOf(task, culprit)
  const cause = firstCause(reason, task) ?? causeByExit(culprit)
  return {
    cause: cause.id,
    kind: cause.kind,
    title: cause.title,
    hint: cause.hint,
    taskArn: task.taskArn,
    taskDefinitionArn: task.taskDefinitionArn,
    reason,
    ...(culprit && { container: culprit.name }),
    ...(culprit?.image !== undefined && { image: culprit.image }),
    ...(culprit?.runtimeId !== undefined && { runtimeId: culprit.runtimeId }),
    ...(culprit?.exitCode !== undefined && {
      exitCode: culprit.exitCode,
      exitMeaning: explainExitCode(culprit.exitCode),
    }),
    ...(culprit?.healthStatus && culprit.healthStatus !== 'UNKNOWN' && { health: culprit.healthStatus }),
    ...(task.stopCode && { stopCode: task.stopCode }),
    ...(task.startedAt !== undefined && { startedAt: task.startedAt * 1000 }),
    ...(task.stoppedAt !== undefined && { stoppedAt: task.stoppedAt * 1000 }),
  }
}

/** The container to blame: the unhealthy one, the one with a reason, the one with a bad exit code. */
function culpritOf(task: Task): Container | undefined {
  const { containers } = task
  if (/ELB|load balancer/i.test(task.stoppedReason ?? '')) return containers[0]
  return (
    containers.find(({ reason }) => reason) ??
    containers.find(({ healthStatus }) => healthStatus === 'UNHEALTHY') ??
    containers.find(({ exitCode }) => exitCode !== undefined && ![0, 137, 143].includes(exitCode)) ??
    containers.find(({ exitCode }) => exitCode === 137) ??
    containers.find(({ exitCode }) => exitCode !== undefined) ??
    containers[0]
  )
}

function reasonOf(task: Task, culprit: Container | undefined): string {
  const [ofTask = '', ofContainer = ''] = [task.stoppedReason, culprit?.reason]
  if (ofContainer === '' || ofTask.includes(ofContainer)) return ofTask || 'ECS gave no reason'
  return ofTask === '' ? ofContainer : `${ofTask}: ${ofContainer}`
}

/** The stop code is consulted last: it is the coarsest of the three. */
function firstCause(reason: string, task: Task): Cause | undefined {
  const code = task.stopCode === 'EssentialContainerExited' ? '' : (task.stopCode ?? '')
  return causeOfReason(reason) ?? causeOfReason(code)
}

/** What the tables of stopped reasons know of a text. */
export function causeOfReason(text: string): Cause | undefined {
  for (const table of reasonTables) {
    const cause = causeOf(table, text)
    if (cause) return cause
  }
  return undefined
}

function causeByExit(culprit: Container | undefined): Cause {
  const exitCode = culprit?.exitCode
  if (exitCode === undefined) {
    return {
      id: 'unknown',
      kind: 'crash',
      title: 'The task stopped for a reason this action does not know',
      hint: 'Read the reason below and look at the task in the console.',
    }
  }
  const id = exitCode === 0 ? 'exited' : exitCode === 137 ? 'killed' : 'crashed'
  return {
    id,
    kind: 'crash',
    title: `The container exited with code ${exitCode}`,
    hint:
      exitCode === 0
        ? 'A service must keep running: check that the command starts the server in the foreground.'
        : exitCode === 137
          ? 'Raise the memory limit, or make the application stop on SIGTERM within stopTimeout.'
          : 'Its last log lines say why the application ended; run the image by hand with the same environment.',
  }
}
