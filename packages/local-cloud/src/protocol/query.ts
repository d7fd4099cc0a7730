/** The AWS query protocol: form in, XML out (STS, IAM). */
import { randomUUID } from 'node:crypto'
import { errorResponse } from '../front/error-response.ts'
import type { ServiceRequest, ServiceResponse } from '../service.ts'
import { element, type XmlValue } from './xml.ts'

export class QueryError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** The form of a POST, or the query of a GET. */
export function readForm(request: ServiceRequest): URLSearchParams {
  const form = new URLSearchParams(request.body.toString('utf8'))
  return form.has('Action') ? form : request.url.searchParams
}

/** `<ActionResponse><ActionResult>…</ActionResult><ResponseMetadata>…`. */
export function queryResponse(action: string, nameSpace: string, result: XmlValue): ServiceResponse {
  const requestId = randomUUID()
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body:
      `<${action}Response xmlns="${nameSpace}">` +
      element(`${action}Result`, result) +
      element('ResponseMetadata', { RequestId: requestId }) +
      `</${action}Response>`,
  }
}

/** Runs the operation the form names. */
export function dispatchQuery(
  request: ServiceRequest,
  nameSpace: string,
  operations: Record<string, (form: URLSearchParams, request: ServiceRequest) => XmlValue>,
): ServiceResponse {
  const form = readForm(request)
  const action = form.get('Action') ?? ''
  try {
    const operation = operations[action]
    if (!operation) throw new QueryError('InvalidAction', `Could not find operation ${action}`)
    return queryResponse(action, nameSpace, operation(form, request))
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return errorResponse('query', error)
  }
}
