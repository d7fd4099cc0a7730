import {
  DeregisterTaskDefinitionCommand,
  DescribeClustersCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  ListTaskDefinitionsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  StopServiceDeploymentCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { clientOptions } from './client-options.ts'
import { callJson } from './json-call.ts'
import { type RetryLimits, readLimits, writeLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

const reads = {
  describeClusters: DescribeClustersCommand,
  describeServices: DescribeServicesCommand,
  describeTaskDefinition: DescribeTaskDefinitionCommand,
  listTaskDefinitions: ListTaskDefinitionsCommand,
  listTasks: ListTasksCommand,
  describeTasks: DescribeTasksCommand,
  listServiceDeployments: ListServiceDeploymentsCommand,
  describeServiceDeployments: DescribeServiceDeploymentsCommand,
  describeServiceRevisions: DescribeServiceRevisionsCommand,
}

const writes = {
  registerTaskDefinition: RegisterTaskDefinitionCommand,
  deregisterTaskDefinition: DeregisterTaskDefinitionCommand,
  updateService: UpdateServiceCommand,
  stopServiceDeployment: StopServiceDeploymentCommand,
}

/**
 * Amazon ECS in the wire's own shapes: `Api` is the port of packages/ecs, whose author knows them. Reads are
 * retried. Writes are sent again only when AWS throttled them: a RegisterTaskDefinition whose answer was lost
 * would make a second revision.
 */
export function ecsApi<Api>(session: AwsSession, limits: Partial<RetryLimits> = {}): Api {
  const reader = new ECSClient(clientOptions(session, { ...readLimits, ...limits }))
  const writer = new ECSClient(clientOptions(session, writeLimits))
  const operations = (commands: Commands, client: ECSClient) =>
    Object.entries(commands).map(([name, Command]) => [
      name,
      // The model's own members are not needed: the body is replaced whole.
      (input: object) => callJson(client, new Command({} as never), input, session.signal),
    ])
  return Object.fromEntries([...operations(reads, reader), ...operations(writes, writer)])
}

type Commands = typeof reads | typeof writes
