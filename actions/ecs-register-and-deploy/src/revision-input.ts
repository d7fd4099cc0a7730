import type { RevisionChoice } from '@infra-actions/ecs/deploy/request'
import { nameOfArn, parseFamilyRevision } from '@infra-actions/ecs/task-definition/arn'

/** Reads `revision`: `previous`, one revision for all services, or one `service=revision` a line. */
export function parseRevision(lines: string[], refuse: (why: string) => void): RevisionChoice | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  if (lines.length === 1 && first === 'previous') return { kind: 'previous' }
  if (lines.length === 1 && !first.includes('=')) {
    if (!parseFamilyRevision(first))
      refuse(`"${first}" is not previous, a family:12 or a task definition's ARN.`)
    return { kind: 'one', reference: first }
  }
  const references = new Map<string, string>()
  for (const line of lines) {
    const [service = '', reference = ''] = line.split('=').map((part) => part.trim())
    if (service === '' || !parseFamilyRevision(reference))
      refuse(`"${line}" is not service=family:12 or service=ARN.`)
    if (references.has(nameOfArn(service))) refuse(`names service "${nameOfArn(service)}" more than once.`)
    references.set(nameOfArn(service), reference)
  }
  return { kind: 'each', references }
}
