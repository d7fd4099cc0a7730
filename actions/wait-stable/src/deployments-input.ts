import { oneLine } from '@infra-actions/action-kit/untrusted'
import type { Pin } from '@infra-actions/ecs/rollout/pin'

const example =
  '[{"cluster": "main", "service": "backend", "taskDefinition": "arn:…:task-definition/backend:12", "deploymentId": "ecs-svc/…", "previousTaskDefinition": "arn:…", "status": "started"}]'

/** The pins in the JSON of a deployer's output, and every problem with it as a clause after the input's name. */
export function parseDeployments(text: string): { pins: Pin[]; problems: string[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { pins: [], problems: [`is not JSON: "${oneLine(text, 80)}". It looks like ${example}.`] }
  }
  if (!Array.isArray(value)) {
    return { pins: [], problems: [`must be a JSON list, but is ${kindOf(value)}. It looks like ${example}.`] }
  }
  if (value.length === 0) {
    return { pins: [], problems: ['is an empty list: nothing was deployed. Skip this step then with `if`.'] }
  }
  const problems: string[] = []
  const pins = value.map((item: unknown, index) => pinOf(item, (why) => problems.push(`[${index}]${why}`)))
  return { pins, problems }
}

function pinOf(item: unknown, refuse: (why: string) => void): Pin {
  const entry: Record<string, unknown> = {}
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) Object.assign(entry, item)
  else refuse(` must be an object, but is ${kindOf(item)}.`)

  const text = (key: string, required: boolean) => {
    const value = entry[key]
    if (typeof value === 'string' && value !== '') return value
    if (required || (value !== undefined && value !== null && value !== '')) {
      refuse(`.${key} must be a string that is not empty, but is ${kindOf(value)}.`)
    }
    return undefined
  }
  const status = text('status', false)
  if (status !== undefined && status !== 'started' && status !== 'unchanged') {
    refuse(`.status must be "started" or "unchanged", but is "${oneLine(status, 40)}".`)
  }
  const deploymentId = text('deploymentId', status === 'started')
  const taskDefinition = text('taskDefinition', true)
  const previousTaskDefinition = text('previousTaskDefinition', false)
  if (taskDefinition !== undefined && !/:\d+$/.test(taskDefinition)) {
    refuse(`.taskDefinition must name one revision, but is "${oneLine(taskDefinition, 120)}".`)
  }
  return {
    cluster: text('cluster', true) ?? '',
    service: text('service', true) ?? '',
    deployed: status === 'started' || status === 'unchanged' ? status : 'unknown',
    ...(taskDefinition !== undefined && { taskDefinition }),
    ...(deploymentId !== undefined && { deploymentId }),
    ...(previousTaskDefinition !== undefined && { previousTaskDefinition }),
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object'
    ? 'an object'
    : `${typeof value} ${oneLine(JSON.stringify(value) ?? '', 40)}`
}
