/** The part of GitHub's API that the library lacks, answered here. */
import type { ServiceResponse } from '../service.ts'
import { jsonResponse, notAccessible, notFound } from './api-error.ts'
import { pageOf } from './page.ts'
import { hasCommit, isListed } from './pull-request-view.ts'
import { readPullRequest } from './reading.ts'
import { jobJson, runJson } from './runs.ts'
import { accessOf, mayRead, type TokenHolder } from './tokens.ts'
import type { GitHubWorld } from './world.ts'

export interface RouteRequest {
  method: string
  /** With the path that the API reference shows, without `/api/v3`. */
  url: URL
  body: Buffer
  holder: TokenHolder | undefined
}

type Handler = (
  world: GitHubWorld,
  request: RouteRequest,
  params: string[],
) => Promise<ServiceResponse> | ServiceResponse

interface Route {
  method: string
  /** Under `/repos/{owner}/{repo}`; its groups are the params. */
  path: RegExp
  permission: string
  handle: Handler
}

const routes: Route[] = [
  {
    method: 'GET',
    path: /^\/commits\/([\w.-]+)\/pulls$/,
    permission: 'pull_requests',
    handle: async (world, request, [sha = '']) => {
      const numbers = [...world.pulls.values()]
        .filter((pull) => hasCommit(pull, sha))
        .map((pull) => pull.number)
      const found = await Promise.all(numbers.map((number) => readPullRequest(world, number)))
      const { items, headers } = pageOf(found, linkOf(world, request.url))
      return jsonResponse(items, 200, headers)
    },
  },
  {
    method: 'GET',
    path: /^\/pulls$/,
    permission: 'pull_requests',
    handle: async (world, { url }) => {
      const all = await Promise.all([...world.pulls.keys()].map((number) => readPullRequest(world, number)))
      const { searchParams: query } = url
      const asked = { state: query.get('state') ?? 'open', head: query.get('head') }
      const listed = all.filter((pull) => isListed(pull, asked)).reverse()
      const { items, headers } = pageOf(listed, linkOf(world, url))
      return jsonResponse(items, 200, headers)
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs$/,
    permission: 'actions',
    handle: (world, { url }) => {
      const matches = (field: string, ...values: (string | null | undefined)[]) =>
        !url.searchParams.has(field) || values.includes(url.searchParams.get(field))
      const runs = world.runs
        .latest()
        .filter(({ status = 'completed', conclusion }) => matches('status', status, conclusion))
        .filter(({ headSha }) => matches('head_sha', headSha))
        .filter(({ headBranch = 'main' }) => matches('branch', headBranch))
        .filter(({ event = 'push' }) => matches('event', event))
      const { items, headers } = pageOf(runs, linkOf(world, url))
      const workflow_runs = items.map((run) => runJson(run, world.repository, world.apiUrl, world.clock))
      return jsonResponse({ total_count: runs.length, workflow_runs }, 200, headers)
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/,
    permission: 'actions',
    handle: (world, _, [id, attempt]) => {
      const run = world.runs.find(Number(id), attempt === undefined ? undefined : Number(attempt))
      return run ? jsonResponse(runJson(run, world.repository, world.apiUrl, world.clock)) : notFound()
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?\/jobs$/,
    permission: 'actions',
    handle: (world, { url }, [id, attempt]) => {
      const run = world.runs.find(Number(id), attempt === undefined ? undefined : Number(attempt))
      if (!run) return notFound()
      const { items, headers } = pageOf(run.jobs ?? [], linkOf(world, url))
      const jobs = items.map((job) => jobJson(run, job, world.repository, world.apiUrl))
      return jsonResponse({ total_count: run.jobs?.length ?? 0, jobs }, 200, headers)
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/jobs\/(\d+)$/,
    permission: 'actions',
    handle: (world, _, [id]) => {
      const found = world.runs.job(Number(id))
      return found ? jsonResponse(jobJson(found.run, found.job, world.repository, world.apiUrl)) : notFound()
    },
  },
  {
    method: 'GET',
    path: /^\/deployments$/,
    permission: 'deployments',
    handle: (world, { url }) => {
      const { items, headers } = pageOf(world.deployments.list(url.searchParams), linkOf(world, url))
      return jsonResponse(items, 200, headers)
    },
  },
  {
    method: 'POST',
    path: /^\/deployments$/,
    permission: 'deployments',
    handle: (world, { body }) => world.deployments.create(body),
  },
  {
    method: 'GET',
    path: /^\/deployments\/(\d+)$/,
    permission: 'deployments',
    handle: (world, _, [id]) => world.deployments.get(Number(id)),
  },
  {
    method: 'GET',
    path: /^\/deployments\/(\d+)\/statuses$/,
    permission: 'deployments',
    handle: (world, _, [id]) => world.deployments.statuses(Number(id)),
  },
  {
    method: 'POST',
    path: /^\/deployments\/(\d+)\/statuses$/,
    permission: 'deployments',
    handle: (world, { body }, [id]) => world.deployments.addStatus(Number(id), body),
  },
]

/** @returns undefined where the call is the library's to answer. */
export async function answerRoute(
  world: GitHubWorld,
  request: RouteRequest,
): Promise<ServiceResponse | undefined> {
  const { url, holder, method } = request
  if (url.pathname === '/user' && holder?.kind === 'workflow') return notAccessible()
  const prefix = `/repos/${world.repository}`
  if (!url.pathname.toLowerCase().startsWith(prefix.toLowerCase())) return undefined
  const path = url.pathname.slice(prefix.length)
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null
    if (!match) continue
    if (world.private && !holder) return notFound()
    const may =
      method === 'GET'
        ? mayRead(holder, route.permission, world.private)
        : accessOf(holder, route.permission) === 'write'
    if (!may) return notAccessible()
    return route.handle(world, request, match.slice(1))
  }
  return undefined
}

function linkOf(world: GitHubWorld, url: URL): URL {
  return new URL(world.apiUrl + url.pathname + url.search)
}
