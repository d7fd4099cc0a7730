import type { GitHub } from './client.ts'
import { statusOf } from './errors.ts'
import { NoPullRequest } from './no-pull-request.ts'
import type { Repository } from './pull-request.ts'

/** The head commit of a pull request at this moment. @throws NoPullRequest */
export async function readHead(github: GitHub, place: Repository & { number: number }): Promise<string> {
  const { owner, repo, number } = place
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number }).catch((error) => {
    throw statusOf(error) === 404 ? new NoPullRequest(place) : error
  })
  return data.head.sha
}
