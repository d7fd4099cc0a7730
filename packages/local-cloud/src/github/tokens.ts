/** Who a token is: a workflow run's, with permissions, or a person's. */
import { randomBytes } from 'node:crypto'
import type { GitHubSeed, Permissions } from './seed.ts'
import type { Upstream } from './upstream.ts'

export type TokenHolder =
  | { kind: 'workflow'; permissions: Permissions; upstream: string }
  | { kind: 'user'; login: string; upstream: string }

export type Access = 'none' | 'read' | 'write'

/** The bearer of a request's Authorization header; both schemes of GitHub. */
export function readToken(headers: Record<string, string>): string | undefined {
  return /^(?:bearer|token)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/** People may do everything here; workflow tokens what they were given. */
export function accessOf(holder: TokenHolder | undefined, permission: string): Access {
  if (!holder) return 'none'
  return holder.kind === 'user' ? 'write' : (holder.permissions[permission] ?? 'none')
}

export function mayRead(holder: TokenHolder | undefined, permission: string, isPrivate: boolean): boolean {
  return !isPrivate || accessOf(holder, permission) !== 'none'
}

export interface TokenHolders {
  find(token: string): TokenHolder | undefined
  /** A new token of a workflow run, shaped like GitHub's. */
  issue(permissions: Permissions): Promise<string>
}

export async function createTokenHolders(upstream: Upstream, seed: GitHubSeed): Promise<TokenHolders> {
  const holders = new Map<string, TokenHolder>()
  async function add(token: string, permissions: Permissions): Promise<string> {
    holders.set(token, { kind: 'workflow', permissions, upstream: await upstream.mintToken(permissions) })
    return token
  }
  for (const { token, permissions } of seed.tokens ?? []) await add(token, permissions)
  for (const { login, token } of seed.users ?? []) {
    if (token) holders.set(token, { kind: 'user', login, upstream: upstream.userToken(login) })
  }
  return {
    find: (token) => holders.get(token),
    issue: (permissions) => add(`ghs_${randomBytes(18).toString('hex')}`, permissions),
  }
}
