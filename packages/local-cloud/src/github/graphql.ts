/** The two GraphQL queries that are asked: a pull request's comments with who wrote them, and one comment's past. */
import type { ServiceResponse } from '../service.ts'
import { jsonResponse } from './api-error.ts'
import type { Edits } from './edits.ts'
import { secondOf } from './second.ts'
import type { TokenHolder } from './tokens.ts'

interface Query {
  query?: string
  variables?: { owner?: string; repo?: string; number?: number; after?: string | null; comment?: string }
}

/** Asks the REST API as the same token, by a path under the API's root. */
type Rest = (path: string) => Promise<ServiceResponse>

interface RestComment {
  id: number
  node_id: string
  html_url: string
  body: string
  created_at: string
  user: { login: string }
}

interface RestPull {
  head: { sha: string }
  merged_at?: string | null
}

const pageSize = 100

/** True for the GraphQL endpoint of github.com and of Enterprise Server. */
export function isGraphql(url: URL): boolean {
  return url.pathname === '/graphql' || url.pathname === '/api/graphql'
}

/** Refusals come as GraphQL gives them: 200, with the reason among `errors`. */
export async function answerGraphql(
  body: Buffer,
  edits: Edits,
  holder: TokenHolder | undefined,
  rest: Rest,
): Promise<ServiceResponse> {
  const { query = '', variables = {} }: Query = JSON.parse(body.toString('utf8'))
  const { owner, repo, number, after, comment } = variables
  const asksComments = /viewerDidAuthor/.test(query)
  const asksEdits = /userContentEdits/.test(query) && comment !== undefined
  if (number === undefined || !(asksComments || asksEdits)) {
    return jsonResponse({ errors: [{ type: 'UNSUPPORTED', message: 'This query is not emulated.' }] })
  }
  const base = `/repos/${owner}/${repo}`
  const pull = await rest(`${base}/pulls/${number}`)
  if (asksEdits) return edited(pull, await rest(`${base}/issues/comments/${idOf(comment)}`), comment, edits)
  const page = Number(after ?? 1)
  const comments = await rest(`${base}/issues/${number}/comments?per_page=${pageSize}&page=${page}`)
  const status = Math.max(pull.status, comments.status)
  if (status >= 400) return refusal(status, number)
  const pullRequest = conversation(
    read<RestPull>(pull),
    { comments: read<RestComment[]>(comments), page },
    edits,
    viewerOf(holder),
  )
  return jsonResponse({ data: { repository: { pullRequest } } })
}

function conversation(
  pull: RestPull,
  { comments, page }: { comments: RestComment[]; page: number },
  edits: Edits,
  viewer: string,
): object {
  return {
    headRefOid: pull.head.sha,
    mergedAt: pull.merged_at ?? null,
    comments: {
      pageInfo: { hasNextPage: comments.length === pageSize, endCursor: String(page + 1) },
      nodes: comments.map(({ id, node_id, html_url, body: text, user, created_at }) => ({
        id: node_id,
        databaseId: id,
        url: html_url,
        body: text,
        createdAt: secondOf(created_at),
        lastEditedAt: edits.of(id)[0]?.editedAt ?? null,
        viewerDidAuthor: user.login === viewer,
      })),
    },
  }
}

/** What is left of the answer where there is no such comment is the pull request. */
function edited(
  pull: ServiceResponse,
  comment: ServiceResponse,
  nodeId: string,
  edits: Edits,
): ServiceResponse {
  if (pull.status >= 400) return refusal(pull.status, 0)
  const repository = { pullRequest: { headRefOid: read<RestPull>(pull).head.sha } }
  if (comment.status >= 400) {
    const message = `Could not resolve to a node with the global id of '${nodeId}'`
    return jsonResponse({
      data: { repository, node: null },
      errors: [{ type: 'NOT_FOUND', path: ['node'], message }],
    })
  }
  const { id, body } = read<RestComment>(comment)
  const nodes = edits.of(id).map((edit) => ({ editedAt: edit.editedAt, diff: edit.body }))
  return jsonResponse({ data: { repository, node: { body, userContentEdits: { nodes } } } })
}

/** The library's node ids end in the number. */
function idOf(nodeId: string): string {
  return /\d+$/.exec(Buffer.from(nodeId, 'base64').toString())?.[0] ?? ''
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
