import type { GitHub } from './client.ts'
import { missingFrom } from './errors.ts'
import { type Marker, parseMarker } from './marker.ts'
import { NoPullRequest } from './no-pull-request.ts'
import type { PullRequestState } from './precedence.ts'
import type { Repository } from './pull-request.ts'

/** A comment of ours on a pull request. */
export interface OwnComment {
  /** As REST has it, and as GraphQL has it. */
  id: number
  nodeId: string
  url: string
  body: string
  /** When it was written or last changed. ISO 8601. */
  writtenAt: string
  marker: Marker
}

export interface Conversation extends PullRequestState {
  /** Written by this very token's identity with a marker of the tool, the oldest first. */
  own: OwnComment[]
}

/**
 * GraphQL, because it alone says whether we are the author: a job's token may not ask who it is over REST, and
 * a name can be taken on by another app's bot. It also brings along the head commit and the merge.
 */
const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      mergedAt
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId url body createdAt lastEditedAt viewerDidAuthor }
      }
    }
  }
}`

interface Page {
  repository: {
    pullRequest: {
      headRefOid: string
      mergedAt: string | null
      comments: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
        nodes: Array<Node | null>
      }
    } | null
  } | null
}

interface Node {
  id: string
  databaseId: number
  url: string
  body: string
  createdAt: string
  lastEditedAt: string | null
  viewerDidAuthor: boolean
}

/** Reads all pages of a pull request's comments and keeps ours: of one key, or all of the tool's. @throws NoPullRequest */
export async function readConversation(
  github: GitHub,
  place: Repository & { number: number },
  { tool, key }: { tool: string; key?: string },
): Promise<Conversation> {
  const own: OwnComment[] = []
  let after: string | null = null
  for (;;) {
    const page: Page = await github.graphql<Page>(query, { ...place, after }).catch((error) => {
      throw missingFrom(error) === undefined ? error : new NoPullRequest(place)
    })
    const pull = page.repository?.pullRequest
    if (!pull) throw new NoPullRequest(place)
    for (const node of pull.comments.nodes) {
      if (!node?.viewerDidAuthor) continue
      const { id: nodeId, databaseId: id, url, body, createdAt, lastEditedAt } = node
      const marker = parseMarker(body, tool)
      if (marker && (key === undefined || marker.key === key))
        own.push({ id, nodeId, url, body, writtenAt: lastEditedAt ?? createdAt, marker })
    }
    after = pull.comments.pageInfo.endCursor
    if (!pull.comments.pageInfo.hasNextPage || after === null) {
      own.sort((a, b) => a.id - b.id)
      return { head: pull.headRefOid, ...(pull.mergedAt !== null && { mergedAt: pull.mergedAt }), own }
    }
  }
}
