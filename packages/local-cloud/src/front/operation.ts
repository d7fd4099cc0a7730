/** Names a call as IAM and the service's documentation do: `DescribeServices`, `PutObject`, `GET /repos/{}/{}/…`. */

import { s3Operation } from '../s3/operation.ts'
import type { ServiceRequest } from '../service.ts'

export type Protocol = 'json-1.0' | 'json-1.1' | 's3' | 'query' | 'rest-json'

const protocols: Record<string, Protocol> = {
  ecs: 'json-1.1',
  logs: 'json-1.1',
  ecr: 'json-1.1',
  secretsmanager: 'json-1.1',
  ssm: 'json-1.1',
  dynamodb: 'json-1.0',
  s3: 's3',
  sts: 'query',
  iam: 'query',
}

/** The wire protocol of a service; what is not AWS (GitHub, the runner's token endpoint) is plain REST and JSON. */
export function protocolOf(service: string): Protocol {
  return protocols[service] ?? 'rest-json'
}

/** @returns the operation's name; 'Unknown' for a request no protocol can name. */
export function nameOperation(service: string, request: ServiceRequest): string {
  switch (protocolOf(service)) {
    case 'json-1.0':
    case 'json-1.1':
      return request.headers['x-amz-target']?.split('.').at(-1) ?? 'Unknown'
    case 'query':
      return (
        new URLSearchParams(request.body.toString('utf8')).get('Action') ??
        request.url.searchParams.get('Action') ??
        'Unknown'
      )
    case 's3':
      return s3Operation(request)
    case 'rest-json':
      return `${request.method} ${request.url.pathname}`
  }
}
