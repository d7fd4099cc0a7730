import { setTimeout as sleep } from 'node:timers/promises'
import { setSecret } from '@actions/core'
import { ActionError } from './errors.ts'

/**
 * The job's OpenID Connect token for an audience, masked in the log.
 * (@actions/core's getIDToken brings an HTTP client a quarter of a megabyte large along.)
 * https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 * @throws ActionError when the job has no `id-token: write` permission, or GitHub gives no token.
 */
export async function identityToken(audience: string): Promise<string> {
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
      const token = tokenIn(await get(address, requestToken))
      setSecret(token)
      return token
    } catch (error) {
      if (attempt === 4) {
        throw new ActionError(`GitHub gave no OpenID Connect token: ${error}. Run the job again.`, {
          cause: error,
        })
      }
      await sleep(250 * 2 ** attempt)
    }
  }
}

function tokenIn(body: string): string {
  const answer: unknown = JSON.parse(body)
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'value' in answer &&
    typeof answer.value === 'string'
  ) {
    return answer.value
  }
  throw new Error('the answer has no token')
}

/** Through HTTPS_PROXY where one is set (`proxyEnv`, Node 24.5). */
async function get(address: string, bearer: string): Promise<string> {
  const { Agent, request } = await (address.startsWith('http:') ? import('node:http') : import('node:https'))
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${bearer}`,
      accept: 'application/json',
      'user-agent': 'infra-actions',
    }
    const agent = new Agent({ proxyEnv: process.env })
    const asked = request(address, { agent, headers, timeout: 15_000 }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text) => {
        body += text
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`status ${response.statusCode}`))
      })
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer in 15 s')))
    asked.on('error', reject)
    asked.end()
  })
}
