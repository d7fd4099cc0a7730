import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forward } from '@infra-actions/local-cloud/forward'
import { errorResponse } from '@infra-actions/local-cloud/front/error-response'
import { readRequest, writeResponse } from '@infra-actions/local-cloud/front/http'
import { nameOperation, type Protocol } from '@infra-actions/local-cloud/front/operation'
import type { Need } from '@infra-actions/local-cloud/policy/document'
import type { ServiceRequest, ServiceResponse } from '@infra-actions/local-cloud/service'
import { withCompactPolicies } from '../aws-api/sqs.ts'
import { needsOfCall } from './needs.ts'

/** One AWS call, as its credentials' holder made it. */
export interface GateCall {
  service: string
  operation: string
  /** The role's name, or the access key of who has taken on none. */
  caller: string
  needs: Need[]
  /** What the caller is not allowed; the call was refused with it. */
  denied: Need[]
  /** 0 while it is open. */
  status: number
}

/** Every AWS call goes through it: it records who needed what, and refuses what `allows` does not. */
export interface Gate {
  url: string
  calls: GateCall[]
  close(): Promise<void>
}

export interface GateOptions {
  account: string
  region: string
  /** Where a service's server listens. */
  portOf(service: string): number
  /** Who holds an access key; '' is nobody. */
  callerOf(accessKeyId: string): string
  allows(caller: string, need: Need): boolean
  /** Whether the holder of the token may take the role on; asked of calls that nobody signs. */
  admits(role: string, token: string): Promise<boolean>
}

export async function openGate(options: GateOptions): Promise<Gate> {
  const { account, region, callerOf, allows } = options
  const calls: GateCall[] = []

  const respond = async (request: ServiceRequest): Promise<ServiceResponse> => {
    const service = serviceOf(request)
    const operation = operationOf(service, request)
    const caller = callerOf(request.credentials?.accessKeyId ?? '')
    const needs = needsOfCall(service, operation, request, { account, region })
    const denied = needs.filter((need) => !allows(caller, need))
    const call: GateCall = { service, operation, caller, needs, denied, status: 0 }
    calls.push(call)
    const response = await answer(call, request)
    call.status = response.status
    return response
  }
  const answer = async (call: GateCall, request: ServiceRequest): Promise<ServiceResponse> => {
    if (call.operation === 'AssumeRoleWithWebIdentity') {
      const form = formOf(request)
      const [role = '', token = ''] = [form.get('RoleArn'), form.get('WebIdentityToken')].map(String)
      if (!(await options.admits(role, token))) {
        call.denied = [{ action: 'sts:AssumeRoleWithWebIdentity', resource: role }]
        return refusal(call)
      }
    }
    return call.denied.length > 0 ? refusal(call) : passOn(call.service, request, options)
  }

  const server = createServer({ keepAliveTimeout: 30_000 }, (incoming, outgoing) => {
    readRequest(incoming, region)
      .then(respond)
      .then((response) => writeResponse(outgoing, response, false))
      .catch((error) => outgoing.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** By the scope of the signature, `AKID/20260101/us-east-1/s3/aws4_request`; only STS answers who signs nothing. */
function serviceOf({ headers }: ServiceRequest): string {
  return /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'sts'
}

function operationOf(service: string, request: ServiceRequest): string {
  if (service === 's3') return nameOperation('s3', request)
  return request.headers['x-amz-target']?.split('.').at(-1) ?? formOf(request).get('Action') ?? 'Unknown'
}

const formOf = ({ body }: ServiceRequest) => new URLSearchParams(body.toString('utf8'))

async function passOn(
  service: string,
  request: ServiceRequest,
  { portOf }: GateOptions,
): Promise<ServiceResponse> {
  const { 'content-length': _, connection: __, expect: ___, ...headers } = request.headers
  const response = await forward({
    port: portOf(service),
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

function refusal({ service, denied }: GateCall): ServiceResponse {
  const wanted = denied.map(({ action, resource }) => `${action} on ${resource}`).join(', ')
  const code = service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDenied'
  return errorResponse(protocols[service] ?? 'query', {
    status: 403,
    code,
    message: `not authorized to perform: ${wanted}`,
  })
}
