import { globSync, readFileSync } from 'node:fs'
import {
  isAllowed,
  type Need,
  type PolicyDocument,
  type Statement,
} from '@infra-actions/local-cloud/policy/document'
import type { World } from './world.ts'

export type RoleName = 'plan' | 'apply' | 'deploy'
export const roleNames: RoleName[] = ['plan', 'apply', 'deploy']

/** What a CI role has in AWS. */
export interface CiRole {
  policy: PolicyDocument
  boundary: PolicyDocument
  trust: PolicyDocument
}

/** The access key that stands for the role in these tests. */
export const callerOf = (role: RoleName) => `backend-ci-${role}`

/** Reads the role as it stands in AWS, not as the configuration says. */
async function readRole(world: World, role: RoleName): Promise<CiRole> {
  const ask = async (words: string) => {
    const { stdout, stderr, exitCode } = await world.sh(`aws iam ${words} --output json`)
    if (exitCode !== 0) throw new Error(`aws iam ${words}: ${stderr}`)
    return JSON.parse(stdout)
  }
  const name = callerOf(role)
  const { Role } = await ask(`get-role --role-name ${name}`)
  const arn = Role.PermissionsBoundary.PermissionsBoundaryArn
  const [{ PolicyDocument: policy }, { Policy }] = await Promise.all([
    ask(`get-role-policy --role-name ${name} --policy-name ${role}`),
    ask(`get-policy --policy-arn ${arn}`),
  ])
  const { PolicyVersion } = await ask(
    `get-policy-version --policy-arn ${arn} --version-id ${Policy.DefaultVersionId}`,
  )
  return { policy, boundary: PolicyVersion.Document, trust: Role.AssumeRolePolicyDocument }
}

/** As AWS decides: the role's policy grants, the boundary lets through. */
export function mayDo({ policy, boundary }: CiRole, need: Need): boolean {
  return isAllowed(policy, need) && isAllowed(boundary, need)
}

/** From now on the gate refuses the role whatever AWS would. */
export async function enforce(world: World, role: RoleName): Promise<CiRole> {
  const read = await readRole(world, role)
  world.gate.rules.set(callerOf(role), (need) => mayDo(read, need))
  return read
}

export function statementsOf({ Statement: statements }: PolicyDocument): Statement[] {
  return [statements].flat()
}

/** Actions that some line of the configuration grants with a comment that says when they are needed. */
export function explainedActions(infra: string, files: string): string[] {
  return globSync(`${infra}/${files}`).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /"[a-z0-9]+:\w+".*# \w+/.test(line))
      .flatMap((line) => line.match(/[a-z0-9]+:[A-Z]\w+(?=")/g) ?? []),
  )
}
