import type { Service } from '../api.ts'
import { familyOf, familyRevision } from '../task-definition/arn.ts'
import type { Run } from './patience.ts'
import type { Plan, PlannedService } from './plan.ts'
import { previousRevision } from './previous.ts'
import { DeployRefused } from './refusal.ts'
import type { DeployRequest, RevisionChoice } from './request.ts'
import type { RevisionBook } from './revisions.ts'

/**
 * Sends each service to a revision that exists: the one it ran before, or the one that was named.
 * @throws DeployRefused for a deregistered revision, and for another family's that wasn't named for the service.
 */
export async function planExistingRevisions(
  request: DeployRequest,
  choice: RevisionChoice,
  services: Service[],
  book: RevisionBook,
  run: Run,
): Promise<Plan> {
  const problems: string[] = []
  const notices: string[] = []
  const planned = await Promise.all(
    services.map(async (service): Promise<PlannedService> => {
      const { reference, why } = await chosen(choice, request, service, run)
      if (why) notices.push(`Service "${service.serviceName}": ${why}`)
      const revision = await book.read(reference)
      if (!revision.active && revision.arn !== service.taskDefinition) {
        const named = familyRevision(revision.arn)
        problems.push(
          `${named} is deregistered (INACTIVE): no service can be updated to it. Name an active revision.`,
        )
      }
      const runs = familyOf(service.taskDefinition)
      if (choice.kind === 'one' && revision.family !== runs) {
        problems.push(
          `${familyRevision(revision.arn)} is of family "${revision.family}", but service "${service.serviceName}" runs ` +
            `"${runs}". If that is meant, write "${service.serviceName}=${familyRevision(revision.arn)}".`,
        )
      }
      return { service, target: { kind: 'revision', revision } }
    }),
  )
  if (choice.kind === 'each') problems.push(...unknownServices(choice.references, services))
  if (problems.length > 0) throw new DeployRefused(problems)
  return { services: planned, registrations: [], notices }
}

async function chosen(
  choice: RevisionChoice,
  request: DeployRequest,
  service: Service,
  run: Run,
): Promise<{ reference: string; why?: string }> {
  if (choice.kind === 'previous') return previousRevision(request.cluster, service, run)
  if (choice.kind === 'one') return { reference: choice.reference }
  return { reference: choice.references.get(service.serviceName) ?? service.taskDefinition }
}

function unknownServices(references: ReadonlyMap<string, string>, services: Service[]): string[] {
  const names = services.map(({ serviceName }) => serviceName)
  return [...references.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => `"revision" names service "${name}", which "services" doesn't (${names.join(', ')}).`)
}
