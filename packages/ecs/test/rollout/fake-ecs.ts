import type { Deployment, EcsApi, LogsApi, Service, ServiceDeployment, Task } from '@infra-actions/ecs/api'
import type { RequestFailure, WaitPorts } from '@infra-actions/ecs/rollout/ports'
import type { createVirtualClock } from './virtual-clock.ts'

const region = 'eu-central-1'
const account = '123456789012'
export const arn = (resource: string) => `arn:aws:ecs:${region}:${account}:${resource}`
export const revision = (name: string, number: number) => arn(`task-definition/${name}:${number}`)

/** An error as the SDK throws it. */
export function awsError(name: string, status: number, message = name): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })
}

const failureOf = (error: unknown, doing: string, action: string): RequestFailure => {
  const { name, message } = error as Error
  const explanation = `Could not ${doing}: ${name} (${action}): ${message}.`
  if (name === 'ThrottlingException') return { kind: 'throttled', explanation }
  if (name === 'AccessDeniedException') return { kind: 'denied', explanation }
  return { kind: name === 'TimeoutError' || name === 'ServerException' ? 'passing' : 'fatal', explanation }
}

type Operation = keyof EcsApi | 'getLogEvents'

/**
 * A cloud of one cluster that does only what a test tells it, at the time it is told. What `describeServices`
 * answered is kept, so that an oracle can ask whether a success was ever true.
 */
export function createFakeEcs(time: ReturnType<typeof createVirtualClock>) {
  const { clock } = time
  const services = new Map<string, Service>()
  const past: Array<{ at: number; services: Map<string, Service> }> = []
  const tasks = new Map<string, Task>()
  const serviceDeployments = new Map<string, ServiceDeployment>()
  const calls: Array<{ operation: Operation; at: number; input: Record<string, unknown> }> = []
  const behaviour = {
    latency: 60,
    /** Age of the answers of DescribeServices, in milliseconds. */
    lag: 0,
    /** Rejects or delays a call; undefined lets it be. */
    fault: (_operation: Operation): Error | { hang: number } | undefined => undefined,
    logs: {} as Record<string, string[]>,
    onUpdate: (_service: Service, _taskDefinition: string) => {},
    onStop: (_deployment: ServiceDeployment) => {},
  }

  function remember(): void {
    past.push({ at: clock.now(), services: structuredClone(services) })
  }

  /** Changes the truth now; answers may lag behind. */
  function change(work: () => void): void {
    work()
    remember()
  }

  function seen(): Map<string, Service> {
    const at = clock.now() - behaviour.lag
    return past.findLast((one) => one.at <= at)?.services ?? past[0]?.services ?? services
  }

  const operate =
    <Input extends object, Output>(operation: Operation, answer: (input: Input) => Output) =>
    async (input: Input): Promise<Output> => {
      calls.push({ operation, at: clock.now(), input: input as Record<string, unknown> })
      const fault = behaviour.fault(operation)
      const hang = fault && 'hang' in fault ? fault.hang : undefined
      await clock.sleep(hang ?? behaviour.latency)
      if (hang !== undefined) throw awsError('TimeoutError', 0, 'no answer')
      if (fault instanceof Error) throw fault
      return answer(input)
    }

  const unused = () => Promise.reject(new Error('This call is not expected of a wait.'))
  const short = (name: string) => name.slice(name.lastIndexOf('/') + 1)

  const ecs: EcsApi = {
    describeClusters: unused,
    registerTaskDefinition: unused,
    deregisterTaskDefinition: unused,
    listTaskDefinitions: unused,
    describeServiceRevisions: unused,
    describeServices: operate('describeServices', (input) => ({
      services: structuredClone(input.services.flatMap((name) => seen().get(short(name)) ?? [])),
      failures: input.services
        .filter((name) => !seen().has(short(name)))
        .map((name) => ({ arn: arn(`service/main/${short(name)}`), reason: 'MISSING' })),
    })),
    describeTaskDefinition: operate('describeTaskDefinition', ({ taskDefinition }) => ({
      taskDefinition: {
        taskDefinitionArn: taskDefinition,
        containerDefinitions: [
          {
            name: 'app',
            logConfiguration: {
              logDriver: 'awslogs',
              options: {
                'awslogs-group': '/ecs/backend',
                'awslogs-stream-prefix': 'app',
                'awslogs-region': region,
              },
            },
          },
        ],
      },
    })),
    listTasks: operate('listTasks', ({ startedBy }) => ({
      taskArns: [...tasks.values()]
        .filter((task) => task.startedBy === startedBy)
        .map(({ taskArn }) => taskArn),
    })),
    describeTasks: operate('describeTasks', (input) => ({
      tasks: structuredClone(input.tasks.flatMap((one) => tasks.get(one) ?? [])),
      failures: [],
    })),
    listServiceDeployments: operate('listServiceDeployments', ({ service }) => ({
      serviceDeployments: structuredClone(
        [...serviceDeployments.values()].filter(({ serviceArn }) => short(serviceArn) === short(service)),
      ),
    })),
    describeServiceDeployments: operate('describeServiceDeployments', ({ serviceDeploymentArns }) => ({
      serviceDeployments: structuredClone(
        serviceDeploymentArns.flatMap((one) => serviceDeployments.get(one) ?? []),
      ),
      failures: [],
    })),
    stopServiceDeployment: operate('stopServiceDeployment', ({ serviceDeploymentArn }) => {
      const found = serviceDeployments.get(serviceDeploymentArn)
      if (!found || !['PENDING', 'IN_PROGRESS'].includes(found.status))
        throw awsError('ConflictException', 400)
      change(() => behaviour.onStop(found))
      return { serviceDeploymentArn }
    }),
    updateService: operate('updateService', (input: Record<string, unknown>) => {
      const found = services.get(short(String(input.service)))
      if (!found) throw awsError('ServiceNotFoundException', 400)
      change(() => behaviour.onUpdate(found, String(input.taskDefinition)))
      return { service: found }
    }),
  }
  const logs: Pick<LogsApi, 'getLogEvents'> = {
    getLogEvents: operate('getLogEvents', ({ logStreamName, limit }) => {
      const lines = behaviour.logs[logStreamName]
      if (!lines) throw awsError('ResourceNotFoundException', 400, 'The specified log stream does not exist.')
      return { events: lines.slice(-limit).map((message) => ({ message })) }
    }),
  }
  const controller = new AbortController()
  const ports: WaitPorts = {
    ecs,
    logs,
    clock,
    random: () => 0.5,
    failureOf,
    guardAccount: async () => {},
    signal: controller.signal,
  }
  return { ports, ecs, services, tasks, serviceDeployments, calls, behaviour, change, controller, past }
}

/** A service that rolls out `taskDefinition` in deployment `id` over an older one. */
export function serviceOf(name: string, deployments: Deployment[], more: Partial<Service> = {}): Service {
  const primary = deployments.find(({ status }) => status === 'PRIMARY')
  return {
    serviceArn: arn(`service/main/${name}`),
    serviceName: name,
    clusterArn: arn('cluster/main'),
    status: 'ACTIVE',
    taskDefinition: primary?.taskDefinition ?? '',
    desiredCount: primary?.desiredCount ?? 0,
    runningCount: deployments.reduce((sum, { runningCount }) => sum + runningCount, 0),
    pendingCount: 0,
    deployments,
    events: [],
    ...more,
  }
}

export function deploymentOf(id: string, taskDefinition: string, more: Partial<Deployment> = {}): Deployment {
  return {
    id,
    status: 'PRIMARY',
    taskDefinition,
    desiredCount: 2,
    pendingCount: 0,
    runningCount: 0,
    failedTasks: 0,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    ...more,
  }
}

let taskNumber = 0

export function deadTaskOf(startedBy: string, taskDefinition: string, more: Partial<Task> = {}): Task {
  taskNumber += 1
  return {
    taskArn: arn(`task/main/${taskNumber.toString(16).padStart(32, '0')}`),
    taskDefinitionArn: taskDefinition,
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    startedBy,
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'app', exitCode: 1 }],
    ...more,
  }
}
