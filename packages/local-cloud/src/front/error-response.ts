/** Errors on the wire: one meaning, in the format of each protocol. */
import { randomUUID } from 'node:crypto'
import { xmlText } from '../protocol/xml.ts'
import type { ServiceResponse } from '../service.ts'
import type { Protocol } from './operation.ts'

export interface WireError {
  status: number
  code: string
  message: string
  headers?: Record<string, string>
}

/** An error as AWS JSON 1.0 and 1.1, S3, the query services and GitHub write it. */
export function errorResponse(protocol: Protocol, error: WireError): ServiceResponse {
  const requestId = randomUUID()
  switch (protocol) {
    case 'json-1.0':
    case 'json-1.1':
      return {
        status: error.status,
        headers: {
          'content-type': `application/x-amz-${protocol}`,
          'x-amzn-requestid': requestId,
          'x-amzn-errortype': error.code,
          ...error.headers,
        },
        body: JSON.stringify({ __type: error.code, message: error.message }),
      }
    case 's3':
      return {
        status: error.status,
        headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId, ...error.headers },
        body:
          '<?xml version="1.0" encoding="UTF-8"?>\n<Error>' +
          `<Code>${xmlText(error.code)}</Code><Message>${xmlText(error.message)}</Message>` +
          `<RequestId>${requestId}</RequestId></Error>`,
      }
    case 'query':
      return {
        status: error.status,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId, ...error.headers },
        body:
          `<ErrorResponse><Error><Type>${error.status < 500 ? 'Sender' : 'Receiver'}</Type>` +
          `<Code>${xmlText(error.code)}</Code><Message>${xmlText(error.message)}</Message></Error>` +
          `<RequestId>${requestId}</RequestId></ErrorResponse>`,
      }
    case 'rest-json':
      return {
        status: error.status,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'x-github-request-id': requestId,
          ...error.headers,
        },
        body: JSON.stringify({
          message: error.message,
          documentation_url: 'https://docs.github.com/rest',
          status: String(error.status),
        }),
      }
  }
}
