import type { RawTaskDefinition } from '../api.ts'
import { parseArn } from '../task-definition/arn.ts'
import { needsOf } from './needs.ts'
import { repositoryArn } from './pin-digest.ts'
import { isChange, type Plan, targetDefinition } from './plan.ts'
import type { DeployRequest } from './request.ts'

export interface Statement {
  Effect: 'Allow'
  Action: string[]
  Resource: string[]
  Condition?: Record<string, Record<string, string>>
}

/** The IAM policy that this deploy needs and nothing more, without the account guard's STS call, which needs none. */
export function neededStatements(request: DeployRequest, plan: Plan): Statement[] {
  const services = plan.services.map(({ service }) => service.serviceArn)
  const changed = plan.services.filter(isChange).map(({ target }) => targetDefinition(target))
  return [
    allow(['ecs:DescribeServices', 'ecs:UpdateService'], services),
    // These have no resource-level permissions that hold for a revision which doesn't exist yet.
    allow(definitionActions(request), ['*']),
    ...(request.revision?.kind === 'previous'
      ? [allow(['ecs:ListServiceDeployments', 'ecs:DescribeServiceRevisions'], serviceHistory(services))]
      : []),
    ...passRole(plan),
    ...tagging(plan, services),
    ...(request.preflight || request.pinDigest ? reads(changed, request) : []),
  ]
}

function definitionActions(request: DeployRequest): string[] {
  return [
    'ecs:DescribeTaskDefinition',
    ...(request.revision ? [] : ['ecs:RegisterTaskDefinition']),
    ...(request.revision?.kind === 'previous' || request.keepRevisions !== undefined
      ? ['ecs:ListTaskDefinitions']
      : []),
    ...(request.keepRevisions === undefined ? [] : ['ecs:DeregisterTaskDefinition']),
  ]
}

function passRole(plan: Plan): Statement[] {
  const roles = needsOf(plan.registrations.map(({ body }) => body)).roles.filter((role) => parseArn(role))
  if (roles.length === 0) return []
  const Condition = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }
  return [{ ...allow(['iam:PassRole'], roles), Condition }]
}

function tagging(plan: Plan, services: string[]): Statement[] {
  const tagged = plan.registrations.filter(({ body }) => body.tags !== undefined)
  if (tagged.length === 0) return []
  const home = parseArn(services[0] ?? '')
  const prefix = `arn:${home?.partition}:ecs:${home?.region}:${home?.account}:task-definition`
  const Condition = { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } }
  return [
    {
      ...allow(
        ['ecs:TagResource'],
        tagged.map(({ family }) => `${prefix}/${family}:*`),
      ),
      Condition,
    },
  ]
}

/** A service revision's and a service deployment's ARN begin as their service's does. */
function serviceHistory(services: string[]): string[] {
  return services.flatMap((arn) => [arn, `${arn.replace(':service/', ':service-revision/')}/*`])
}

function reads(definitions: RawTaskDefinition[], request: DeployRequest): Statement[] {
  const needs = needsOf(definitions)
  const statement = (action: string, resources: string[]) =>
    resources.length > 0 ? [allow([action], resources)] : []
  const images = statement('ecr:DescribeImages', [
    ...new Set(needs.images.map(({ image }) => repositoryArn(image))),
  ])
  if (!request.preflight) return images
  return [
    ...images,
    ...statement('iam:GetRole', needs.roles),
    ...statement('logs:DescribeLogGroups', needs.logGroups.length > 0 ? ['*'] : []),
    ...statement('secretsmanager:DescribeSecret', needs.secrets),
    ...statement('ssm:DescribeParameters', needs.parameters.length > 0 ? ['*'] : []),
  ]
}

function allow(actions: string[], resources: string[]): Statement {
  return { Effect: 'Allow', Action: actions, Resource: resources }
}
