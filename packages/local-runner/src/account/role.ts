import { isAllowed, type Need, type PolicyDocument } from '@infra-actions/local-cloud/policy/document'
import { element, elements, query } from '../aws-api/query.ts'

/** What a role has in AWS. */
export interface Role {
  arn: string
  /** Everything its inline and attached policies say. */
  policy: PolicyDocument
  boundary: PolicyDocument | undefined
  /** Who may take it on. */
  trust: PolicyDocument
}

/** Reads a role as it stands in AWS, not as any configuration says; undefined where there is none. */
export async function readRole(moto: string, name: string): Promise<Role | undefined> {
  const ask = (Action: string, more: Record<string, string> = {}) =>
    query(moto, 'iam', 'us-east-1', { Action, Version: '2010-05-08', ...more })
  const ofRole = (action: string, more = {}) => ask(action, { RoleName: name, ...more })
  const managed = async (arn: string) => {
    const version = element(await ask('GetPolicy', { PolicyArn: arn }), 'DefaultVersionId')
    return documentIn(await ask('GetPolicyVersion', { PolicyArn: arn, VersionId: version }), 'Document')
  }
  const role = await ofRole('GetRole').catch(() => undefined)
  if (role === undefined) return undefined
  const [inline, attached] = await Promise.all([
    ofRole('ListRolePolicies'),
    ofRole('ListAttachedRolePolicies'),
  ])
  const documents = await Promise.all([
    ...elements(inline, 'member').map(async (policy) =>
      documentIn(await ofRole('GetRolePolicy', { PolicyName: policy }), 'PolicyDocument'),
    ),
    ...elements(attached, 'PolicyArn').map(managed),
  ])
  const boundary = element(role, 'PermissionsBoundaryArn')
  return {
    arn: element(role, 'Arn'),
    policy: { Statement: documents.flatMap(({ Statement }) => Statement) },
    boundary: boundary === '' ? undefined : await managed(boundary),
    trust: documentIn(role, 'AssumeRolePolicyDocument'),
  }
}

/** As AWS decides: the role's policies grant, the boundary lets through. */
export function mayDo({ policy, boundary }: Pick<Role, 'policy' | 'boundary'>, need: Need): boolean {
  return isAllowed(policy, need) && (boundary === undefined || isAllowed(boundary, need))
}

/** Whether the role lets the holder of a token with these claims take it on. */
export function trusts({ trust }: Pick<Role, 'trust'>, claims: Record<string, unknown>): boolean {
  const issuer = String(claims.iss).replace('https://', '')
  const context = Object.fromEntries(
    ['aud', 'sub'].map((claim) => [`${issuer}:${claim}`, [String(claims[claim])]]),
  )
  // A trust policy is about its own role and names no resource.
  const Statement = [trust.Statement].flat().map((statement) => ({ ...statement, Resource: '*' }))
  return isAllowed({ Statement }, { action: 'sts:AssumeRoleWithWebIdentity', resource: '*', context })
}

/** IAM writes documents percent-encoded. */
function documentIn(answer: string, tag: string): PolicyDocument {
  const text = element(answer, tag)
  return JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text) as PolicyDocument
}
