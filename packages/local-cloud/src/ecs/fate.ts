/** Decides, when a task is launched, what will become of it. */
import { objectsOf, textOf } from '../protocol/json-input.ts'
import { type Behaviour, readBehaviour } from './behaviour.ts'
import {
  checkSeconds,
  essentialContainer,
  firstPort,
  firstSecret,
  logTarget,
  simulationOf,
} from './container-definition.ts'
import { capacityUnavailable, eventTexts } from './event-texts.ts'
import type { DeploymentRecord, ServiceRecord, TaskDefinitionRecord } from './records.ts'
import {
  containerReasons,
  type Obstacle,
  type StartFailure,
  startFailure,
  stopReasons,
} from './stop-reasons.ts'
import type { World } from './world.ts'

export type Fate = { startMs?: number } & (
  | { kind: 'runs'; logLines: string[] }
  | { kind: 'unplaced'; event: string }
  /** Ends before RUNNING: in PROVISIONING (`network`), PENDING (`start`) or as its container starts (`container`). */
  | ({ kind: 'fails'; in: 'network' | 'start' | 'container' } & StartFailure)
  | { kind: 'exits'; afterMs: number; exitCode: number; reason?: string; logLines: string[] }
  | { kind: 'unhealthy'; check: 'container' | 'target'; afterMs: number; why: string; logLines: string[] }
  | { kind: 'interrupted'; afterMs: number }
  | { kind: 'stuck' }
)

export function decideFate(world: World, service: ServiceRecord, deployment: DeploymentRecord): Fate {
  const { taskDefinition } = deployment.revision
  const behaviour = behaviourOf(world, service, deployment)
  const fails = (obstacle: Obstacle) => startFailure(obstacle, platformOf(service), world.region)
  const chosen = fateOf(behaviour, taskDefinition, fails)
  const startMs = behaviour.startSeconds === undefined ? {} : { startMs: behaviour.startSeconds * 1000 }
  // Capacity and the network interface come before anything the cloud's own state can refuse.
  const early = chosen.kind === 'unplaced' || (chosen.kind === 'fails' && chosen.in === 'network')
  const emergent = early ? undefined : missingPart(world, taskDefinition)
  return emergent === undefined
    ? { ...chosen, ...startMs }
    : { kind: 'fails', in: 'start', ...fails(emergent), ...startMs }
}

function behaviourOf(world: World, service: ServiceRecord, deployment: DeploymentRecord): Behaviour {
  const { taskDefinition } = deployment.revision
  const containers = objectsOf(taskDefinition.raw, 'containerDefinitions')
  const images = containers.flatMap((container) => textOf(container, 'image') ?? [])
  const named = [...images, `${taskDefinition.family}:${taskDefinition.revision}`, service.name]
  const [asked] = containers.flatMap((container) => simulationOf(container) ?? [])
  const behaviour = asked === undefined ? world.behaviours.find(named) : readBehaviour(asked)
  if (behaviour === undefined) return { kind: 'healthy' }
  const age = (world.clock.now() - deployment.createdAt) / 1000
  const over = deployment.launches >= (behaviour.times ?? Number.POSITIVE_INFINITY)
  return over || age >= (behaviour.forSeconds ?? Number.POSITIVE_INFINITY) ? { kind: 'healthy' } : behaviour
}

/** Capacity providers are Fargate's here. */
export function platformOf(service: ServiceRecord): 'FARGATE' | 'EC2' {
  return service.settings.launchType === 'EC2' ? 'EC2' : 'FARGATE'
}

function fateOf(
  behaviour: Behaviour,
  definition: TaskDefinitionRecord,
  fails: (obstacle: Obstacle) => StartFailure,
): Fate {
  const container = essentialContainer(definition)
  const image = textOf(container, 'image') ?? 'unknown'
  const afterMs = (seconds: number) => (behaviour.afterSeconds ?? seconds) * 1000
  const lines = (usual: string[]) => behaviour.logLines ?? usual
  switch (behaviour.kind) {
    case 'healthy':
      return { kind: 'runs', logLines: lines(['listening']) }
    case 'never-starts':
      return { kind: 'stuck' }
    case 'no-capacity':
      return { kind: 'unplaced', event: eventTexts.notPlaced(capacityUnavailable) }
    case 'no-instance':
      return { kind: 'unplaced', event: eventTexts.noInstance('has insufficient memory available') }
    case 'eni-timeout':
      return { kind: 'fails', in: 'network', reason: stopReasons.networkTimeout() }
    case 'cannot-pull':
      return { kind: 'fails', in: 'start', ...fails({ what: 'image', image }) }
    case 'wrong-platform':
      return { kind: 'fails', in: 'start', ...fails({ what: 'platform', platform: 'linux/amd64' }) }
    case 'missing-secret':
      return { kind: 'fails', in: 'start', ...fails({ what: 'secret', arn: firstSecret(container) }) }
    case 'missing-log-group':
      return { kind: 'fails', in: 'start', ...fails({ what: 'log group' }) }
    case 'port-conflict':
      return {
        kind: 'fails',
        in: 'container',
        reason: stopReasons.failedToStart(),
        containerReason: containerReasons.portTaken(firstPort(container)),
      }
    case 'exec-format':
      return {
        kind: 'exits',
        afterMs: afterMs(1),
        exitCode: behaviour.exitCode ?? 255,
        logLines: lines(['exec /usr/local/bin/docker-entrypoint.sh: exec format error']),
      }
    case 'crash-loop':
      return {
        kind: 'exits',
        afterMs: afterMs(3),
        exitCode: behaviour.exitCode ?? 1,
        logLines: lines([
          'starting',
          'Error: connect ECONNREFUSED 10.0.12.34:5432',
          '    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)',
          'fatal: the database cannot be reached, giving up',
        ]),
      }
    case 'out-of-memory':
      return {
        kind: 'exits',
        afterMs: afterMs(6),
        exitCode: 137,
        reason: containerReasons.outOfMemory(),
        logLines: lines(['starting', 'loading 2.1 GiB of fixtures']),
      }
    case 'unhealthy-container':
      return {
        kind: 'unhealthy',
        check: 'container',
        afterMs: afterMs(checkSeconds(container)),
        why: '',
        logLines: lines(['starting', 'GET /health 503']),
      }
    case 'unhealthy-elb':
      return {
        kind: 'unhealthy',
        check: 'target',
        afterMs: afterMs(45),
        why: behaviour.reason ?? 'Health checks failed with these codes: [503]',
        logLines: lines(['starting', 'GET /health 503']),
      }
    case 'spot-interruption':
      return { kind: 'interrupted', afterMs: afterMs(30) }
  }
}

/** What the task definition names and the cloud does not have. */
function missingPart(world: World, definition: TaskDefinitionRecord): Obstacle | undefined {
  for (const container of objectsOf(definition.raw, 'containerDefinitions')) {
    const image = textOf(container, 'image') ?? ''
    const known = world.images.digestOf(image)
    if (known !== undefined && known.digest === undefined) return { what: 'image', image }
    for (const secret of objectsOf(container, 'secrets')) {
      const from = textOf(secret, 'valueFrom') ?? ''
      if (world.secrets === undefined || world.secrets.has(from)) continue
      return from.includes(':secretsmanager:')
        ? { what: 'secret', arn: from }
        : { what: 'parameter', name: from.split(':parameter').at(-1) ?? from }
    }
    const log = logTarget(container)
    if (log !== undefined && !log.creates && !world.logs.hasGroup(log.group)) {
      return { what: 'log group' }
    }
  }
  return undefined
}
