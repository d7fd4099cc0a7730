/** One loopback HTTP server in front of an emulated service: sockets, faults and the record of calls. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from './clock-port.ts'
import { type Call, type Calls, createCalls } from './front/calls.ts'
import { errorResponse } from './front/error-response.ts'
import { createFaults, type Fault, type Faults } from './front/fault.ts'
import { faultResponse } from './front/fault-response.ts'
import { readRequest, resetConnection, writeResponse } from './front/http.ts'
import { nameOperation, protocolOf } from './front/operation.ts'
import type { EmulatedService, ServiceRequest, ServiceResponse } from './service.ts'

export interface FrontOptions {
  calls?: Calls
  faults?: Faults
  clock?: Clock
  /** Used where a request is not signed. */
  region?: string
  guard?: Guard
  /** The ARN that denials name. */
  principalOf?: (accessKeyId: string | undefined) => string
}

/** Asked before and after every call that is to have an effect. */
export interface Guard {
  /** The refusal for a signer who may not; undefined lets the call pass. */
  refuse(service: string, request: ServiceRequest): ServiceResponse | undefined
  /** Hides from an answer what the signer may not know. */
  conceal(service: string, request: ServiceRequest, response: ServiceResponse): ServiceResponse
}

export interface Front<Service extends EmulatedService = EmulatedService> {
  service: Service
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  url: string
  calls: Calls
  faults: Faults
  /** Cuts open connections too, so that hung calls end. */
  close(): Promise<void>
}

/** Opens `127.0.0.1:0`. @param build gets the front's own URL, which services put into what they answer. */
export async function openFront<Service extends EmulatedService>(
  build: Service | ((url: string) => Promise<Service>),
  options: FrontOptions = {},
): Promise<Front<Service>> {
  const calls = options.calls ?? createCalls()
  const faults = options.faults ?? createFaults()
  let service: Service | undefined
  const server = createServer({ keepAliveTimeout: 30_000 }, (incoming, outgoing) => {
    if (!service) return void outgoing.destroy()
    answer(service, incoming, outgoing, { ...options, calls, faults }).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  try {
    service = typeof build === 'function' ? await build(url) : build
  } catch (error) {
    await close()
    throw error
  }
  return { service, url, calls, faults, close }
}

type Running = FrontOptions & { calls: Calls; faults: Faults }

async function answer(
  service: EmulatedService,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  options: Running,
): Promise<void> {
  const request = await readRequest(incoming, options.region ?? 'us-east-1')
  const operation = nameOperation(service.name, request)
  const started = performance.now()
  const call = recordCall(service.name, operation, request, options)
  const fault = options.faults.take(service.name, operation)
  if (fault) call.fault = fault.kind
  const response = await respond(service, operation, request, outgoing, fault, options)
  if (!response) return
  call.status = response.status
  call.milliseconds = performance.now() - started
  if (options.calls.recordBodies) call.responseBody = response.body.toString()
  writeResponse(outgoing, response, fault?.kind === 'malformed')
}

/** @returns undefined where the fault leaves the caller without an answer. */
async function respond(
  service: EmulatedService,
  operation: string,
  request: ServiceRequest,
  outgoing: ServerResponse,
  fault: Fault | undefined,
  options: Running,
): Promise<ServiceResponse | undefined> {
  const principal =
    options.principalOf?.(request.credentials?.accessKeyId) ?? 'arn:aws:iam::123456789012:user/local'
  switch (fault?.kind) {
    case 'hang':
      return undefined
    case 'hang-after':
      await settle(service, request, options)
      return undefined
    case 'reset-before':
      resetConnection(outgoing)
      return undefined
    case 'reset-after':
      await settle(service, request, options)
      resetConnection(outgoing)
      return undefined
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000).unref())
      break
    case 'server-error-after':
      await settle(service, request, options)
      break
  }
  const call = { service: service.name, operation, request, principal }
  const faulty = fault && faultResponse(call, fault, options.clock ?? { now: () => Date.now() })
  if (faulty) return faulty
  return settle(service, request, options)
}

/** A bug in an emulator must look like one: 500 with the stack in the body, never a hung client. */
async function settle(
  service: EmulatedService,
  request: ServiceRequest,
  { guard }: Running,
): Promise<ServiceResponse> {
  try {
    const refusal = guard?.refuse(service.name, request)
    if (refusal) return refusal
    const response = await service.handle(request)
    return guard?.conceal(service.name, request, response) ?? response
  } catch (error) {
    const message = `local-cloud's ${service.name} failed: ${error instanceof Error ? error.stack : String(error)}`
    return errorResponse(protocolOf(service.name), { status: 500, code: 'EmulatorFailure', message })
  }
}

function recordCall(service: string, operation: string, request: ServiceRequest, options: Running): Call {
  const { calls } = options
  const { authorization: _, ...headers } = request.headers
  const call: Call = {
    number: (calls.all.at(-1)?.number ?? 0) + 1,
    service,
    operation,
    method: request.method,
    path: request.url.pathname + request.url.search,
    at: options.clock?.now() ?? Date.now(),
    headers,
  }
  if (request.credentials) call.accessKeyId = request.credentials.accessKeyId
  if (calls.recordBodies) call.body = request.body.toString('utf8')
  calls.all.push(call)
  return call
}
