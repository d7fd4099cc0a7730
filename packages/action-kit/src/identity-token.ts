import { setSecret } from '@actions/core'
import { type Clock, systemClock } from './clock.ts'
import { ActionError } from './errors.ts'
import { send } from './http.ts'

const attempts = 4

/** How long one request may take. Milliseconds. */
const timeout = 15_000

/**
 * The job's OpenID Connect token for an audience, masked in the log.
 * (@actions/core's getIDToken brings an HTTP client a quarter of a megabyte large along.)
 * https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 * @throws ActionError when the job has no `id-token: write` permission, or GitHub gives no token; the signal's
 * reason when it was aborted.
 */
export async function identityToken(
  audience: string,
  { signal, clock = systemClock }: { signal?: AbortSignal | undefined; clock?: Pick<Clock, 'sleep'> } = {},
): Promise<string> {
  const url = process.env.ACTIONS_ID_TOKEN_REQUEST_URL
  const requestToken = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  if (!url || !requestToken) {
    throw new ActionError(
      'This job cannot ask for an OpenID Connect token. Give it "permissions: id-token: write", ' +
        'or leave "role-to-assume" empty and bring credentials in an earlier step.',
    )
  }
  const address = `${url}&audience=${encodeURIComponent(audience)}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      const token = tokenIn(await get(address, requestToken, signal))
      setSecret(token)
      return token
    } catch (error) {
      signal?.throwIfAborted()
      if (attempt === attempts) {
        throw new ActionError(`GitHub gave no OpenID Connect token: ${error}. Run the job again.`, {
          cause: error,
        })
      }
      await clock.sleep(250 * 2 ** attempt, signal)
    }
  }
}

function tokenIn(body: string): string {
  const { value }: { value?: unknown } = JSON.parse(body) ?? {}
  if (typeof value === 'string') return value
  throw new Error('the answer has no token')
}

async function get(address: string, bearer: string, signal: AbortSignal | undefined): Promise<string> {
  const headers = {
    authorization: `Bearer ${bearer}`,
    accept: 'application/json',
    'user-agent': 'infra-actions',
  }
  const { status, body } = await send(address, { headers, timeout, signal })
  if (status !== 200) throw new Error(`status ${status}`)
  return body
}
