import { type Front, openFront } from '@infra-actions/local-cloud/front'
import { createGitHub, type GitHub } from '@infra-actions/local-cloud/github'
import type { GitHubSeed } from '@infra-actions/local-cloud/github/seed'

interface Answer {
  status: number
  headers: Headers
  json: never
}

export interface Client {
  front: Front<GitHub>
  github: GitHub
  /** A call under `/repos/example-org/backend`; `/user` and the like with `root`. */
  send(
    method: string,
    path: string,
    options?: {
      body?: object | string
      token?: string | null
      root?: boolean
      headers?: Record<string, string>
    },
  ): Promise<Answer>
  close(): Promise<void>
}

export async function openClient(seed: GitHubSeed = {}): Promise<Client> {
  const front = await openFront((url) => createGitHub({ url, seed }))
  const github = front.service
  return {
    front,
    github,
    async send(method, path, { body, token = github.token, root = false, headers = {} } = {}) {
      const url = `${github.apiUrl}${root ? '' : `/repos/${github.repository}`}${path}`
      const response = await fetch(url, {
        method,
        headers: {
          'user-agent': 'test',
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, json: JSON.parse(text || 'null') as never }
    },
    async close() {
      await front.close()
      await github.close()
    },
  }
}
