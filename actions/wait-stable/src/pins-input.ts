import type { InputReader } from '@infra-actions/action-kit/inputs'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import { keyOf, type Pin, shortName } from '@infra-actions/ecs/rollout/pin'
import type { InputName } from './action.gen.ts'
import { parseDeployments } from './deployments-input.ts'

type Reader = InputReader<InputName>

/** What is to be waited for: by `deployments`, or by `cluster`, `services` and perhaps `task-definition`. */
export function readPins(read: Reader): Pin[] {
  const deployments = read.string('deployments')
  const others = (['cluster', 'services', 'task-definition'] as const).filter((name) => read.string(name))
  if (deployments === undefined) return readServices(read)
  if (others.length > 0) {
    const list = others.map((name) => `"${name}"`).join(', ')
    read.refuse('deployments', `says what to wait for, and so does ${list}. Give one of the two.`)
  }
  const { pins, problems } = parseDeployments(deployments)
  for (const problem of problems) read.refuse('deployments', problem)
  return withoutTwins(read, 'deployments', pins)
}

function readServices(read: Reader): Pin[] {
  const cluster = read.string('cluster')
  const services = listOf(read.string('services'))
  if (cluster === undefined && services.length === 0) {
    read.refuse('deployments', 'is missing, and so are "cluster" and "services". Say what to wait for.')
    return []
  }
  if (cluster === undefined) read.refuse('cluster', 'is missing: "services" needs the cluster they are in.')
  if (services.length === 0)
    read.refuse('services', 'is missing: name the services of the cluster to wait for.')
  const revisions = readRevisions(read, services)
  const pins = services.map((service): Pin => {
    const taskDefinition = revisions.get(shortName(service)) ?? revisions.get('')
    return { cluster: cluster ?? '', service, deployed: 'unknown', ...(taskDefinition && { taskDefinition }) }
  })
  return withoutTwins(read, 'services', pins)
}

/** By short name of the service; under `''` what holds for all. */
function readRevisions(read: Reader, services: readonly string[]): Map<string, string> {
  const names = new Set(services.map(shortName))
  const revisions = new Map<string, string>()
  for (const line of read.lines('task-definition')) {
    const [left, right] = splitOnce(line)
    const [service, revision] = right === undefined ? ['', left] : [shortName(left), right]
    if (service !== '' && !names.has(service)) {
      read.refuse('task-definition', `"${oneLine(line, 120)}" is for a service that is not in "services".`)
    } else if (!/^(?:arn:aws[\w-]*:ecs:[\w-]+:\d{12}:task-definition\/)?[\w-]+:\d+$/.test(revision)) {
      read.refuse(
        'task-definition',
        `"${oneLine(revision, 120)}" is not one revision, such as family:12 or its ARN.`,
      )
    } else if (revisions.has(service)) {
      read.refuse(
        'task-definition',
        `"${oneLine(line, 120)}" is given twice${service ? '' : ': put "service=" before each'}.`,
      )
    }
    revisions.set(service, revision)
  }
  return revisions
}

function withoutTwins(read: Reader, name: InputName, pins: Pin[]): Pin[] {
  const seen = new Set<string>()
  for (const pin of pins) {
    if (seen.has(keyOf(pin)))
      read.refuse(name, `names service "${oneLine(shortName(pin.service), 120)}" twice.`)
    seen.add(keyOf(pin))
  }
  return pins
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function splitOnce(line: string): [string, string | undefined] {
  const at = line.indexOf('=')
  return at < 0 ? [line, undefined] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
