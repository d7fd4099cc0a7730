/** The `emulate` library's GitHub behind our own: comments, labels, issues, pull requests, checks, contents. */
import { createEmulator, type Emulator } from 'emulate'
import { forward } from '../forward.ts'
import { createSigningKey, signToken } from '../protocol/json-web-token.ts'
import type { ServiceResponse } from '../service.ts'
import type { GitHubSeed, Permissions } from './seed.ts'

/** The app behind every workflow's token; the ids are those of github.com. */
const app = { id: 15368, slug: 'github-actions', name: 'GitHub Actions', installation: 1 }

/** Each permission the app has; a token gets a part of them. */
const grantable: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  metadata: 'read',
  pull_requests: 'write',
  statuses: 'write',
}

export interface UpstreamCall {
  method: string
  path: string
  token?: string
  headers?: Record<string, string>
  body?: Buffer | string
}

export interface Upstream {
  send(call: UpstreamCall): Promise<ServiceResponse>
  /** For seeding. @throws Error with the answer where it is not a success. */
  json(call: Omit<UpstreamCall, 'body'> & { body?: object }): Promise<Record<string, unknown>>
  /** A token of the github-actions app with these permissions. */
  mintToken(permissions: Permissions): Promise<string>
  /** A token that acts as a person. */
  userToken(login: string): string
  close(): Promise<void>
}

/** @param logins everyone who acts: the owner, authors, commenters. */
export async function startUpstream(seed: GitHubSeed, baseUrl: string, logins: string[]): Promise<Upstream> {
  const [owner = '', name = ''] = (seed.repository ?? '').split('/')
  const key = createSigningKey('app')
  const isOrganization = seed.ownerType === 'Organization'
  const emulator: Emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [userToken(login), { login }])),
      github: {
        users: logins.filter((login) => !isOrganization || login !== owner).map((login) => ({ login })),
        orgs: isOrganization
          ? [{ login: owner, members: logins.map((login) => ({ login, role: 'admin' })) }]
          : [],
        repos: [{ owner, name, private: seed.private ?? true, auto_init: true }],
        apps: [
          {
            app_id: app.id,
            slug: app.slug,
            name: app.name,
            private_key: key.privateKey.export({ type: 'pkcs1', format: 'pem' }),
            permissions: grantable,
            events: [],
            installations: [
              { installation_id: app.installation, account: owner, repository_selection: 'all' },
            ],
          },
        ],
      },
    },
  })
  const port = Number(new URL(emulator.url).port)

  const send: Upstream['send'] = async ({ method, path, token, headers = {}, body = '' }) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const response = await forward({ port, method, path, headers: { ...headers, ...authorization }, body })
    return pointAt(baseUrl, response, port)
  }

  const json: Upstream['json'] = async ({ body, ...call }) => {
    const response = await send({
      ...call,
      headers: { 'content-type': 'application/json', ...call.headers },
      body: body === undefined ? '' : JSON.stringify(body),
    })
    const text = response.body.toString()
    if (response.status >= 400) {
      throw new Error(
        `The emulated GitHub refused ${call.method} ${call.path} while seeding: ${response.status} ${text}`,
      )
    }
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
  }

  const mintToken: Upstream['mintToken'] = async (permissions) => {
    const now = Math.floor(Date.now() / 1000)
    const granted = Object.entries(permissions).filter(([permission]) => permission in grantable)
    const answer = await json({
      method: 'POST',
      path: `/app/installations/${app.installation}/access_tokens`,
      token: signToken(key, { iss: String(app.id), iat: now - 60, exp: now + 540 }),
      body: { permissions: { metadata: 'read', ...Object.fromEntries(granted) } },
    })
    return String(answer.token)
  }

  // Members of an organisation may write; to a person's repository others are invited.
  for (const login of isOrganization ? [] : logins.filter((each) => each !== owner)) {
    const path = `/repos/${owner}/${name}/collaborators/${login}`
    await json({ method: 'PUT', path, token: userToken(owner), body: { permission: 'push' } })
  }
  return { send, json, mintToken, userToken, close: () => emulator.close() }
}

function userToken(login: string): string {
  return `local-user-${login}`
}

/** The library writes its own address into what it answers, by name and by number; ours belongs there. */
function pointAt(baseUrl: string, response: ServiceResponse, port: number): ServiceResponse {
  const own = new RegExp(`http://(?:localhost|127\\.0\\.0\\.1):${port}(?!\\d)`, 'g')
  const { link, ...headers } = response.headers
  const isText = /json|text/.test(headers['content-type'] ?? '')
  return {
    status: response.status,
    headers: { ...headers, ...(link !== undefined && { link: link.replace(own, baseUrl) }) },
    body: isText ? response.body.toString().replace(own, baseUrl) : response.body,
  }
}
