/** What a call needs to be allowed: its actions, on which resources. */
import { nameOperation } from '../front/operation.ts'
import type { ServiceRequest } from '../service.ts'
import type { Need } from './document.ts'
import { ecsNeeds } from './ecs-needs.ts'
import type { Input, Place } from './place.ts'
import { s3Needs } from './s3-needs.ts'

/** Source: the Service Authorization Reference. GetCallerIdentity and assuming a role need no policy of ours. */
export function needsOf(service: string, request: ServiceRequest, place: Place): Need[] {
  const operation = nameOperation(service, request)
  const input = parse(request.body)
  const arn = (kind: string) => `arn:aws:${service}:${place.region}:${place.account}:${kind}`
  const on = (resource: string, context?: Need['context']): Need[] => [
    { action: `${service}:${operation}`, resource, ...(context && { context }) },
  ]
  switch (service) {
    case 's3':
      return s3Needs(operation, request)
    case 'ecs':
      return ecsNeeds(operation, input, place)
    case 'dynamodb': {
      if (operation === 'TransactGetItems') return transactNeeds(input, arn)
      const table = input.TableName === undefined ? '*' : arn(`table/${named(input.TableName)}`)
      return on(table, { 'dynamodb:LeadingKeys': leadingKeys(input) })
    }
    case 'logs': {
      const group = input.logGroupName ?? input.logGroupIdentifier
      if (group === undefined) return on('*')
      const stream = input.logStreamName === undefined ? '' : `log-stream:${input.logStreamName}`
      return on(arn(`log-group:${named(group)}:${stream}`))
    }
    case 'ecr':
      return on(input.repositoryName === undefined ? '*' : arn(`repository/${input.repositoryName}`))
    case 'iam': {
      const role = new URLSearchParams(request.body.toString('utf8')).get('RoleName')
      return on(role === null ? '*' : `arn:aws:iam::${place.account}:role/${role}`)
    }
    case 'secretsmanager': {
      const id = String(input.SecretId ?? '')
      return on(id.startsWith('arn:') ? id : arn(`secret:${id}-AbCdEf`))
    }
    case 'ssm': {
      const names = [input.Names ?? input.Name ?? []].flat().map(String)
      const resources = names.map((name) =>
        name.startsWith('arn:') ? name : arn(`parameter/${name.replace(/^\//, '')}`),
      )
      return operation === 'DescribeParameters' ? on('*') : resources.flatMap((resource) => on(resource))
    }
    default:
      return []
  }
}

/** A transaction has no action of its own: each of its reads is a GetItem. */
function transactNeeds(input: Input, arn: (kind: string) => string): Need[] {
  const items = (input.TransactItems ?? []) as { Get: Input }[]
  return items.map(({ Get }) => ({
    action: 'dynamodb:GetItem',
    resource: arn(`table/${named(Get.TableName)}`),
    context: { 'dynamodb:LeadingKeys': leadingKeys(Get) },
  }))
}

/** The name at the end of an ARN, or the name as it is given. */
function named(value: unknown): string {
  const text = String(value)
  return text.startsWith('arn:')
    ? (text.split(/:(?:table\/|log-group:)/).at(-1) ?? text).replace(/:\*$/, '')
    : text
}

/** Partition keys of the request, for policies that are narrowed to some items. */
function leadingKeys(input: Input): string[] {
  const item = (input.Key ?? input.Item ?? {}) as Record<string, { S?: string }>
  const key = item.LockID?.S
  return key === undefined ? [] : [key]
}

function parse(body: Buffer): Input {
  try {
    return JSON.parse(body.toString('utf8')) as Input
  } catch {
    return {}
  }
}
