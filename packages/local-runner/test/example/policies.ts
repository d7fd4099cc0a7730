import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchesPattern } from '@infra-actions/local-cloud/pattern'
import { isAllowed, type Need, type PolicyDocument } from '@infra-actions/local-cloud/policy/document'
import { expect, test } from '@jest/globals'
import { mayDo, type Role } from '../../src/account/role.ts'
import type { World } from '../../src/journey/world.ts'
import { arnsIn } from './arns.ts'
import { callerOf, explainedActions, type RoleName, roleNames, statementsOf } from './ci-roles.ts'
import { roleJobs } from './workflow-jobs.ts'

interface Given {
  world: World
  roles: Record<RoleName, Role>
  sh(line: string, options?: { at?: string }): Promise<string>
}

const actions = JSON.parse(readFileSync(new URL('aws-actions.json', import.meta.url), 'utf8'))
  .actions as Record<string, string[]>
/** The Service Authorization Reference and IAM do not mind the case. */
const known = new Set(
  Object.entries(actions).flatMap(([service, names]) =>
    names.map((name) => `${service}:${name}`.toLowerCase()),
  ),
)

/** Whether AWS has the action; a pattern must match one. */
const exists = (action: string) =>
  action.includes('*')
    ? [...known].some((name) => matchesPattern(action.toLowerCase(), name))
    : known.has(action.toLowerCase())

/** What hangs below a resource of the plan and has an ARN of its own. */
const below = (arn: string) => [
  `${arn}/object`,
  `${arn}.tflock`,
  `${arn}:log-stream:ecs/app/0`,
  ...['deployment', 'revision'].map((kind) => `${arn.replace(':service/', `:service-${kind}/`)}/1`),
]

/** A role without a boundary is refused here: each CI role has one. */
function boundaryOf({ boundary }: Pick<Role, 'boundary'>): PolicyDocument {
  if (!boundary) throw new Error('The role has no permissions boundary.')
  return boundary
}

/** The tests of the CI roles' policies, once everything was applied under them. */
export function checkPolicies(given: () => Given): void {
  let stated: Promise<string> | undefined
  /** The state of infra/, read once. */
  const state = () => {
    stated ??= given().sh('terraform show -json', { at: 'infra' })
    return stated
  }
  const granted = (role: Role) => statementsOf(role.policy).flatMap(({ Action }) => [Action].flat())

  test('stage 4: the list of actions knows those that the roadmap made up', () => {
    for (const name of ['ec2:DeleteVpcEndpoint', 's3:GetBucketEncryption', 's3:PutBucketEncryption'])
      expect([name, exists(name)]).toEqual([name, false])
  })

  test.each(roleNames)('stage 4: AWS has every action that the role %s is granted', (name) => {
    const { policy, boundary } = given().roles[name]
    const all = [policy, boundaryOf({ boundary })].flatMap((document) =>
      statementsOf(document).flatMap(({ Action }) => [Action].flat()),
    )
    expect(all.filter((action) => !exists(action))).toEqual([])
  })

  test.each(roleNames)('stage 4: the role %s is granted no action by a pattern', (name) => {
    expect(granted(given().roles[name]).filter((action) => action.includes('*'))).toEqual([])
  })

  test.each(roleNames)(
    'stage 4: every ARN pattern of the role %s matches something that is there',
    async (name) => {
      const { roles } = given()
      const home = 'arn:aws:s3:::example-terraform-state'
      const arns = arnsIn(await state())
      const targets = [...arns, home, `${home}/backend/prod.tfstate`].flatMap((arn) => [arn, ...below(arn)])
      const patterns = [roles[name].policy, boundaryOf(roles[name])]
        .flatMap(statementsOf)
        .flatMap(({ Resource }) => [Resource].flat())
      const lost = patterns.filter((pattern) => !targets.some((arn) => matchesPattern(pattern, arn)))
      expect(lost).toEqual([])
    },
  )

  test.each(roleNames)(
    'stage 4: whatever the role %s is granted was needed, or a comment says when',
    (name) => {
      const { world, roles } = given()
      const calls = world.account.gate.calls.filter(({ caller }) => caller === callerOf(name))
      const used = new Set(calls.flatMap(({ needs }) => needs.map(({ action }) => action.toLowerCase())))
      const explained = explainedActions(join(world.checkout, 'infra'), 'iam-cicd-*.tf')
      const idle = granted(roles[name]).filter(
        (action) => !used.has(action.toLowerCase()) && !explained.includes(action),
      )
      expect(idle).toEqual([])
    },
  )

  test.each(roleNames)(
    'stage 4: the role %s cannot change itself, its boundary or the home of the state',
    (name) => {
      const { roles } = given()
      const iam = 'arn:aws:iam::123456789012'
      const itself = [`${iam}:role/ci/${callerOf(name)}`, `${iam}:policy/ci/backend-ci-boundary`]
      const others = [
        `${iam}:policy/ci/backend-task-boundary`,
        `${iam}:oidc-provider/token.actions.githubusercontent.com`,
      ]
      const writes = (actions.iam ?? []).filter((action) => !/^(Get|List|Generate|Simulate)/.test(action))
      const onIdentity: Need[] = writes.flatMap((action) =>
        [...itself, ...others].map((resource) => ({ action: `iam:${action}`, resource })),
      )
      const settings = (actions.s3 ?? []).filter((action) =>
        /^(Put|Delete)(Bucket|Encryption|Lifecycle|Repl)/.test(action),
      )
      const onState: Need[] = [...settings, 'DeleteObjectVersion'].flatMap((action) =>
        ['', '/backend/prod.tfstate'].map((path) => ({
          action: `s3:${action}`,
          resource: `arn:aws:s3:::example-terraform-state${path}`,
        })),
      )
      expect(onIdentity.length + onState.length).toBeGreaterThan(300)
      expect([...onIdentity, ...onState].filter((need) => mayDo(roles[name], need))).toEqual([])
      // Nor would it after somebody had attached AdministratorAccess to it.
      const everything = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
      const grown = { ...roles[name], policy: everything }
      const still = [...onIdentity, ...onState].filter((need) => mayDo(grown, need))
      expect(still).toEqual([])
    },
  )

  test('stage 4: the apply role makes no role outside of the boundary, and attaches no policy of AWS', () => {
    const { apply } = given().roles
    const role = 'arn:aws:iam::123456789012:role/prod-backend-task'
    const create = (boundary: string[]): Need => ({
      action: 'iam:CreateRole',
      resource: role,
      context: { 'iam:PermissionsBoundary': boundary },
    })
    const attach = (policy: string): Need => ({
      action: 'iam:AttachRolePolicy',
      resource: role,
      context: { 'iam:PolicyARN': [policy] },
    })
    expect(mayDo(apply, create(['arn:aws:iam::123456789012:policy/ci/backend-task-boundary']))).toBe(true)
    expect(mayDo(apply, create([]))).toBe(false)
    expect(mayDo(apply, create(['arn:aws:iam::aws:policy/AdministratorAccess']))).toBe(false)
    expect(mayDo(apply, { action: 'iam:DeleteRolePermissionsBoundary', resource: role })).toBe(false)
    expect(mayDo(apply, attach('arn:aws:iam::123456789012:policy/backend/prod-sqs-send'))).toBe(true)
    expect(mayDo(apply, attach('arn:aws:iam::aws:policy/AdministratorAccess'))).toBe(false)
  })

  test('stage 4: each role is taken on by the jobs that use it, and by no other subject', () => {
    const { world, roles } = given()
    const jobs = roleJobs(world.checkout, 'example/backend')
    expect(jobs.length).toBeGreaterThan(5)
    for (const name of roleNames) {
      const key = 'token.actions.githubusercontent.com'
      const [statement] = statementsOf(roles[name].trust)
      expect(statement?.Condition?.StringEquals?.[`${key}:aud`]).toBe('sts.amazonaws.com')
      const trusted = [statement?.Condition?.StringEquals?.[`${key}:sub`] ?? []].flat()
      const asking = jobs.filter(({ role }) => role === name).flatMap(({ subjects }) => subjects)
      expect([name, [...new Set(asking)].sort()]).toEqual([name, trusted.sort()])
    }
  })

  test('stage 3: the boundary of the tasks lets through all that their policies grant, and no more', async () => {
    const { sh } = given()
    const policyOf = (resource: { values: { policy?: string } }) =>
      JSON.parse(resource.values.policy ?? '{}') as PolicyDocument
    const resourcesIn = (json: string) =>
      JSON.parse(json).values.root_module.resources as {
        type: string
        name: string
        values: { policy?: string }
      }[]
    const boundary = policyOf(
      resourcesIn(await sh('terraform show -json', { at: 'bootstrap' })).find(
        ({ name }) => name === 'task_boundary',
      ) ?? { values: {} },
    )
    const allows = resourcesIn(await state())
      .filter(({ type, name }) => /^aws_iam_(role_)?policy$/.test(type) && !name.startsWith('ci'))
      .flatMap((resource) => statementsOf(policyOf(resource)))
      .filter(({ Effect }) => Effect === 'Allow')
    const needs = allows.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map(
          (pattern): Need => ({
            action,
            resource: pattern === '*' ? '*' : pattern.replaceAll('*', 'any'),
          }),
        ),
      ),
    )
    expect(needs.length).toBeGreaterThan(10)
    expect(needs.filter((need) => !isAllowed(boundary, need))).toEqual([])
    const used = new Set(needs.map(({ action }) => action))
    const idle = statementsOf(boundary).flatMap(({ Action }) =>
      [Action].flat().filter((action) => !used.has(action)),
    )
    expect(idle).toEqual([])
  })

  test('stage 4: the plan role writes nothing but its lock', () => {
    const { world, roles } = given()
    const writes = granted(roles.plan).filter((action) => !/:(Get|List|Describe)/.test(action))
    expect(writes.sort()).toEqual(['s3:DeleteObject', 's3:PutObject'])
    const written = world.account.gate.calls
      .filter(({ caller, operation }) => caller === callerOf('plan') && /^(Put|Delete)/.test(operation))
      .flatMap(({ needs }) => needs.map(({ resource }) => resource))
    expect([...new Set(written)]).toEqual([
      'arn:aws:s3:::example-terraform-state/backend/prod.tfstate.tflock',
    ])
  })
}
