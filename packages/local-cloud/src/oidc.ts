/** The runner's ID token endpoint: what `id-token: write` gives a job. */
import { randomUUID } from 'node:crypto'
import type { Clock } from './clock-port.ts'
import { systemTime } from './clock-port.ts'
import { createSigningKey, signToken, verifyToken } from './protocol/json-web-token.ts'
import type { EmulatedService, ServiceResponse } from './service.ts'

export interface OidcSeed {
  /** Claims beside the standard ones; `sub` is `repo:<repository>:ref:refs/heads/main` when absent. */
  claims?: Record<string, unknown>
  /** 300 when absent, as on the real service. */
  lifetimeSeconds?: number
}

export interface Oidc extends EmulatedService {
  /** The bearer token for `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  requestToken: string
  /** @returns the claims of a token this endpoint has signed. */
  verify(token: string): Record<string, unknown> | undefined
  /** Makes a token without the wire. */
  issue(audience: string): string
  /** From now on tokens are for this subject: what GitHub makes of the job's event, branch and environment. */
  speakFor(subject: string): void
}

const issuer = 'https://token.actions.githubusercontent.com'

export function createOidc(options: { repository: string; clock?: Clock; seed?: OidcSeed }): Oidc {
  const { repository, clock = systemTime, seed = {} } = options
  const key = createSigningKey('local-cloud')
  const requestToken = `local.${randomUUID()}`
  const [owner = ''] = repository.split('/')
  let subject = `repo:${repository}:ref:refs/heads/main`

  function issue(audience: string): string {
    const now = Math.floor(clock.now() / 1000)
    return signToken(key, {
      jti: randomUUID(),
      sub: subject,
      aud: audience,
      ref: 'refs/heads/main',
      repository,
      repository_owner: owner,
      runner_environment: 'github-hosted',
      ...seed.claims,
      iss: issuer,
      nbf: now - 300,
      iat: now,
      exp: now + (seed.lifetimeSeconds ?? 300),
    })
  }

  return {
    name: 'oidc',
    requestToken,
    issue,
    speakFor(next) {
      subject = next
    },
    verify: (token) => verifyToken(key, token),
    async handle(request) {
      if (request.url.pathname !== '/token') return json(404, { message: 'Not Found' })
      if (request.headers.authorization !== `Bearer ${requestToken}`)
        return json(401, { message: 'Unauthorized' })
      const audience = request.url.searchParams.get('audience') ?? `https://github.com/${owner}`
      return json(200, { value: issue(audience) })
    },
  }
}

function json(status: number, value: unknown): ServiceResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}
