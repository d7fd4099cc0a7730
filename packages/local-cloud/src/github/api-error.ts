/** GitHub's errors, with the JSON and the words of the service. */
import { randomUUID } from 'node:crypto'
import type { ServiceResponse } from '../service.ts'

export interface FieldError {
  resource: string
  code: string
  field: string
  message?: string
}

export function jsonResponse(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): ServiceResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': randomUUID(),
      ...headers,
    },
    body: JSON.stringify(value),
  }
}

export function apiError(status: number, message: string, errors?: FieldError[]): ServiceResponse {
  return jsonResponse(
    {
      message,
      ...(errors && { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
    status,
  )
}

export const notFound = (): ServiceResponse => apiError(404, 'Not Found')
export const badCredentials = (): ServiceResponse => apiError(401, 'Bad credentials')
export const notAccessible = (): ServiceResponse => apiError(403, 'Resource not accessible by integration')
