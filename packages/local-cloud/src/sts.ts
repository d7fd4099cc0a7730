/** AWS STS: GetCallerIdentity, AssumeRole, AssumeRoleWithWebIdentity. */
import type { Clock } from './clock-port.ts'
import { systemTime } from './clock-port.ts'
import type { Oidc } from './oidc.ts'
import { matchesPattern } from './pattern.ts'
import { dispatchQuery, QueryError } from './protocol/query.ts'
import type { XmlValue } from './protocol/xml.ts'
import type { EmulatedService } from './service.ts'
import { createSessions, type Session, type Sessions } from './sts/sessions.ts'

export interface RoleSeed {
  arn: string
  /** What `sub` of the web identity must be, `*` for any characters; '*' when absent. */
  subject?: string
  /** 'sts.amazonaws.com' when absent. */
  audience?: string
  /** 3600 when absent; a longer session is refused. */
  maxSessionSeconds?: number
}

export interface StsSeed {
  /** Roles that can be assumed. Absent: every role of every account can be, by anyone. */
  roles?: RoleSeed[]
}

export interface Sts extends EmulatedService {
  sessions: Sessions
  /** The account of a set of credentials. */
  accountOf(accessKeyId: string | undefined): string
  /** The caller's ARN, as denials print it. */
  principalOf(accessKeyId: string | undefined): string
}

const nameSpace = 'https://sts.amazonaws.com/doc/2011-06-15/'

export function createSts(options: { account: string; oidc: Oidc; clock?: Clock; seed?: StsSeed }): Sts {
  const { account, oidc, clock = systemTime, seed = {} } = options
  const sessions = createSessions(clock)
  const principalOf = (accessKeyId: string | undefined) =>
    sessions.find(accessKeyId)?.arn ?? `arn:aws:iam::${account}:user/local`

  function openSession(form: URLSearchParams, role: RoleSeed): XmlValue {
    const seconds = Number(form.get('DurationSeconds') ?? 3600)
    const longest = role.maxSessionSeconds ?? 3600
    if (seconds > longest) {
      throw new QueryError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      )
    }
    const sessionName = form.get('RoleSessionName') ?? ''
    if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
      throw new QueryError(
        'ValidationError',
        `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: ` +
          'Member must satisfy regular expression pattern: [\\w+=,.@-]*',
      )
    }
    return describe(sessions.open({ roleArn: role.arn, sessionName, seconds }))
  }

  return {
    name: 'sts',
    sessions,
    principalOf,
    accountOf: (accessKeyId) => sessions.find(accessKeyId)?.account ?? account,
    handle: async (request) =>
      dispatchQuery(request, nameSpace, {
        GetCallerIdentity: () => {
          const session = sessions.find(request.credentials?.accessKeyId)
          if (!request.credentials) {
            throw new QueryError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403)
          }
          return {
            Arn: principalOf(request.credentials.accessKeyId),
            UserId: session?.userId ?? 'AIDALOCALUSER',
            Account: session?.account ?? account,
          }
        },
        AssumeRole: (form) => {
          const role = roleOf(seed, form)
          if (!role)
            throw notAuthorized('sts:AssumeRole', form, principalOf(request.credentials?.accessKeyId))
          return openSession(form, role)
        },
        AssumeRoleWithWebIdentity: (form) => {
          const role = roleOf(seed, form)
          const claims = readClaims(oidc, form.get('WebIdentityToken') ?? '', clock)
          const audience = role?.audience ?? 'sts.amazonaws.com'
          if (claims.aud !== audience)
            throw new QueryError('InvalidIdentityToken', 'Incorrect token audience')
          if (!role || !matchesPattern(role.subject ?? '*', String(claims.sub))) {
            throw new QueryError(
              'AccessDenied',
              'Not authorized to perform sts:AssumeRoleWithWebIdentity',
              403,
            )
          }
          return { ...(openSession(form, role) as object), SubjectFromWebIdentityToken: String(claims.sub) }
        },
      }),
  }
}

function roleOf(seed: StsSeed, form: URLSearchParams): RoleSeed | undefined {
  const arn = form.get('RoleArn') ?? ''
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\/.+/.test(arn)) {
    throw new QueryError('ValidationError', `${arn} is invalid`)
  }
  return seed.roles ? seed.roles.find((role) => role.arn === arn) : { arn, maxSessionSeconds: 43_200 }
}

/** @throws QueryError InvalidIdentityToken, ExpiredTokenException. */
function readClaims(oidc: Oidc, token: string, clock: Clock): Record<string, unknown> {
  const claims = oidc.verify(token)
  if (!claims) {
    throw new QueryError(
      'InvalidIdentityToken',
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
    )
  }
  const now = clock.now() / 1000
  if (typeof claims.exp === 'number' && claims.exp < now) {
    throw new QueryError(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(now)} must be before the expiration date/time ${claims.exp}`,
    )
  }
  return claims
}

function notAuthorized(action: string, form: URLSearchParams, principal: string): QueryError {
  return new QueryError(
    'AccessDenied',
    `User: ${principal} is not authorized to perform: ${action} on resource: ${form.get('RoleArn')}`,
    403,
  )
}

function describe(session: Session): XmlValue {
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: new Date(session.expiresAt).toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
  }
}
