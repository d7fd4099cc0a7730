/** What an Amazon Resource Name says. */
export interface Arn {
  partition: string
  service: string
  region: string
  account: string
  resource: string
}

/** The parts of `arn:partition:service:region:account:resource`, or undefined where the text is no ARN. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/.exec(text)
  if (!match) return undefined
  const [, partition = '', service = '', region = '', account = '', resource = ''] = match
  return { partition, service, region, account, resource }
}

/** `service/cluster/name`, `cluster/name` or `task-definition/name`: the last part, and a plain name as it is. */
export function nameOfArn(text: string): string {
  return parseArn(text)?.resource.split('/').at(-1) ?? text
}

/** A task definition by family and number. */
export interface FamilyRevision {
  family: string
  revision: number
}

/** Reads `family:12` or a task definition's ARN; a family without a number is undefined: it isn't pinned. */
export function parseFamilyRevision(reference: string): FamilyRevision | undefined {
  const arn = parseArn(reference)
  if (arn && !(arn.service === 'ecs' && arn.resource.startsWith('task-definition/'))) return undefined
  const match = /^([\w-]{1,255}):([1-9]\d{0,9})$/.exec(nameOfArn(reference))
  return match?.[1] && match[2] ? { family: match[1], revision: Number(match[2]) } : undefined
}

/** `family:12` for an ARN: says as much without the account id, which runners mask. */
export function familyRevision(reference: string): string {
  return nameOfArn(reference)
}

/** The family of `family:12`, of an ARN, or of a family's own name. */
export function familyOf(reference: string): string {
  return nameOfArn(reference).replace(/:\d+$/, '')
}

/** The number of a revision, 0 where there is none. */
export function revisionOf(reference: string): number {
  return parseFamilyRevision(reference)?.revision ?? 0
}
