/** An identity policy put to the test on moto, which asks every request for its rights once it is told to. */
import { readFileSync } from 'node:fs'
import { scopeOf } from './moto.ts'

export interface Statement {
  Effect: string
  Action: string | string[]
  Resource: string | string[]
  Condition?: unknown
}

/** The policy of a README: the first JSON under its heading about rights, with its place names filled in. */
export function policyOf(readme: URL, names: Record<string, string> = {}): Statement[] {
  const text = readFileSync(readme, 'utf8')
  const [, json = ''] = /## (?:Rights|Permissions)[\s\S]*?```json\n([\s\S]*?)```/.exec(text) ?? []
  const filled = json.replaceAll(/\b(BUCKET|KEY|REGION|ACCOUNT|TABLE)\b/g, (name) => names[name] ?? name)
  return JSON.parse(filled).Statement
}

/** Every action of the statements, and the statements without it. */
export function withoutEach(
  statements: Statement[],
): Array<{ action: string; resource: string; rest: Statement[] }> {
  return statements.flatMap((statement, index) =>
    [statement.Action].flat().map((action) => {
      const left = [statement.Action].flat().filter((one) => one !== action)
      const rest = statements.flatMap((one, at) => {
        if (at !== index) return [one]
        return left.length === 0 ? [] : [{ ...one, Action: left }]
      })
      return { action, resource: [statement.Resource].flat().join(), rest }
    }),
  )
}

/** Bucket settings that moto takes for a listing when it looks for the right they take. */
export const takenForListing = [
  's3:GetEncryptionConfiguration',
  's3:GetBucketPublicAccessBlock',
  's3:GetBucketOwnershipControls',
]

/** Makes a user without rights; to be done before `enforce`. Returns the variables of their credentials. */
export async function makeUser(moto: string, name: string): Promise<Record<string, string>> {
  await iam(moto, { Action: 'CreateUser', UserName: name })
  const key = await iam(moto, { Action: 'CreateAccessKey', UserName: name })
  const value = (tag: string) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(key)?.[1] ?? ''
  return { AWS_ACCESS_KEY_ID: value('AccessKeyId'), AWS_SECRET_ACCESS_KEY: value('SecretAccessKey') }
}

/** Gives a user exactly these rights, as moto knows them. */
export async function grant(moto: string, name: string, statements: Statement[]): Promise<void> {
  await iam(moto, {
    Action: 'PutUserPolicy',
    UserName: name,
    PolicyName: 'exact',
    PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: statements.map(asEnforced) }),
  })
}

/** A user with exactly these rights; to be made before `enforce`. Returns the variables of their credentials. */
export async function userWith(
  moto: string,
  name: string,
  statements: Statement[],
): Promise<Record<string, string>> {
  const credentials = await makeUser(moto, name)
  await grant(moto, name, statements)
  return credentials
}

/** From here on every request is checked against its user's policy, or none is. */
export async function enforce(moto: string, on = true): Promise<void> {
  // moto counts the requests it lets through before it asks for rights.
  const headers = { 'Content-Type': 'text/plain' }
  await fetch(`${moto}/moto-api/reset-auth`, { method: 'POST', headers, body: on ? '0' : '1000000' })
}

/** moto matches ARNs of S3 and IAM only, knows no conditions, and takes three bucket settings for a listing. */
function asEnforced({ Condition: _, ...statement }: Statement): Statement {
  const actions = [statement.Action].flat()
  const known = actions.map((action) => (takenForListing.includes(action) ? 's3:ListBucket' : action))
  const anywhere = !actions.some((action) => /^(?:s3|iam):/.test(action))
  return { ...statement, Action: known, Resource: anywhere ? '*' : statement.Resource }
}

async function iam(moto: string, parameters: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ ...parameters, Version: '2010-05-08' })
  const answer = await fetch(moto, { method: 'POST', body, headers: scopeOf('iam') })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}
