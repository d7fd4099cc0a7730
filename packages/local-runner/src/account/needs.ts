/**
 * What each call of Terraform's AWS provider, of its S3 backend and of the AWS CLI needs to be allowed. Source:
 * the Service Authorization Reference, https://docs.aws.amazon.com/service-authorization/latest/reference/.
 */
import type { Need } from '@infra-actions/local-cloud/policy/document'
import { needsOf } from '@infra-actions/local-cloud/policy/needs'
import type { Place } from '@infra-actions/local-cloud/policy/place'
import type { ServiceRequest } from '@infra-actions/local-cloud/service'
import { ec2Needs } from './ec2-needs.ts'

/** Whoever is not allowed anything can still do these. */
const free = ['sts:GetCallerIdentity', 'sts:AssumeRoleWithWebIdentity']

/** Actions of S3 that are called unlike the operation, beside those that the emulator knows. */
const renamed: Record<string, string> = {
  's3:GetBucketAccelerateConfiguration': 's3:GetAccelerateConfiguration',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:GetBucketCors': 's3:GetBucketCORS',
}

export function needsOfCall(
  service: string,
  operation: string,
  request: ServiceRequest,
  place: Place,
): Need[] {
  if (free.includes(`${service}:${operation}`)) return []
  switch (service) {
    case 'iam':
      return iamNeeds(operation, form(request), place)
    case 'ec2':
      return ec2Needs(operation, form(request), place)
    case 'sqs':
      return sqsNeeds(operation, json(request), place)
    case 'logs':
      return logsNeeds(operation, json(request), place)
    case 'ecr':
      return ecrNeeds(operation, json(request), place)
    case 'ecs':
      return ecsNeeds(operation, request, place)
    case 's3':
    case 'dynamodb':
      return needsOf(service, request, place).map((need) => ({
        ...need,
        action: renamed[need.action] ?? need.action,
      }))
    default:
      return [{ action: `${service}:${operation}`, resource: '*' }]
  }
}

function iamNeeds(operation: string, input: URLSearchParams, { account }: Place): Need[] {
  const value = (parameter: string) => input.get(parameter) ?? ''
  const arn = (kind: string) => `arn:aws:iam::${account}:${kind}`
  const role = () =>
    arn(`role/${(input.get('Path') ?? rolePath(value('RoleName'))).slice(1)}${value('RoleName')}`)
  const resource = () => {
    if (input.has('RoleName')) return role()
    if (input.has('PolicyArn')) return value('PolicyArn')
    if (input.has('PolicyName')) return arn(`policy${input.get('Path') ?? '/'}${value('PolicyName')}`)
    if (input.has('Url')) return arn(`oidc-provider/${value('Url').replace('https://', '')}`)
    return input.get('OpenIDConnectProviderArn') ?? '*'
  }
  const context = {
    ...(input.has('PermissionsBoundary') && { 'iam:PermissionsBoundary': [value('PermissionsBoundary')] }),
    ...(input.has('PolicyArn') && { 'iam:PolicyARN': [value('PolicyArn')] }),
  }
  return [{ action: `iam:${operation}`, resource: resource(), context }]
}

/** The CI roles have a path of their own; a call names a role without it. */
const rolePath = (name: string) => (name.startsWith('backend-ci-') ? '/ci/' : '/')

function sqsNeeds(operation: string, input: Record<string, unknown>, { account, region }: Place): Need[] {
  const name = String(
    input.QueueName ??
      String(input.QueueUrl ?? '')
        .split('/')
        .at(-1),
  )
  const resource = name === '' ? '*' : `arn:aws:sqs:${region}:${account}:${name}`
  return [{ action: `sqs:${operation}`, resource }]
}

function ecrNeeds(operation: string, input: Record<string, unknown>, { account, region }: Place): Need[] {
  const action = `ecr:${operation}`
  if (typeof input.resourceArn === 'string') return [{ action, resource: input.resourceArn }]
  const names = [input.repositoryName ?? input.repositoryNames ?? []].flat()
  const arns = names.map((name) => `arn:aws:ecr:${region}:${account}:repository/${name}`)
  return (arns.length > 0 ? arns : ['*']).map((resource) => ({ action, resource }))
}

function ecsNeeds(operation: string, request: ServiceRequest, place: Place): Need[] {
  if (operation !== 'UpdateCluster') return needsOf('ecs', request, place)
  const cluster = String(json(request).cluster).split('/').at(-1)
  return [
    {
      action: 'ecs:UpdateCluster',
      resource: `arn:aws:ecs:${place.region}:${place.account}:cluster/${cluster}`,
    },
  ]
}

function logsNeeds(operation: string, input: Record<string, unknown>, { account, region }: Place): Need[] {
  const action = `logs:${operation}`
  // The reference names log groups; a request without one is about all of them.
  if (operation === 'DescribeLogGroups') return [{ action, resource: '*' }]
  if (typeof input.resourceArn === 'string') return [{ action, resource: input.resourceArn }]
  const group = String(input.logGroupName ?? '*')
  const stream = input.logStreamName === undefined ? '' : `:log-stream:${input.logStreamName}`
  return [{ action, resource: `arn:aws:logs:${region}:${account}:log-group:${group}${stream}` }]
}

const form = (request: ServiceRequest) => new URLSearchParams(request.body.toString('utf8'))

function json(request: ServiceRequest): Record<string, unknown> {
  try {
    return JSON.parse(request.body.toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}
