import nock from 'nock'
import { openGitHub } from '../src/client.ts'

const api = 'https://api.github.com'
export const place = { owner: 'example', repo: 'backend', number: 7 }

/** When comments are written, and when they are changed. */
export const [written, changed] = ['2026-01-01T10:00:00Z', '2026-01-01T11:00:00Z']

interface Comment {
  id: string
  databaseId: number
  url: string
  body: string
  createdAt: string
  lastEditedAt: string | null
  viewerDidAuthor: boolean
  userContentEdits: { nodes: Array<{ diff: string }> }
}

/** An answer in GitHub's place. */
type Instead = undefined | [status: number, body: object]

/** Pull request 7 at the wire: its comments, its head, and what is done to the answers. */
export class FakeGitHub {
  comments: Comment[] = []
  head = 'a'.repeat(40)
  mergedAt: string | null = null
  requests: string[] = []
  /** Called before a request is served; may change the state, or answer in GitHub's place. */
  before: (operation: string, count: number) => Instead | Promise<Instead> = () => undefined
  /** Operations whose effect takes place while the answer is lost. */
  loseAnswerOf: string[] = []
  /** Called when a request has been served, before its answer is sent. */
  after: () => Promise<unknown> = async () => undefined
  private nextId = 100

  constructor() {
    const scope = nock(api).persist()
    scope.post('/graphql').reply(async (request: Request) => {
      const { query } = (await request.clone().json()) as { query: string }
      return this.serve(query.includes('userContentEdits') ? 'look' : 'list', request)
    })
    const issues = '/repos/example/backend/issues'
    scope.post(`${issues}/7/comments`).reply(async (request: Request) => this.serve('create', request))
    scope
      .patch((path) => path.startsWith(`${issues}/comments/`))
      .reply(async (request: Request) => this.serve('update', request))
    scope
      .delete((path) => path.startsWith(`${issues}/comments/`))
      .reply(async (request: Request) => this.serve('delete', request))
  }

  add(body: string, viewerDidAuthor = true): Comment {
    const databaseId = this.nextId
    this.nextId += 1
    const url = `https://github.com/c/${databaseId}`
    const edits = { lastEditedAt: null, userContentEdits: { nodes: [] } }
    const id = `IC_${databaseId}`
    const comment = { id, databaseId, url, body, createdAt: written, viewerDidAuthor, ...edits }
    this.comments.push(comment)
    return comment
  }

  client() {
    return openGitHub({ token: 'ghs_example', apiUrl: api, clock: { now: Date.now, sleep: async () => {} } })
  }

  private async serve(operation: string, request: Request): Promise<[number, object | string]> {
    this.requests.push(operation)
    const count = this.requests.filter((one) => one === operation).length
    const instead = await this.before(operation, count)
    if (instead) return instead
    const text = await request.text()
    const answer = this.effect(operation, request.url, text)
    await this.after()
    const lost = this.loseAnswerOf.indexOf(operation)
    if (lost < 0) return answer
    this.loseAnswerOf.splice(lost, 1)
    return [502, { message: 'Bad gateway' }]
  }

  private effect(operation: string, url: string, text: string): [number, object | string] {
    const body = text === '' ? {} : JSON.parse(text)
    if (operation === 'list') return [200, this.list(body)]
    if (operation === 'look') return [200, this.look(body)]
    if (operation === 'create') {
      const { id, databaseId, url: html_url } = this.add(body.body)
      return [201, { id: databaseId, node_id: id, html_url }]
    }
    const found = this.comments.find((one) => url.endsWith(`/${one.databaseId}`))
    if (!found) return [404, { message: 'Not Found' }]
    if (operation === 'delete') {
      this.comments.splice(this.comments.indexOf(found), 1)
      return [204, '']
    }
    const { nodes } = found.userContentEdits
    const before = nodes.length > 0 ? nodes : [{ diff: found.body }]
    const userContentEdits = { nodes: [{ diff: body.body }, ...before] }
    Object.assign(found, { body: body.body, lastEditedAt: changed, userContentEdits })
    return [200, { id: found.databaseId }]
  }

  /** As GraphQL does: nothing that was not asked for, and nothing of another pull request. */
  private list({ query, variables }: { query: string; variables: Record<string, unknown> }): object {
    const { after, ...at } = variables
    if (JSON.stringify(at) !== JSON.stringify(place)) return { data: { repository: { pullRequest: null } } }
    const asked = new Set(query.match(/\w+/g))
    const isAsked = (key: string, value: unknown) =>
      key === '' || /^\d+$/.test(key) || asked.has(key) ? value : undefined
    return { data: JSON.parse(JSON.stringify(this.page(after as string | null), isAsked)) }
  }

  /** One comment, and the five latest texts it had. */
  private look({ variables }: { variables: Record<string, unknown> }): object {
    const repository = { pullRequest: { headRefOid: this.head } }
    const found = this.comments.find(({ id }) => id === variables.comment)
    if (!found) return { data: { repository, node: null }, errors: [{ type: 'NOT_FOUND', path: ['node'] }] }
    const { body, userContentEdits } = found
    const nodes = userContentEdits.nodes.slice(0, 5)
    return { data: { repository, node: { body, userContentEdits: { nodes } } } }
  }

  /** Pages of two, so that whoever reads only the first is found out. */
  private page(after: string | null): object {
    const start = Number(after ?? 0)
    const comments = {
      nodes: this.comments.slice(start, start + 2),
      pageInfo: { hasNextPage: start + 2 < this.comments.length, endCursor: String(start + 2) },
    }
    return { repository: { pullRequest: { headRefOid: this.head, mergedAt: this.mergedAt, comments } } }
  }
}
