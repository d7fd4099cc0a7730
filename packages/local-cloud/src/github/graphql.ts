/** The one GraphQL query that is asked: a pull request's head and its comments, with who wrote them. */
import type { ServiceResponse } from '../service.ts'
import { jsonResponse } from './api-error.ts'
import type { TokenHolder } from './tokens.ts'

interface Query {
  query?: string
  variables?: { owner?: string; repo?: string; number?: number; after?: string | null }
}

interface RestComment {
  id: number
  html_url: string
  body: string
  user: { login: string }
}

interface RestPull {
  head: { sha: string }
  merge_commit_sha?: string | null
  merged_at?: string | null
}

const pageSize = 100

/** True for the GraphQL endpoint of github.com and of Enterprise Server. */
export function isGraphql(url: URL): boolean {
  return url.pathname === '/graphql' || url.pathname === '/api/graphql'
}

/**
 * @param rest asks the REST API as the same token, by a path under the API's root.
 * Refusals come as GraphQL gives them: 200, with the reason among `errors`.
 */
export async function answerGraphql(
  body: Buffer,
  holder: TokenHolder | undefined,
  rest: (path: string) => Promise<ServiceResponse>,
): Promise<ServiceResponse> {
  const { query = '', variables = {} }: Query = JSON.parse(body.toString('utf8'))
  if (!/viewerDidAuthor/.test(query) || variables.number === undefined) {
    return jsonResponse({ errors: [{ type: 'UNSUPPORTED', message: 'This query is not emulated.' }] })
  }
  const base = `/repos/${variables.owner}/${variables.repo}`
  const page = Number(variables.after ?? 1)
  const pull = await rest(`${base}/pulls/${variables.number}`)
  const comments = await rest(`${base}/issues/${variables.number}/comments?per_page=${pageSize}&page=${page}`)
  const status = Math.max(pull.status, comments.status)
  if (status >= 400) return refusal(status, variables.number)
  const pullRequest = conversation(
    read<RestPull>(pull),
    read<RestComment[]>(comments),
    page,
    viewerOf(holder),
  )
  return jsonResponse({ data: { repository: { pullRequest } } })
}

function conversation(pull: RestPull, comments: RestComment[], page: number, viewer: string): object {
  return {
    headRefOid: pull.head.sha,
    mergeCommit: pull.merged_at && pull.merge_commit_sha ? { oid: pull.merge_commit_sha } : null,
    comments: {
      pageInfo: { hasNextPage: comments.length === pageSize, endCursor: String(page + 1) },
      nodes: comments.map(({ id, html_url, body: text, user }) => ({
        databaseId: id,
        url: html_url,
        body: text,
        viewerDidAuthor: user.login === viewer,
      })),
    },
  }
}

function refusal(status: number, number: number): ServiceResponse {
  const [type, message] =
    status === 404
      ? ['NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`]
      : ['FORBIDDEN', 'Resource not accessible by integration']
  return jsonResponse({
    data: { repository: { pullRequest: null } },
    errors: [{ type, path: ['repository', 'pullRequest'], message }],
  })
}

function read<T>(response: ServiceResponse): T {
  return JSON.parse(response.body.toString()) as T
}

function viewerOf(holder: TokenHolder | undefined): string {
  return holder?.kind === 'user' ? holder.login : 'github-actions[bot]'
}
