import type { EcsApi, JsonObject, RawTaskDefinition, Service, ServiceDeployment, Tag } from '../../src/api.ts'

export const region = 'eu-central-1'
export const account = '123456789012'
const prefix = `arn:aws:ecs:${region}:${account}`

export const revisionArn = (familyRevision: string) => `${prefix}:task-definition/${familyRevision}`

/** An error as the AWS SDK throws it. */
export function awsError(name: string, httpStatusCode: number, message = name): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
}

/** No answer came: the request may have had its effect. */
export function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', $metadata: {} })
}

interface Registered {
  definition: RawTaskDefinition
  tags: Tag[]
}

/** Whether a call fails, and whether it does so before or after its effect. */
export type Fault = (call: { index: number; name: string; input: JsonObject }) => Failing | undefined
export interface Failing {
  error: Error
  when: 'before' | 'after'
}

/** A small ECS in memory that counts its calls and fails on demand. Nothing rolls out until `settle`. */
export class FakeEcs {
  readonly calls: Array<{ name: string; input: JsonObject }> = []
  readonly families = new Map<string, Registered[]>()
  readonly services = new Map<string, Service>()
  readonly history = new Map<string, ServiceDeployment[]>()
  readonly serviceRevisions = new Map<string, string>()
  fault: Fault = () => undefined
  private ids = 0

  readonly api: EcsApi = new Proxy({} as EcsApi, {
    get: (_, name: string) => (input: JsonObject) => this.call(name, structuredClone(input)),
  })

  names(): string[] {
    return this.calls.map(({ name }) => name)
  }

  count(name: string): number {
    return this.names().filter((called) => called === name).length
  }

  inputs(name: string): JsonObject[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input)
  }

  revisions(family: string): Registered[] {
    return this.families.get(family) ?? []
  }

  /** Registers as AWS does, as somebody else: no call is counted. */
  seed(input: JsonObject): string {
    return String(this.register(input).taskDefinition.taskDefinitionArn)
  }

  /** A service that runs a revision and is COMPLETED. */
  addService(name: string, familyRevision: string, extra: Partial<Service> = {}): Service {
    const taskDefinition = revisionArn(familyRevision)
    const service: Service = {
      serviceArn: `${prefix}:service/prod/${name}`,
      serviceName: name,
      clusterArn: `${prefix}:cluster/prod`,
      status: 'ACTIVE',
      taskDefinition,
      desiredCount: 2,
      runningCount: 2,
      pendingCount: 0,
      schedulingStrategy: 'REPLICA',
      deployments: [],
      events: [],
      ...extra,
    }
    if (service.deployments.length === 0) this.deploy(service, taskDefinition)
    this.services.set(name, service)
    this.settle()
    return service
  }

  /** Ends every rollout under way, as `COMPLETED` unless told otherwise. */
  settle(rolloutState = 'COMPLETED'): void {
    for (const service of this.services.values()) {
      service.deployments = service.deployments.slice(0, 1)
      for (const deployment of service.deployments) deployment.rolloutState = rolloutState
      const past = this.history.get(service.serviceName)?.[0]
      if (past?.status === 'IN_PROGRESS')
        past.status = rolloutState === 'COMPLETED' ? 'SUCCESSFUL' : 'STOPPED'
    }
  }

  private async call(name: string, input: JsonObject): Promise<unknown> {
    const index = this.calls.length
    this.calls.push({ name, input })
    const failing = this.fault({ index, name, input })
    if (failing?.when === 'before') throw failing.error
    const answer = structuredClone(this.answer(name, input))
    if (failing) throw failing.error
    return answer
  }

  private answer(name: string, input: JsonObject): object {
    switch (name) {
      case 'describeServices':
        return this.describeServices(input)
      case 'describeTaskDefinition':
        return this.describeTaskDefinition(String(input.taskDefinition), input.include)
      case 'registerTaskDefinition':
        return this.register(input)
      case 'deregisterTaskDefinition': {
        const { definition } = this.find(String(input.taskDefinition))
        definition.status = 'INACTIVE'
        return { taskDefinition: definition }
      }
      case 'updateService':
        return { service: this.update(input) }
      case 'listTaskDefinitions': {
        const arns = this.revisions(String(input.familyPrefix))
          .filter(({ definition }) => definition.status === 'ACTIVE')
          .map(({ definition }) => String(definition.taskDefinitionArn))
        return { taskDefinitionArns: input.sort === 'DESC' ? arns.reverse() : arns }
      }
      case 'listServiceDeployments':
        return { serviceDeployments: this.history.get(String(input.service)) ?? [] }
      case 'describeServiceRevisions':
        return {
          serviceRevisions: (input.serviceRevisionArns as string[]).map((arn) => ({
            serviceRevisionArn: arn,
            taskDefinition: this.serviceRevisions.get(arn),
          })),
          failures: [],
        }
      default:
        throw new Error(`The fake has no ${name}.`)
    }
  }

  private describeServices(input: JsonObject): object {
    const cluster = String(input.cluster)
    if (!/(^|\/)prod$/.test(cluster)) throw awsError('ClusterNotFoundException', 400, 'Cluster not found.')
    const names = (input.services as string[]).map((service) => service.split('/').at(-1) ?? '')
    if (names.length > 10) throw awsError('InvalidParameterException', 400, 'Members must be at most 10.')
    return {
      services: names.flatMap((name) => this.services.get(name) ?? []),
      failures: names
        .filter((name) => !this.services.has(name))
        .map((name) => ({ arn: `${prefix}:service/prod/${name}`, reason: 'MISSING' })),
    }
  }

  private describeTaskDefinition(
    reference: string,
    include: unknown,
  ): { taskDefinition: RawTaskDefinition; tags?: Tag[] } {
    const { definition, tags } = this.find(reference)
    return { taskDefinition: definition, ...(Array.isArray(include) && include.includes('TAGS') && { tags }) }
  }

  private find(reference: string): Registered {
    const name = reference.split('/').at(-1) ?? ''
    const [family = '', number] = name.split(':')
    const found = number
      ? this.revisions(family)[Number(number) - 1]
      : this.revisions(family).findLast(({ definition }) => definition.status === 'ACTIVE')
    if (!found) throw awsError('ClientException', 400, 'Unable to describe task definition.')
    return found
  }

  /** AWS adds what only it writes, and defaults that the request left out. */
  private register(input: JsonObject): { taskDefinition: RawTaskDefinition; tags: Tag[] } {
    const { tags = [], ...body } = structuredClone(input)
    const family = String(body.family)
    const all = this.revisions(family)
    const containers = (body.containerDefinitions as JsonObject[]).map((container) => ({
      cpu: 0,
      essential: true,
      environment: [],
      mountPoints: [],
      volumesFrom: [],
      portMappings: [],
      systemControls: [],
      ...container,
    }))
    const definition: RawTaskDefinition = {
      volumes: [],
      placementConstraints: [],
      ...body,
      containerDefinitions: containers,
      taskDefinitionArn: revisionArn(`${family}:${all.length + 1}`),
      revision: all.length + 1,
      status: 'ACTIVE',
      compatibilities: ['EC2', 'FARGATE'],
      requiresAttributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18' }],
      registeredAt: 1_700_000_000.5,
      registeredBy: `arn:aws:sts::${account}:assumed-role/deploy/ci`,
    }
    this.families.set(family, [...all, { definition, tags: tags as unknown as Tag[] }])
    return { taskDefinition: definition, tags: tags as unknown as Tag[] }
  }

  private update(input: JsonObject): Service {
    const service = this.services.get(String(input.service))
    if (!service) throw awsError('ServiceNotFoundException', 400, 'Service not found.')
    if (typeof input.desiredCount === 'number') service.desiredCount = input.desiredCount
    const target = typeof input.taskDefinition === 'string' ? input.taskDefinition : service.taskDefinition
    if (this.find(target).definition.status !== 'ACTIVE') {
      throw awsError('ClientException', 400, 'TaskDefinition is inactive')
    }
    if (target !== service.taskDefinition || input.forceNewDeployment === true) this.deploy(service, target)
    return service
  }

  private deploy(service: Service, taskDefinition: string): void {
    this.ids += 1
    const id = `ecs-svc/${String(this.ids).padStart(19, '0')}`
    const counts = { desiredCount: service.desiredCount, pendingCount: 0, runningCount: service.runningCount }
    const primary = { id, status: 'PRIMARY', taskDefinition, rolloutState: 'IN_PROGRESS', ...counts }
    service.deployments = [primary, ...service.deployments.map((old) => ({ ...old, status: 'ACTIVE' }))]
    service.taskDefinition = taskDefinition

    const revision = `${prefix}:service-revision/prod/${service.serviceName}/${this.ids}`
    this.serviceRevisions.set(revision, taskDefinition)
    const past: ServiceDeployment = {
      serviceDeploymentArn: `${prefix}:service-deployment/prod/${service.serviceName}/${this.ids}`,
      serviceArn: service.serviceArn,
      status: 'IN_PROGRESS',
      createdAt: this.ids,
      targetServiceRevisionArn: revision,
    }
    this.history.set(service.serviceName, [past, ...(this.history.get(service.serviceName) ?? [])])
  }
}
