import { oneLine } from '@infra-actions/action-kit/untrusted'
import { isAccessDenied, isThrottling, isUnanswered } from '@infra-actions/aws/errors'
import { explainAwsError } from '@infra-actions/aws/explain'
import type { EcsApi, LogsApi } from '@infra-actions/ecs/api'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import { createEcr } from '@infra-actions/local-cloud/ecr/ecr'
import { createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import { createEcs } from '@infra-actions/local-cloud/ecs/simulator'
import { createLogs } from '@infra-actions/local-cloud/logs/logs'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { type Deps, run } from '../src/run.ts'

const account = '123456789012'
const region = 'eu-central-1'
const second = 1000

export type Simulated = Awaited<ReturnType<typeof openSimulatedRegion>>

/** A cluster `main` whose service `backend` runs revision 1 and is COMPLETED, on a virtual clock. */
export async function openSimulatedRegion(service: JsonObject = {}) {
  const clock = createVirtualClock()
  const place = { clock, account, region }
  const logs = createLogs(place)
  const ecr = createEcr(place)
  const ecs = createEcs({ ...place, logs, ecr, throttle: false })
  logs.createGroup('/backend')
  await ecs.call('CreateCluster', { clusterName: 'main' })
  await ecs.call('RegisterTaskDefinition', definition('example.com/backend:1'))
  await ecs.call('CreateService', {
    cluster: 'main',
    serviceName: 'backend',
    taskDefinition: 'backend',
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: [] } },
    ...service,
  })
  clock.advance(30 * 60 * second)
  const api = ecs.api<EcsApi>()
  const logsApi = logs.api<LogsApi>()
  const controller = new AbortController()
  /** Rejects or hangs calls; tests set it. */
  const faults: { before: (operation: string) => Promise<void> } = { before: async () => {} }
  const faulty = <Api extends object>(real: Api): Api =>
    new Proxy(real, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (input: object) => Promise<unknown>
        return async (input: object) => {
          await clock.sleep(60)
          await faults.before(String(name))
          return method(input)
        }
      },
    })

  async function register(image: string, container: JsonObject = {}): Promise<string> {
    const answer = await ecs.call('RegisterTaskDefinition', definition(image, container))
    return (answer.taskDefinition as JsonObject).taskDefinitionArn as string
  }

  /** Registers an image and points the service at it, as the deploy action does, and gives its output. */
  async function deploy(image: string, container: JsonObject = {}, more: JsonObject = {}) {
    const before = (await api.describeServices({ cluster: 'main', services: ['backend'] })).services[0]
    const taskDefinition = await register(image, container)
    const { service: after } = await api.updateService({
      cluster: 'main',
      service: 'backend',
      taskDefinition,
      ...more,
    })
    return {
      cluster: 'main',
      service: 'backend',
      taskDefinition,
      previousTaskDefinition: before?.taskDefinition ?? '',
      deploymentId: after.deployments.find(({ status }) => status === 'PRIMARY')?.id ?? '',
      deployed: 'started' as const,
    }
  }

  /** Waits with this action and tells all it said. */
  async function wait(plan: Partial<WaitPlan> & Pick<WaitPlan, 'pins'>) {
    const lines: string[] = []
    const annotations: Array<{ level: string; message: string; title: string }> = []
    const startedAt = clock.now()
    const deps: Deps = {
      ecs: faulty(api),
      logs: faulty(logsApi),
      clock,
      random: () => 0.5,
      failureOf: (error, doing, action) => {
        const explanation = explainAwsError(error, { doing, action, region })
        if (isThrottling(error)) return { kind: 'throttled', explanation }
        if (isAccessDenied(error)) return { kind: 'denied', explanation }
        return { kind: isUnanswered(error) ? 'passing' : 'fatal', explanation }
      },
      guardAccount: async () => {},
      signal: controller.signal,
      credentialsEnd: undefined,
      reporter: {
        say: (line) => lines.push(line),
        quote: (quoted) => lines.push(...quoted.map((line) => `      ${line}`)),
        annotate: (level, message, title) => annotations.push({ level, message, title }),
        plain: oneLine,
      },
    }
    const full: WaitPlan = {
      timeout: 20 * 60 * second,
      failAfterTasks: 2,
      waitUntil: 'completed',
      onFailure: 'leave',
      onTimeout: 'leave',
      onCancel: 'leave',
      ...plan,
    }
    const result = await clock.drive(run({ plan: full, logLines: 50 }, deps))
    return { ...result, lines, annotations, took: (clock.now() - startedAt) / second }
  }

  const after = (seconds: number, work: () => unknown) => clock.schedule(seconds * second, () => void work())
  const count = (operation: string) => ecs.calls.filter((call) => call.operation === operation).length

  return { clock, ecs, api, logs, controller, faults, register, deploy, wait, after, count }
}

export function awsError(name: string, message: string, status = 400): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })
}

function definition(image: string, container: JsonObject = {}): JsonObject {
  return {
    family: 'backend',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${account}:role/execution`,
    containerDefinitions: [
      {
        name: 'app',
        image,
        portMappings: [{ containerPort: 8080 }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': '/backend', 'awslogs-region': region, 'awslogs-stream-prefix': 'ecs' },
        },
        ...container,
      },
    ],
  }
}
