/** What a fault answers, in the words each service uses. */
import type { Clock } from '../clock-port.ts'
import type { ServiceRequest, ServiceResponse } from '../service.ts'
import { errorResponse, type WireError } from './error-response.ts'
import type { Fault } from './fault.ts'
import { type Protocol, protocolOf } from './operation.ts'

const throttles: Record<string, { status: number; code: string; message: string }> = {
  s3: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
  dynamodb: {
    status: 400,
    code: 'com.amazon.coral.availability#ThrottlingException',
    message: 'Rate of requests exceeds the allowed throughput.',
  },
  sts: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  iam: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
}

function throttle(service: string, fault: Fault): WireError {
  if (service === 'github') {
    return {
      status: 403,
      code: 'secondary',
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
        'If you reach out to GitHub Support for help, please include the request ID.',
      headers: { 'retry-after': String(fault.retryAfterSeconds ?? 60) },
    }
  }
  return throttles[service] ?? { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' }
}

function rateLimit(fault: Fault, clock: Clock): WireError {
  const reset = Math.ceil(clock.now() / 1000) + (fault.retryAfterSeconds ?? 3600)
  return {
    status: 403,
    code: 'primary',
    message: 'API rate limit exceeded for installation.',
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-used': '1000',
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    },
  }
}

function expired(service: string, protocol: Protocol): WireError {
  if (service === 'github') return { status: 401, code: 'unauthorized', message: 'Bad credentials' }
  if (protocol === 's3') {
    return { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' }
  }
  if (protocol === 'query') {
    return {
      status: 403,
      code: 'ExpiredToken',
      message: 'The security token included in the request is expired',
    }
  }
  return {
    status: 400,
    code: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  }
}

function denied(
  service: string,
  protocol: Protocol,
  refused: { action: string; resource: string },
  principal: string,
): WireError {
  const { action, resource } = refused
  if (service === 'github') {
    return { status: 403, code: 'forbidden', message: 'Resource not accessible by integration' }
  }
  const message =
    `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ` +
    `because no identity-based policy allows the ${action} action`
  if (protocol === 's3' || protocol === 'query') return { status: 403, code: 'AccessDenied', message }
  return { status: 400, code: 'AccessDeniedException', message }
}

function serverError(service: string, protocol: Protocol, status: number): WireError {
  if (service === 'github') return { status, code: 'server', message: 'Server Error' }
  if (protocol === 's3') {
    return status === 503
      ? { status, code: 'ServiceUnavailable', message: 'Service is unable to handle request.' }
      : { status, code: 'InternalError', message: 'We encountered an internal error. Please try again.' }
  }
  if (protocol === 'json-1.0') {
    return { status, code: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal error' }
  }
  return {
    status,
    code: protocol === 'query' ? 'ServiceUnavailable' : 'ServerException',
    message: 'Service is unable to handle request.',
  }
}

/** Access is refused in the service's words; also used where an emulated policy does not allow the action. */
export function deniedResponse(
  service: string,
  refused: { action: string; resource: string },
  principal: string,
): ServiceResponse {
  const protocol = protocolOf(service)
  return errorResponse(protocol, denied(service, protocol, refused, principal))
}

/** The session has ended, in the service's words. */
export function expiredResponse(service: string): ServiceResponse {
  const protocol = protocolOf(service)
  return errorResponse(protocol, expired(service, protocol))
}

/** @returns the fault's answer; undefined for a fault that is not an answer (delay, hang, reset). */
export function faultResponse(
  call: { service: string; operation: string; request: ServiceRequest; principal: string },
  fault: Fault,
  clock: Clock,
): ServiceResponse | undefined {
  const { service, operation, principal } = call
  const protocol = protocolOf(service)
  const errors: Partial<Record<Fault['kind'], () => WireError>> = {
    throttle: () => throttle(service, fault),
    'rate-limit': () => rateLimit(fault, clock),
    expired: () => expired(service, protocol),
    denied: () => denied(service, protocol, { action: `${service}:${operation}`, resource: '*' }, principal),
    'server-error': () => serverError(service, protocol, fault.status ?? 500),
    'server-error-after': () => serverError(service, protocol, fault.status ?? 500),
    conflict: () => ({
      status: 409,
      code: 'ConditionalRequestConflict',
      message: 'The conditional request cannot succeed due to a conflicting operation against this resource.',
    }),
  }
  const error = errors[fault.kind]?.()
  if (!error) return undefined
  return errorResponse(protocol, {
    ...error,
    ...(fault.status !== undefined && { status: fault.status }),
    ...(fault.message !== undefined && { message: fault.message }),
  })
}
