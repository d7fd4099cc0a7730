/** What a container definition says about where it writes, listens and reads, and how it is checked. */
import { isObject, type JsonObject } from '../protocol/aws-json.ts'
import { listOf, objectOf, objectsOf, textOf } from '../protocol/json-input.ts'
import type { TaskDefinitionRecord } from './records.ts'

/** Where a container with the awslogs driver writes; its stream is `<prefix>/<container>/<task id>`. */
export function logTarget(
  container: JsonObject,
): { group: string; prefix: string | undefined; creates: boolean } | undefined {
  const configuration = objectOf(container, 'logConfiguration')
  if (configuration?.logDriver !== 'awslogs') return undefined
  const options = objectOf(configuration, 'options') ?? {}
  const group = textOf(options, 'awslogs-group')
  if (group === undefined) return undefined
  return {
    group,
    prefix: textOf(options, 'awslogs-stream-prefix'),
    creates: options['awslogs-create-group'] === 'true',
  }
}

export function essentialContainer(definition: TaskDefinitionRecord): JsonObject {
  const containers = objectsOf(definition.raw, 'containerDefinitions')
  return containers.find((container) => container.essential !== false) ?? containers[0] ?? {}
}

export function firstSecret(container: JsonObject): string {
  const [secret] = objectsOf(container, 'secrets')
  return (
    (secret && textOf(secret, 'valueFrom')) ?? 'arn:aws:secretsmanager:us-east-1:123456789012:secret:missing'
  )
}

export function firstPort(container: JsonObject): number {
  const [mapping] = listOf(container, 'portMappings')
  return isObject(mapping) && typeof mapping.containerPort === 'number' ? mapping.containerPort : 8080
}

/** startPeriod, then `retries` failures `interval` apart; Docker's defaults are 0, 3 and 30 s. */
export function checkSeconds(container: JsonObject): number {
  const check = objectOf(container, 'healthCheck') ?? {}
  const of = (key: string, usual: number) => (typeof check[key] === 'number' ? check[key] : usual)
  return of('startPeriod', 0) + of('retries', 3) * of('interval', 30)
}

/** The value of its variable SIMULATE, unless it is empty. */
export function simulationOf(container: JsonObject): string | undefined {
  const variable = objectsOf(container, 'environment').find(({ name }) => name === 'SIMULATE')
  const value = variable === undefined ? undefined : textOf(variable, 'value')
  return value === '' ? undefined : value
}
