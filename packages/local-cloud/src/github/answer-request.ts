/** One request to GitHub: who asks, what is our own, what the library answers. */
import type { ServiceRequest, ServiceResponse } from '../service.ts'
import { asGitHub } from './answer.ts'
import { apiError, badCredentials, notFound } from './api-error.ts'
import { checkBodyLimit } from './body-limit.ts'
import { answerGraphql, isGraphql } from './graphql.ts'
import { readComment } from './reading.ts'
import { answerRoute } from './routes.ts'
import type { TokenHolder, TokenHolders } from './tokens.ts'
import type { GitHubWorld } from './world.ts'

/** @param token as the request carries it; unknown ones are refused, none is a stranger. */
export async function answer(
  request: ServiceRequest,
  world: GitHubWorld,
  holders: TokenHolders,
  token: string | undefined,
): Promise<ServiceResponse> {
  if (!request.headers['user-agent']) {
    return apiError(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    )
  }
  const holder = token === undefined ? undefined : holders.find(token)
  if (token !== undefined && !holder) return badCredentials()
  if (isGraphql(request.url)) {
    return answerGraphql(request.body, world.edits, holder, (path) => {
      const url = new URL(path, world.apiUrl)
      return answerRest({ ...request, method: 'GET', url, body: Buffer.alloc(0) }, world, holder)
    })
  }
  const url = withoutBasePath(request.url, world)
  return url ? answerRest({ ...request, url }, world, holder) : notFound()
}

/** @param request with its path under the API's root. */
async function answerRest(
  request: ServiceRequest,
  world: GitHubWorld,
  holder: TokenHolder | undefined,
): Promise<ServiceResponse> {
  const { method, url, body } = request
  const own = await answerRoute(world, { method, url, body, holder })
  if (own) return own
  const refused = checkBodyLimit(method, url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, ''), body)
  if (refused) return refused
  const { authorization: _, host: __, connection: ___, 'content-length': ____, ...headers } = request.headers
  const changed = method === 'PATCH' ? /\/issues\/comments\/(\d+)$/.exec(url.pathname) : null
  const before = changed && (await readComment(world, Number(changed[1])))
  const response = await world.upstream.send({
    method,
    path: url.pathname + url.search,
    headers,
    body,
    ...(holder && { token: holder.upstream }),
  })
  if (before && response.status === 200) {
    world.edits.add(before.id, before, (JSON.parse(body.toString()) as { body: string }).body)
  }
  const { origin } = new URL(world.apiUrl)
  return asGitHub(response, { origin, apiUrl: world.apiUrl, pulls: world.pulls, path: url.pathname })
}

/** @returns undefined for a call beside the API's root. */
function withoutBasePath(url: URL, world: GitHubWorld): URL | undefined {
  const base = new URL(world.apiUrl).pathname.replace(/\/$/, '')
  if (!url.pathname.startsWith(base)) return undefined
  const result = new URL(url)
  result.pathname = url.pathname.slice(base.length) || '/'
  return result
}
