import type { JsonObject, RawTaskDefinition, Service } from '../api.ts'
import { familyRevision } from '../task-definition/arn.ts'
import type { DeployRequest } from './request.ts'
import type { Revision } from './revisions.ts'
import { isCompleted } from './services.ts'

/** A revision to be made, once for all services that want the same. */
export interface Registration {
  family: string
  /** The whole body of RegisterTaskDefinition. */
  body: JsonObject
  /** The family's newest revision when we looked; 0 for a new family. A lost reply's revision is above it. */
  floor: number
  /** What it was made from, for the difference. */
  base: RawTaskDefinition
  /** Service names. */
  services: string[]
}

export type Target =
  | { kind: 'revision'; revision: Revision }
  | { kind: 'registration'; registration: Registration }

/** What is to become of one service. */
export interface PlannedService {
  /** As it was when we looked. */
  service: Service
  target: Target
}

/** Everything a deploy will do, before it does any of it. */
export interface Plan {
  services: PlannedService[]
  registrations: Registration[]
  /** What the user ought to know, in sentences. */
  notices: string[]
}

/** The body of the UpdateService that a service needs to be at `arn`, nothing in it that wasn't asked; or none. */
export function updateFor(
  { service }: PlannedService,
  arn: string,
  request: DeployRequest,
): JsonObject | undefined {
  const differs = arn !== service.taskDefinition
  const scales = request.desiredCount !== undefined && request.desiredCount !== service.desiredCount
  if (!differs && !scales && !request.forceNewDeployment) return undefined
  return {
    cluster: request.cluster,
    service: service.serviceName,
    ...((differs || request.forceNewDeployment) && { taskDefinition: arn }),
    ...(scales && request.desiredCount !== undefined && { desiredCount: request.desiredCount }),
    ...(request.forceNewDeployment && { forceNewDeployment: true }),
  }
}

/** What a target is called before its registration: `app:12`, or `app (new revision)`. */
export function targetName(target: Target): string {
  return target.kind === 'revision'
    ? familyRevision(target.revision.arn)
    : `${target.registration.family} (new revision)`
}

/** The definition that the service will run. */
export function targetDefinition(target: Target): RawTaskDefinition {
  return target.kind === 'revision' ? target.revision.definition : target.registration.body
}

/** True where a service gets another task definition, or a first look at it by a rollout that isn't COMPLETED. */
export function isChange({ service, target }: PlannedService): boolean {
  return target.kind === 'registration' || target.revision.arn !== service.taskDefinition
}

/** True where nothing at all is left to do. */
export function isSettled(planned: PlannedService, request: DeployRequest): boolean {
  if (isChange(planned) || planned.target.kind === 'registration') return false
  return isCompleted(planned.service) && !updateFor(planned, planned.target.revision.arn, request)
}
