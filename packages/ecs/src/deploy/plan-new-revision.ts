import type { RawTaskDefinition, Service, Tag } from '../api.ts'
import { familyOf, familyRevision } from '../task-definition/arn.ts'
import { fingerprint } from '../task-definition/canonical.ts'
import { containerNames, unknownContainer } from '../task-definition/containers.ts'
import { editDefinition } from '../task-definition/edit.ts'
import { limitProblems } from '../task-definition/limits.ts'
import { mergeTags, registrationOf } from '../task-definition/registration.ts'
import type { Run } from './patience.ts'
import { pinImages } from './pin-digest.ts'
import type { Plan, PlannedService, Registration, Target } from './plan.ts'
import { DeployRefused } from './refusal.ts'
import type { DeployRequest } from './request.ts'
import type { Revision, RevisionBook } from './revisions.ts'

/** What a service's new definition is made from. */
interface Start {
  service: Service
  /** The family that the new revision would belong to. */
  family: string
  definition: RawTaskDefinition
  tags: Tag[]
}

/**
 * Edits each service's base and decides where it goes: to what it runs, if that is the same already; to a
 * revision that an earlier run registered; or to a new one, shared by all services that want the same.
 * @throws DeployRefused where an edit names no container, or AWS would refuse the definition.
 */
export async function planNewRevisions(
  request: DeployRequest,
  services: Service[],
  book: RevisionBook,
  run: Run,
): Promise<Plan> {
  const pinned = await pinImages(request, run)
  const starts = await Promise.all(services.map((service) => startOf(service, request.base, book)))
  const edited = starts.map((start) => ({ start, ...editDefinition(start.definition, pinned.edits) }))
  const problems = new Set([
    ...edited.flatMap((one) => one.problems),
    ...unusedEdits(request, starts, edited),
  ])
  if (problems.size > 0) throw new DeployRefused([...problems])

  const notices = new Set([...pinned.notices, ...edited.flatMap(({ notes }) => notes)])
  const registrations = new Map<string, Registration>()
  const planned: PlannedService[] = []
  for (const { start, definition } of edited) {
    const wanted = pinned.apply(definition)
    const target = await targetFor(start, wanted, request, book, registrations)
    planned.push({ service: start.service, target })
    notices.add(await newestNotice(start, request, target, book))
  }
  const refused = [...registrations.values()].flatMap(({ family, body }) =>
    limitProblems(body).map((why) => `Task definition ${family}: ${why}.`),
  )
  if (refused.length > 0) throw new DeployRefused(refused)
  notices.delete('')
  return { services: planned, registrations: [...registrations.values()], notices: [...notices] }
}

async function startOf(service: Service, base: DeployRequest['base'], book: RevisionBook): Promise<Start> {
  const runs = familyOf(service.taskDefinition)
  if (base.kind === 'file') {
    const family = typeof base.definition.family === 'string' ? base.definition.family : runs
    await Promise.all([book.newest(family), family === runs && book.read(service.taskDefinition)])
    return { service, family, definition: { ...base.definition, family }, tags: fileTags(base.definition) }
  }
  const newest = await book.newest(base.kind === 'revision' ? familyOf(base.reference) : runs)
  const current = await book.read(service.taskDefinition)
  const from = base.kind === 'service' ? current : base.kind === 'latest' ? (newest ?? current) : undefined
  const revision =
    from ?? (await book.read(base.kind === 'revision' ? base.reference : service.taskDefinition))
  return { service, family: revision.family, definition: revision.definition, tags: revision.tags }
}

async function targetFor(
  start: Start,
  wanted: RawTaskDefinition,
  request: DeployRequest,
  book: RevisionBook,
  registrations: Map<string, Registration>,
): Promise<Target> {
  const print = fingerprint(wanted)
  const same = (await book.known(start.family)).filter(({ definition }) => fingerprint(definition) === print)
  const running = same.find(({ arn }) => arn === start.service.taskDefinition)
  const revision = running ?? same.find(({ active }) => active)
  if (revision) return { kind: 'revision', revision }

  const newest = await book.newest(start.family)
  const registration = registrations.get(print) ?? {
    family: start.family,
    body: registrationOf(wanted, mergeTags(start.tags, request.tags)),
    floor: newest?.number ?? 0,
    base: await comparedWith(start, book),
    services: [],
  }
  registration.services.push(start.service.serviceName)
  registrations.set(print, registration)
  return { kind: 'registration', registration }
}

/** What the reader of a difference knows: the definition that runs now, where it is of the same family. */
async function comparedWith(start: Start, book: RevisionBook): Promise<RawTaskDefinition> {
  if (familyOf(start.service.taskDefinition) !== start.family) return {}
  return (await book.read(start.service.taskDefinition)).definition
}

/** An edit that no service's definition has a container for is a mistyped name. */
function unusedEdits(
  request: DeployRequest,
  starts: Start[],
  edited: Array<{ used: Set<object>; definition: RawTaskDefinition }>,
): string[] {
  const used = new Set(
    edited.flatMap((one) => [...one.used].map((edit) => ('line' in edit ? edit.line : ''))),
  )
  const names = starts.flatMap(({ definition }) => containerNames(definition))
  const { images, environment, secrets } = request.edits
  return [...images, ...environment, ...secrets]
    .filter(({ line }) => !used.has(line))
    .map(({ container }) => `In ${families(starts)} ${unknownContainer(container ?? '', names)}`)
}

function families(starts: Start[]): string {
  return [...new Set(starts.map(({ family }) => `"${family}"`))].join(' and ')
}

/** Someone registered a revision that the service doesn't run: the new one is made without it, which is said. */
async function newestNotice(
  start: Start,
  request: DeployRequest,
  target: Target,
  book: RevisionBook,
): Promise<string> {
  const newest: Revision | undefined = await book.newest(start.family)
  const runs = start.service.taskDefinition
  if (request.base.kind !== 'service' || !newest || newest.arn === runs) return ''
  if (target.kind === 'revision' && target.revision.arn === newest.arn) return ''
  return (
    `Service "${start.service.serviceName}" runs ${familyRevision(runs)}, but the newest revision of its family is ` +
    `${familyRevision(newest.arn)}. This deploy starts from what runs; "base: latest" would start from the newest.`
  )
}

function fileTags(definition: RawTaskDefinition): Tag[] {
  const tags = Array.isArray(definition.tags) ? definition.tags : []
  return tags.flatMap((tag) =>
    typeof tag === 'object' && tag !== null && !Array.isArray(tag) && typeof tag.key === 'string'
      ? [{ key: tag.key, value: String(tag.value ?? '') }]
      : [],
  )
}
