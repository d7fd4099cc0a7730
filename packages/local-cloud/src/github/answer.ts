/** Turns the library's answers into GitHub's: errors in its words, pull requests with their commits, its URLs. */
import type { ServiceResponse } from '../service.ts'
import { apiError } from './api-error.ts'
import { overlayPullRequest } from './pull-request-view.ts'
import type { PullRequest } from './pull-requests.ts'

export interface AnswerContext {
  /** The front's origin, which the library puts into its URLs. */
  origin: string
  apiUrl: string
  pulls: Map<number, PullRequest>
  /** Path under the API's root. */
  path: string
}

/** The status line's words, where the library has its own. */
const messages: Record<number, string> = {
  401: 'Requires authentication',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
}

export function asGitHub(response: ServiceResponse, context: AnswerContext): ServiceResponse {
  const { 'content-length': _, ...headers } = withoutRateLimit(response.headers)
  if (response.status >= 400) return asError(response)
  const link = headers.link
  const rewritten = link === undefined ? headers : { ...headers, link: rewriteUrls(link, context) }
  if (!(headers['content-type'] ?? '').includes('json') || response.status === 204) {
    return { ...response, headers: rewritten }
  }
  const parsed: unknown = JSON.parse(response.body.toString())
  const text = JSON.stringify(overlay(parsed, context))
  return { status: response.status, headers: rewritten, body: rewriteUrls(text, context) }
}

function asError(response: ServiceResponse): ServiceResponse {
  const parsed = safeParse(response.body.toString())
  const message = messages[response.status] ?? String(parsed.message ?? 'Error')
  return apiError(response.status, message === 'Validation failed' ? 'Validation Failed' : message)
}

function safeParse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

function withoutRateLimit(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit-')))
}

function overlay(value: unknown, context: AnswerContext): unknown {
  if (Array.isArray(value)) return value.map((item) => overlay(item, context))
  if (typeof value !== 'object' || value === null) return value
  const json = value as Record<string, unknown>
  if (/\/pulls(\/\d+)?$/.test(context.path) && 'head' in json) return overlayPullRequest(json, context.pulls)
  return typeof json.html_url === 'string'
    ? { ...json, html_url: pageAddress(json.html_url, context.pulls) }
    : json
}

/** A comment on a pull request has `/pull/` in its page's address, not `/issues/`. */
export function pageAddress(address: string, pulls: Map<number, PullRequest>): string {
  return address.replace(/\/issues\/(\d+)#issuecomment-/, (whole, number: string) =>
    pulls.has(Number(number)) ? `/pull/${number}#issuecomment-` : whole,
  )
}

/** On Enterprise Server the API lives under `/api/v3`; pages do not. */
function rewriteUrls(text: string, { origin, apiUrl }: AnswerContext): string {
  if (origin === apiUrl) return text
  return text.replaceAll(
    new RegExp(`${origin.replaceAll('.', '\\.')}/(repos|users|orgs|search)/`, 'g'),
    `${apiUrl}/$1/`,
  )
}
