import type { IssueState } from '../result.ts'
import { authorsToken } from './backend.ts'
import { commentsOf } from './comments.ts'
import type { Scene } from './scene.ts'

/** The issues of the repository, open or not, the oldest first; pull requests are none. */
export async function issuesOf({
  cloud,
  repository,
}: Pick<Scene, 'cloud' | 'repository'>): Promise<IssueState[]> {
  const { owner, name } = repository
  const query = 'state=all&sort=created&direction=asc&per_page=100'
  const response = await fetch(`${cloud.github.apiUrl}/repos/${owner}/${name}/issues?${query}`, {
    headers: { authorization: `Bearer ${authorsToken}`, 'user-agent': 'local-runner' },
  })
  if (!response.ok)
    throw new Error(`The issues could not be read: ${response.status} ${await response.text()}`)
  const issues = ((await response.json()) as Wire[]).filter(({ pull_request }) => !pull_request)
  return Promise.all(
    issues.map(async ({ number, title, body, state, user }) => ({
      ...{ number, title, state },
      body: body ?? '',
      author: user.login,
      comments: await commentsOf(cloud, number),
    })),
  )
}

interface Wire {
  number: number
  title: string
  body: string | null
  state: string
  user: { login: string }
  pull_request?: object
}
