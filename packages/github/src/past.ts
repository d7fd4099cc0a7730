import type { GitHub } from './client.ts'
import type { OwnComment } from './comments.ts'
import { missingFrom } from './errors.ts'
import { type Marker, parseMarker } from './marker.ts'
import type { Repository } from './pull-request.ts'

/** What a comment shows, or showed before. */
export interface Content {
  body: string
  marker: Marker
}

export interface Past {
  /** The head of the pull request now. */
  head: string
  /** Ours alone, the newest first: what the comment says now, and what it said. */
  contents: Content[]
}

/**
 * `diff` is the whole text after an edit, though the reference calls it a summary of the changes, and the newest
 * edit comes first; only what begins with a marker of ours is taken. Five, because each may be 65,536 characters:
 * what matters is what other runs wrote in the seconds between our list and our write.
 * https://docs.github.com/graphql/reference/objects#usercontentedit
 */
const query = `query ($owner: String!, $repo: String!, $number: Int!, $comment: ID!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid } }
  node(id: $comment) {
    ... on IssueComment { body userContentEdits(first: 5) { nodes { diff } } }
  }
}`

interface Answer {
  repository: { pullRequest: { headRefOid: string } }
  node: { body: string; userContentEdits: { nodes: Array<{ diff: string | null } | null> } | null } | null
}

/** Reads one comment with its latest texts and the head, in one request; `undefined`: it is gone. */
export async function readPast(
  github: GitHub,
  place: Repository & { number: number },
  { nodeId, marker }: Pick<OwnComment, 'nodeId' | 'marker'>,
): Promise<Past | undefined> {
  const { repository, node } = await github
    .graphql<Answer>(query, { ...place, comment: nodeId })
    .catch((error) => {
      if (missingFrom(error) === 'node') return { repository: undefined, node: null }
      throw error
    })
  if (!node || !repository) return undefined
  const edits = node.userContentEdits?.nodes ?? []
  const contents = [node.body, ...edits.map((edit) => edit?.diff ?? '')].flatMap((body) => {
    const parsed = parseMarker(body, marker.tool)
    return parsed?.key === marker.key ? [{ body, marker: parsed }] : []
  })
  return { head: repository.pullRequest.headRefOid, contents }
}
