import { type Cause, type CausePattern, causeOf } from './cause.ts'
import { causeOfReason } from './dead-task.ts'
import { healthReasons } from './health-reasons.ts'

/**
 * Service events that say a task cannot be placed or kept.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
const eventCauses: readonly CausePattern[] = [
  {
    id: 'role',
    kind: 'deterministic',
    match: /unable to assume (?:the )?role|ECS was unable to assume/i,
    title: 'ECS cannot use a role of the service or the task',
    hint: 'Check that the roles exist and that their trust policies name ecs-tasks.amazonaws.com (or ecs.amazonaws.com for the service role).',
  },
  {
    id: 'port-conflict',
    kind: 'deterministic',
    match: /already using a port required by your task/i,
    title: 'Each container instance already uses the host port of the task',
    hint: 'Use hostPort 0 (dynamic) or the awsvpc network mode, or set minimumHealthyPercent below 100 so that an old task leaves its port first.',
  },
  {
    id: 'placement',
    kind: 'transient',
    match:
      /unable to place (?:a task|tasks)|capacity is unavailable|no container instance met all of its requirements/i,
    title: 'ECS finds no place for a task',
    hint: 'ECS goes on trying. Add capacity, zones or capacity providers, or lower CPU and memory of the task.',
  },
  {
    id: 'throttled-starts',
    kind: 'transient',
    match: /unable to (?:consistently )?start (?:a task|tasks)/i,
    title: 'Tasks keep failing to start, so ECS starts them ever more slowly',
    hint: 'The stopped tasks say why they fail.',
  },
  {
    id: 'target-registration',
    kind: 'transient',
    match: /failed to (?:register|deregister) targets/i,
    title: 'A task could not be registered with its target group',
    hint: 'Check that the target group exists, has the target type the network mode needs (ip for awsvpc), and the rights of the service-linked role.',
  },
]

/** Reasons of the placement itself, and of the roles it takes. */
const lackOfRoom =
  /capacity|insufficient|not enough|resource|container instance|attribute|constraint|availability zone|\bassume\b|^\s*$/i

/**
 * The trouble an event tells of, or undefined for the ordinary ones. `unable to place a task. Reason: …` is
 * also what ECS says of a task that could not start: it is then only told, since the dead task itself says
 * whose it was.
 */
export function causeOfEvent(message: string): Cause | undefined {
  const reason = /unable to place a task\. Reason: (.+)/is.exec(message)?.[1]
  const ofTask = reason === undefined ? undefined : causeOfReason(reason)
  if (ofTask && ofTask.id !== 'role') {
    return ofTask.kind === 'transient' ? ofTask : { ...ofTask, kind: 'crash' }
  }
  // What else could not start is no lack of room: the dead task says what it was.
  if (reason !== undefined && !lackOfRoom.test(reason)) return undefined
  return causeOf(eventCauses, message) ?? causeOf(healthReasons, message)
}

/** Whether the event says that ECS gave this deployment up (circuit breaker, alarm or a person). */
export function saysDeploymentFailed(message: string, deploymentId: string): boolean {
  return message.includes(deploymentId) && /deployment failed/i.test(message)
}
