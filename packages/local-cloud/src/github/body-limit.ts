/** How long a text may be: 65,536 characters for comments, issues and pull requests. */
import type { ServiceResponse } from '../service.ts'
import { apiError } from './api-error.ts'

const longest = 65_536

/** Which resource a write is about, by its path under the repository. */
const resources: [RegExp, string][] = [
  [/^\/(issues\/\d+\/comments|issues\/comments\/\d+)$/, 'IssueComment'],
  [/^\/(pulls\/\d+\/comments|pulls\/comments\/\d+)$/, 'PullRequestReviewComment'],
  [/^\/(commits\/\w+\/comments|comments\/\d+)$/, 'CommitComment'],
  [/^\/issues(\/\d+)?$/, 'Issue'],
  [/^\/pulls(\/\d+)?$/, 'PullRequest'],
]

/** @returns GitHub's 422 where the body is too long, or blank on a comment; undefined where it is fine. */
export function checkBodyLimit(method: string, path: string, content: Buffer): ServiceResponse | undefined {
  if (method !== 'POST' && method !== 'PATCH') return undefined
  const resource = resources.find(([pattern]) => pattern.test(path))?.[1]
  if (!resource) return undefined
  const parsed = parse(content)
  if (parsed === undefined) return apiError(400, 'Problems parsing JSON')
  const { body } = parsed
  if (typeof body === 'string' && [...body].length > longest) {
    return apiError(422, 'Validation Failed', [
      {
        resource,
        code: 'unprocessable',
        field: 'data',
        message: `Body is too long (maximum is ${longest} characters)`,
      },
    ])
  }
  if (resource.endsWith('Comment') && (typeof body !== 'string' || body.trim() === '')) {
    return apiError(422, 'Validation Failed', [{ resource, code: 'missing_field', field: 'body' }])
  }
  return undefined
}

function parse(content: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(content.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
