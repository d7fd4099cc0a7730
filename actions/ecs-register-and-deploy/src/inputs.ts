import type { InputReader } from '@infra-actions/action-kit/inputs'
import { type AwsInputs, readAwsInputs } from '@infra-actions/aws/inputs'
import type { Base, DeployRequest } from '@infra-actions/ecs/deploy/request'
import { nameOfArn, parseArn, parseFamilyRevision } from '@infra-actions/ecs/task-definition/arn'
import { parseEdits } from '@infra-actions/ecs/task-definition/edits'
import type { InputName } from './action.gen.ts'
import { parseRevision } from './revision-input.ts'
import { parseTags } from './tags-input.ts'

/** What the user asked for. A base that is a file is still its path. */
export interface Inputs {
  aws: AwsInputs
  request: Omit<DeployRequest, 'base'> & {
    base: Exclude<Base, { kind: 'file' }> | { kind: 'file'; path: string }
  }
}

type Reader = InputReader<InputName>

export function loadInputs(read: Reader): Inputs {
  const request = {
    cluster: reference(read, 'cluster', read.required('cluster'), 'cluster/'),
    services: readServices(read),
    base: readBase(read),
    edits: readEdits(read),
    tags: parseTags(read.lines('tags'), (why) => read.refuse('tags', why)),
    revision: parseRevision(read.lines('revision'), (why) => read.refuse('revision', why)),
    desiredCount: read.integer('desired-count', { min: 0 }),
    forceNewDeployment: read.boolean('force-new-deployment'),
    order: read.choice('order', ['parallel', 'sequential']) ?? 'parallel',
    pinDigest: read.boolean('pin-digest'),
    preflight: read.boolean('preflight'),
    dryRun: read.boolean('dry-run'),
    keepRevisions: read.integer('keep-revisions', { min: 1 }),
  }
  refuseContradictions(read)
  refuseNothing(read, request)
  return { aws: readAwsInputs(read), request }
}

function readServices(read: Reader): string[] {
  read.required('services')
  const services = read.lines('services').map((line) => reference(read, 'services', line, 'service/'))
  const names = services.map(nameOfArn)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) read.refuse('services', `names ${[...new Set(twice)].join(', ')} more than once.`)
  return services
}

/** A name or an ARN of ECS; anything else is refused. */
function reference(read: Reader, input: 'cluster' | 'services', text: string, resource: string): string {
  const arn = parseArn(text)
  if (arn && !(arn.service === 'ecs' && arn.resource.startsWith(resource))) {
    read.refuse(input, `"${text}" is not the ARN of an ECS ${resource.replace('/', '')}.`)
  } else if (!arn && text !== '' && !/^[\w-]{1,255}$/.test(text)) {
    read.refuse(input, `"${text}" is no name (letters, digits, "-" and "_"; one a line) and no ARN.`)
  }
  return text
}

function readBase(read: Reader): Inputs['request']['base'] {
  const path = read.string('task-definition-file')
  const base = read.string('base') ?? (path ? 'file' : 'service')
  if (base === 'file') {
    if (!path) read.refuse('task-definition-file', 'is missing, but "base" is "file".')
    return { kind: 'file', path: path ?? '' }
  }
  if (path)
    read.refuse(
      'task-definition-file',
      `is given, but "base" is "${base}". Set "base: file", or leave it out.`,
    )
  if (base === 'service' || base === 'latest') return { kind: base }
  if (!parseFamilyRevision(base)) {
    read.refuse('base', `"${base}" is not service, latest, file, a family:12 or a task definition's ARN.`)
  }
  return { kind: 'revision', reference: base }
}

function readEdits(read: Reader): DeployRequest['edits'] {
  const { edits, problems } = parseEdits({
    images: read.lines('images'),
    environment: read.lines('environment'),
    secrets: read.lines('secrets'),
  })
  for (const { input, why } of problems) read.refuse(input, `${why}.`)
  return edits
}

const makesNewRevision = ['images', 'environment', 'secrets', 'tags', 'base', 'task-definition-file'] as const

function refuseContradictions(read: Reader): void {
  if (!read.string('revision')) return
  const given = makesNewRevision.filter((name) => read.string(name) !== undefined)
  if (given.length === 0) return
  read.refuse('revision', `deploys a revision that exists, so it can't go with ${given.join(', ')}.`)
}

/** An expression that came out empty must not make a deploy that does nothing and is green. */
function refuseNothing(read: Reader, request: Inputs['request']): void {
  if (request.base.kind !== 'service' || read.string('revision') || request.forceNewDeployment) return
  const asked = ['images', 'environment', 'secrets', 'desired-count', 'base'] as const
  if (asked.some((name) => read.string(name) !== undefined)) return
  read.refuse('images', 'is empty and no other input asks for a change. Did an expression come out empty?')
}
