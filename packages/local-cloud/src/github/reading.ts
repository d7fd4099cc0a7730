/** What is there, read past the tokens and their permissions: for tests, events and the report. */
import { pageAddress } from './answer.ts'
import { overlayPullRequest } from './pull-request-view.ts'
import type { GitHubWorld } from './world.ts'

type Json = Record<string, unknown>

export interface Comment {
  id: number
  body: string
  user: { login: string; type: string }
  html_url: string
  created_at: string
  updated_at: string
}

/** The pull request as this GitHub tells it. */
export async function readPullRequest(world: GitHubWorld, number: number): Promise<Json> {
  return overlayPullRequest(await read(world, `/pulls/${number}`), world.pulls)
}

/** Every comment of a pull request or issue, oldest first. */
export async function readComments(world: GitHubWorld, number: number): Promise<Comment[]> {
  const all: Comment[] = []
  for (let page = 1; ; page += 1) {
    const batch: unknown = await read(world, `/issues/${number}/comments?per_page=100&page=${page}`)
    const comments = batch as Comment[]
    all.push(
      ...comments.map((comment) => ({ ...comment, html_url: pageAddress(comment.html_url, world.pulls) })),
    )
    if (comments.length < 100) return all
  }
}

/** @returns undefined where there is none. */
export async function readComment(world: GitHubWorld, id: number): Promise<Comment | undefined> {
  const { repository, actorToken: token, upstream } = world
  const path = `/repos/${repository}/issues/comments/${id}`
  const { status, body } = await upstream.send({ method: 'GET', path, token })
  return status === 200 ? (JSON.parse(body.toString()) as Comment) : undefined
}

/** The payload of a `pull_request` event. */
export async function pullRequestEvent(
  world: GitHubWorld,
  number: number,
  action = 'synchronize',
): Promise<Json> {
  const pull_request = await readPullRequest(world, number)
  return { action, number, pull_request, repository: await read(world, ''), sender: pull_request.user }
}

function read(world: GitHubWorld, path: string): Promise<Json> {
  const { repository, actorToken: token } = world
  return world.upstream.json({ method: 'GET', path: `/repos/${repository}${path}`, token })
}
