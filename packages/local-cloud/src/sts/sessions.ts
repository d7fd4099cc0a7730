/** Who a set of credentials is: the static key of the seed, or a role's session with an end. */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock-port.ts'

export interface Session {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  account: string
  /** `arn:aws:sts::123456789012:assumed-role/<role>/<session>`. */
  arn: string
  userId: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

export interface Sessions {
  open(options: { roleArn: string; sessionName: string; seconds: number }): Session
  /** Undefined for keys that are no session's. */
  find(accessKeyId: string | undefined): Session | undefined
  isExpired(accessKeyId: string | undefined): boolean
  all(): Session[]
  /** Ends every session now: the fastest way to expired credentials. */
  expireAll(): void
}

export function createSessions(clock: Clock): Sessions {
  const sessions = new Map<string, Session>()
  return {
    open({ roleArn, sessionName, seconds }) {
      const [, , , , account = '', resource = ''] = roleArn.split(':')
      const role = resource.split('/').at(-1) ?? resource
      const roleId = `AROA${letters(17)}`
      const session: Session = {
        accessKeyId: `ASIA${letters(16)}`,
        secretAccessKey: randomBytes(30).toString('base64'),
        sessionToken: randomBytes(180).toString('base64'),
        account,
        arn: `arn:aws:sts::${account}:assumed-role/${role}/${sessionName}`,
        userId: `${roleId}:${sessionName}`,
        expiresAt: clock.now() + seconds * 1000,
      }
      sessions.set(session.accessKeyId, session)
      return session
    },
    find: (accessKeyId) => (accessKeyId === undefined ? undefined : sessions.get(accessKeyId)),
    isExpired(accessKeyId) {
      const session = accessKeyId === undefined ? undefined : sessions.get(accessKeyId)
      return session !== undefined && session.expiresAt <= clock.now()
    },
    all: () => [...sessions.values()],
    expireAll() {
      for (const session of sessions.values()) session.expiresAt = clock.now()
    },
  }
}

/** The alphabet of AWS ids. */
function letters(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
