/** What RegisterTaskDefinition refuses, and what it fills in. */
import { AwsError, type JsonObject } from '../protocol/aws-json.ts'
import { objectOf, objectsOf, textOf, textsOf } from '../protocol/json-input.ts'
import { readBehaviour } from './behaviour.ts'
import { simulationOf } from './container-definition.ts'
import { cpuUnits, isFargateSize, memoryMib } from './fargate-sizes.ts'

const name = /^[A-Za-z0-9_-]{1,255}$/
const largest = 64 * 1024

/** @throws ClientException with ECS's own sentences. */
export function checkTaskDefinition(input: JsonObject): void {
  const family = textOf(input, 'family') ?? ''
  if (family === '') throw refused('Family should not be null or empty.')
  if (!name.test(family)) throw refused('Family contains invalid characters.')
  const containers = objectsOf(input, 'containerDefinitions')
  if (containers.length === 0) throw refused('Container list cannot be empty.')
  const length = Buffer.byteLength(JSON.stringify(input))
  if (length > largest) {
    throw refused(`Actual length: '${length}'. Max allowed length is '${largest}' bytes.`)
  }
  for (const container of containers) checkContainer(input, container)
  const names = containers.map((container) => container.name)
  for (const container of containers) checkSimulation(container)
  if (new Set(names).size < names.length) throw refused('Container names must be unique.')
  if (!containers.some((container) => container.essential !== false)) {
    throw refused('At least one container must be essential.')
  }
  if (textsOf(input, 'requiresCompatibilities').includes('FARGATE')) checkFargate(input, containers)
}

function checkContainer(definition: JsonObject, container: JsonObject): void {
  const text = textOf(container, 'name') ?? ''
  if (text === '') throw refused('Container.name should not be null or empty.')
  if (!name.test(text)) throw refused('Container.name contains invalid characters.')
  const image = textOf(container, 'image') ?? ''
  if (image === '') throw refused('Container.image should not be null or empty.')
  if (/\s/.test(image)) throw refused('Container.image contains invalid characters.')
  const sized = definition.memory ?? container.memory ?? container.memoryReservation
  if (sized === undefined || sized === null) {
    throw refused(
      `Invalid setting for container '${text}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
    )
  }
  if (objectsOf(container, 'secrets').length > 0 && definition.executionRoleArn === undefined) {
    throw refused(
      "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
    )
  }
}

/** The simulator's own rule: a wish it would not understand when the task is launched is refused now. */
function checkSimulation(container: JsonObject): void {
  const wish = simulationOf(container)
  if (wish === undefined) return
  try {
    readBehaviour(wish)
  } catch (error) {
    throw refused(
      `The variable SIMULATE cannot be followed: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function checkFargate(input: JsonObject, containers: JsonObject[]): void {
  if (input.networkMode !== 'awsvpc') throw refused('Fargate only supports network mode ‘awsvpc’.')
  const cpu = textOf(input, 'cpu')
  const memory = textOf(input, 'memory')
  if (cpu === undefined) throw refused("Fargate requires that 'cpu' be defined at the task level.")
  if (memory === undefined) throw refused("Fargate requires that 'memory' be defined at the task level.")
  const units = cpuUnits(cpu)
  const mib = memoryMib(memory)
  if (units === undefined) throw refused(`Invalid 'cpu' setting for task: ${cpu}`)
  if (mib === undefined) throw refused(`Invalid 'memory' setting for task: ${memory}`)
  if (!isFargateSize(units, mib)) {
    throw refused(
      `No Fargate configuration exists for given values: ${units} CPU, ${mib} memory. ` +
        'See the Amazon ECS documentation for the valid values.',
    )
  }
  const logs = containers.some(({ logConfiguration }) => logConfiguration !== undefined)
  if (logs && input.executionRoleArn === undefined) {
    const drivers = containers.map((container) => objectOf(container, 'logConfiguration')?.logDriver)
    if (drivers.includes('awslogs')) {
      throw refused(
        'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
      )
    }
  }
}

/** The definition as DescribeTaskDefinition shows it: defaults filled in, every other field as it came. */
export function withDefaults(input: JsonObject): JsonObject {
  const { tags: _, ...given } = input
  const fargate = textsOf(input, 'requiresCompatibilities').includes('FARGATE')
  const cpu = textOf(input, 'cpu')
  const memory = textOf(input, 'memory')
  return {
    volumes: [],
    placementConstraints: [],
    ...given,
    ...(cpu === undefined ? {} : { cpu: String(cpuUnits(cpu) ?? cpu) }),
    ...(memory === undefined ? {} : { memory: String(memoryMib(memory) ?? memory) }),
    compatibilities: fargate || input.networkMode === 'awsvpc' ? ['EC2', 'FARGATE'] : ['EC2'],
    requiresAttributes: requiredAttributes(input),
    containerDefinitions: objectsOf(input, 'containerDefinitions').map((container) =>
      containerWithDefaults(container, input.networkMode === 'awsvpc'),
    ),
  }
}

function containerWithDefaults(container: JsonObject, awsvpc: boolean): JsonObject {
  const check = objectOf(container, 'healthCheck')
  return {
    cpu: 0,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    essential: true,
    ...container,
    portMappings: objectsOf(container, 'portMappings').map((mapping) => ({
      protocol: 'tcp',
      ...(awsvpc ? { hostPort: mapping.containerPort ?? 0 } : { hostPort: 0 }),
      ...mapping,
    })),
    ...(check === undefined ? {} : { healthCheck: { interval: 30, timeout: 5, retries: 3, ...check } }),
  }
}

function requiredAttributes(input: JsonObject): JsonObject[] {
  const names = new Set<string>()
  if (input.networkMode === 'awsvpc') names.add('ecs.capability.task-eni')
  if (input.taskRoleArn !== undefined) names.add('com.amazonaws.ecs.capability.task-iam-role')
  for (const container of objectsOf(input, 'containerDefinitions')) {
    const driver = objectOf(container, 'logConfiguration')?.logDriver
    if (typeof driver === 'string') names.add(`com.amazonaws.ecs.capability.logging-driver.${driver}`)
    if (objectsOf(container, 'secrets').length > 0)
      names.add('ecs.capability.secrets.asm.environment-variables')
  }
  return [...names].map((attribute) => ({ name: attribute }))
}

function refused(message: string): AwsError {
  return new AwsError('ClientException', message)
}
