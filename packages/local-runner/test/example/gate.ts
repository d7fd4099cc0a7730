import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forward } from '@infra-actions/local-cloud/forward'
import { errorResponse } from '@infra-actions/local-cloud/front/error-response'
import { readRequest, writeResponse } from '@infra-actions/local-cloud/front/http'
import { nameOperation, type Protocol } from '@infra-actions/local-cloud/front/operation'
import type { Need } from '@infra-actions/local-cloud/policy/document'
import type { ServiceRequest, ServiceResponse } from '@infra-actions/local-cloud/service'
import { withCompactPolicies } from '../../src/aws-api/sqs.ts'
import { needsOfCall } from './needs.ts'

/** One call of a run, as its credentials' holder made it. */
interface GateCall {
  service: string
  operation: string
  /** The access key: here the name of whoever called. */
  caller: string
  needs: Need[]
  /** What no policy of the caller allows; the call was refused with it. */
  denied: Need[]
  status: number
}

/** Every AWS call goes through it: it records who needed what, and refuses what `allows` does not. */
export interface Gate {
  url: string
  calls: GateCall[]
  /** Decides for a caller; callers without an entry may do everything. */
  rules: Map<string, (need: Need) => boolean>
  close(): Promise<void>
}

const account = '123456789012'

type Ports = { ecs: number; s3: number; rest: number }

/**
 * @param ports of the servers behind it, by service; `rest` is for all that are not named.
 * @param onLogGroup hears of each log group that was made: tasks live elsewhere and need them there too.
 */
export async function openGate(ports: Ports, onLogGroup: (name: string) => void): Promise<Gate> {
  const calls: GateCall[] = []
  const rules: Gate['rules'] = new Map()

  const respond = async (request: ServiceRequest): Promise<ServiceResponse> => {
    const service = serviceOf(request)
    const operation = operationOf(service, request)
    const caller = request.credentials?.accessKeyId ?? ''
    const needs = needsOfCall(service, operation, request, { account, region: 'us-east-1' })
    const allows = rules.get(caller)
    const denied = allows ? needs.filter((need) => !allows(need)) : []
    const call: GateCall = { service, operation, caller, needs, denied, status: 0 }
    calls.push(call)
    const response = denied.length > 0 ? refusal(service, denied) : await passOn(service, request, ports)
    call.status = response.status
    if (operation === 'CreateLogGroup' && response.status === 200) {
      const { logGroupName } = JSON.parse(request.body.toString('utf8')) as { logGroupName: string }
      onLogGroup(logGroupName)
    }
    return response
  }

  const server = createServer({ keepAliveTimeout: 30_000 }, (incoming, outgoing) => {
    readRequest(incoming, 'us-east-1')
      .then(respond)
      .then((response) => writeResponse(outgoing, response, false))
      .catch((error) => outgoing.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    rules,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** By the scope of the signature: `AKID/20260101/us-east-1/s3/aws4_request`. */
function serviceOf({ headers }: ServiceRequest): string {
  return /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'unsigned'
}

function operationOf(service: string, request: ServiceRequest): string {
  if (service === 's3') return nameOperation('s3', request)
  const target = request.headers['x-amz-target']?.split('.').at(-1)
  return target ?? new URLSearchParams(request.body.toString('utf8')).get('Action') ?? 'Unknown'
}

async function passOn(service: string, request: ServiceRequest, ports: Ports): Promise<ServiceResponse> {
  const { 'content-length': _, connection: __, expect: ___, ...headers } = request.headers
  const response = await forward({
    port: service === 'ecs' || service === 's3' ? ports[service] : ports.rest,
    method: request.method,
    path: `${request.url.pathname}${request.url.search}`,
    headers,
    body: request.body,
  })
  return service === 'sqs' ? { ...response, body: withCompactPolicies(response.body.toString()) } : response
}

const protocols: Record<string, Protocol> = {
  s3: 's3',
  sqs: 'json-1.0',
  ecs: 'json-1.1',
  ecr: 'json-1.1',
  logs: 'json-1.1',
  dynamodb: 'json-1.0',
}

function refusal(service: string, denied: Need[]): ServiceResponse {
  const wanted = denied.map(({ action, resource }) => `${action} on ${resource}`).join(', ')
  const code = service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDenied'
  return errorResponse(protocols[service] ?? 'query', {
    status: 403,
    code,
    message: `not authorized to perform: ${wanted}`,
  })
}
