import { type Finding, judge, pass, type Setting, warn } from './finding.ts'

const id = 'bucket-tls-only'
const check = 'TLS only'

/** Whether the bucket's policy refuses every request that does not come by TLS. */
export function tlsFinding(policy: Setting<string>, bucket: string, partition: string): Finding {
  return judge(id, check, policy, (text) => {
    const arns = [`arn:${partition}:s3:::${bucket}`, `arn:${partition}:s3:::${bucket}/*`]
    const statement = JSON.stringify({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: arns,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
    const repair = `Add to the bucket's policy: ${statement}`
    if (text === undefined) return warn(id, check, 'the bucket has no policy', repair)
    const statements = statementsOf(text)
    if (statements === undefined) return warn(id, check, 'the policy is not JSON', repair)
    const denials = statements.filter(deniesPlainHttp)
    const covered = denials.flatMap((one) => listOf(one.Resource))
    const open = arns.filter((arn) => !covered.some((pattern) => matches(pattern, arn)))
    if (open.length === 0) return pass(id, check, 'requests without TLS are denied')
    const what =
      denials.length === 0 ? 'no statement denies' : `no statement denies for ${open.join(' and ')}`
    return warn(id, check, `${what} requests without TLS`, repair)
  })
}

type Statement = Record<string, unknown>

function statementsOf(text: string): Statement[] | undefined {
  try {
    const { Statement: statements } = JSON.parse(text) as { Statement?: Statement | Statement[] }
    return statements === undefined ? [] : Array.isArray(statements) ? statements : [statements]
  } catch {
    return undefined
  }
}

/** A Deny for everybody, of every S3 action, on nothing but the missing TLS. */
function deniesPlainHttp({ Effect, Principal, Action, Condition }: Statement): boolean {
  const everybody =
    Principal === '*' || listOf((Principal as Record<string, unknown> | undefined)?.AWS).includes('*')
  const everything = listOf(Action).some((action) => action === '*' || action.toLowerCase() === 's3:*')
  if (Effect !== 'Deny' || !everybody || !everything) return false
  const conditions = Object.entries((Condition ?? {}) as Record<string, Record<string, unknown>>)
  const [only] = conditions
  if (only === undefined || conditions.length !== 1 || !/^Bool(IfExists)?$/.test(only[0])) return false
  const keys = Object.entries(only[1])
  return (
    keys.length === 1 &&
    keys[0]?.[0].toLowerCase() === 'aws:securetransport' &&
    listOf(keys[0][1]).join() === 'false'
  )
}

function listOf(value: unknown): string[] {
  return value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String)
}

/** IAM's `*` and `?`; the ARN that is looked for may itself end in the wildcard. */
function matches(pattern: string, arn: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`).test(arn)
}
