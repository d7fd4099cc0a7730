import { describe, expect, test } from '@jest/globals'
import type { JsonObject } from '../../src/api.ts'
import type { DeployDeps } from '../../src/deploy/ports.ts'
import { awsError } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily } from './fake-world.ts'

const registry = '123456789012.dkr.ecr.eu-central-1.amazonaws.com'
const secretArn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf'
const parameterArn = 'arn:aws:ssm:eu-central-1:123456789012:parameter/app/key'
const roleArn = 'arn:aws:iam::123456789012:role/path/app'

const full: JsonObject = {
  ...definition('app', []),
  taskRoleArn: roleArn,
  executionRoleArn: roleArn,
  containerDefinitions: [
    {
      name: 'web',
      image: `${registry}/team/web:2`,
      secrets: [
        { name: 'DB', valueFrom: `${secretArn}:password::` },
        { name: 'KEY', valueFrom: parameterArn },
      ],
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/app/web' } },
    },
  ],
}
const base = { kind: 'file', path: 'task.json', definition: full } as const

/** Everything is there, and what was asked is kept. */
function readers(extra: Partial<DeployDeps> = {}) {
  const asked: unknown[] = []
  const note =
    <Answer>(answer: Answer) =>
    async (input: unknown) => {
      asked.push(input)
      return answer
    }
  const deps: Partial<DeployDeps> = {
    ecr: async () => ({ describeImages: note({ imageDetails: [{ imageDigest: 'sha256:abc' }] }) }),
    roles: async () => ({ getRole: note({}) }),
    logs: async () => ({ describeLogGroups: note({ logGroups: [{ logGroupName: '/app/web' }] }) }),
    secrets: async () => ({
      describeSecret: note({}),
      describeParameters: note({ Parameters: [{ Name: '/app/key' }] }),
    }),
    ...extra,
  }
  return { deps, asked }
}

const fails = (error: Error) => async () => Promise.reject(error)

describe('preflight', () => {
  test('asks for each thing once, by the name its own service knows it by', async () => {
    const { deps, asked } = readers()
    const { told } = await deployed(sharedFamily(), { base, preflight: true }, deps)
    expect(asked).toEqual([
      { registryId: '123456789012', repositoryName: 'team/web', imageIds: [{ imageTag: '2' }] },
      { RoleName: 'app' },
      { logGroupNamePrefix: '/app/web', limit: 50 },
      { SecretId: secretArn },
      { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: ['/app/key'] }] },
    ])
    expect(told.groups[0]?.lines).toEqual([
      `✓ image ${registry}/team/web:2: is there`,
      `✓ role ${roleArn}: is there`,
      '✓ log group /app/web: is there',
      '✓ secret secret:db-AbCdEf: is there',
      '✓ parameter /app/key: is there',
    ])
  })

  test('stops the deploy naming everything that is missing', async () => {
    const { deps } = readers({
      ecr: async () => ({ describeImages: fails(awsError('ImageNotFoundException', 400)) }),
      roles: async () => ({ getRole: fails(awsError('NoSuchEntityException', 404)) }),
      logs: async () => ({
        describeLogGroups: async () => ({ logGroups: [{ logGroupName: '/app/web-other' }] }),
      }),
      secrets: async () => ({
        describeSecret: fails(awsError('ResourceNotFoundException', 400)),
        describeParameters: async () => ({ Parameters: [] }),
      }),
    })
    const ecs = sharedFamily()
    const error = await deployed(ecs, { base, preflight: true }, deps).catch((error) => error)
    expect(error.problems.map((problem: string) => problem.split('"')[0])).toEqual([
      'Image ',
      'Role ',
      'Log group ',
      'Secret ',
      'Parameter ',
    ])
    expect(error.problems[0]).toContain("isn't there: its tasks would stop with CannotPullContainerError")
    expect(ecs.count('registerTaskDefinition')).toBe(0)
  })

  test('without rights is skipped with one line a check, and the deploy goes on', async () => {
    const denied = fails(awsError('AccessDeniedException', 400, 'not authorized'))
    const { deps } = readers({
      ecr: async () => ({ describeImages: denied }),
      roles: async () => ({ getRole: denied }),
      logs: async () => ({ describeLogGroups: denied }),
      secrets: async () => ({ describeSecret: denied, describeParameters: denied }),
    })
    const { outcome, told } = await deployed(sharedFamily(), { base, preflight: true }, deps)
    expect(outcome.changed).toBe(true)
    expect(told.groups[0]?.lines).toHaveLength(5)
    expect(told.groups[0]?.lines).toContain(
      `– role ${roleArn}: skipped, not checked: the credentials lack iam:GetRole`,
    )
    expect(told.warning).toEqual([])
  })

  test('that gets no answer is skipped after three seconds', async () => {
    const silent = async () => new Promise<never>(() => {})
    const { deps } = readers({ roles: async () => ({ getRole: silent }) })
    const clock = { now: () => 0, sleep: async () => {} }
    const { told } = await deployed(sharedFamily(), { base, preflight: true }, { ...deps, clock })
    expect(told.groups[0]?.lines.find((line) => line.includes('role'))).toContain(
      'skipped, no answer within 3 s',
    )
  })

  test('looks at all things at the same time', async () => {
    let open = 0
    let most = 0
    const slow =
      <Answer>(answer: Answer) =>
      async () => {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setImmediate(resolve))
        open -= 1
        return answer
      }
    const { deps } = readers({
      ecr: async () => ({ describeImages: slow({ imageDetails: [{}] }) }),
      roles: async () => ({ getRole: slow({}) }),
      logs: async () => ({ describeLogGroups: slow({ logGroups: [{ logGroupName: '/app/web' }] }) }),
      secrets: async () => ({
        describeSecret: slow({}),
        describeParameters: slow({ Parameters: [{ Name: '/app/key' }] }),
      }),
    })
    await deployed(sharedFamily(), { base, preflight: true }, deps)
    expect(most).toBe(5)
  })

  test.each([
    ['key', 'key'],
    ['/app/key', '/app/key'],
    ['/app/key:7', '/app/key'],
    ['arn:aws:ssm:eu-central-1:123456789012:parameter/key', 'key'],
    [`${parameterArn}:label`, '/app/key'],
  ])('asks SSM for the parameter behind %s', async (valueFrom, name) => {
    const { deps, asked } = readers()
    const containerDefinitions = [
      { name: 'web', image: 'example.com/web:2', secrets: [{ name: 'KEY', valueFrom }] },
    ]
    const definition = { ...full, taskRoleArn: '', executionRoleArn: '', containerDefinitions }
    await deployed(sharedFamily(), { base: { ...base, definition }, preflight: true }, deps).catch(() => {})
    expect(asked).toEqual([{ ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [name] }] }])
  })

  test('takes an unfinished answer of SSM for no answer', async () => {
    const { deps } = readers({
      secrets: async () => ({
        describeSecret: async () => ({}),
        describeParameters: async () => ({ Parameters: [], NextToken: 'more' }),
      }),
    })
    const { outcome, told } = await deployed(sharedFamily(), { base, preflight: true }, deps)
    expect(outcome.changed).toBe(true)
    expect(told.groups[0]?.lines.at(-1)).toContain('skipped, not checked: SSM did not answer in full')
  })

  test('is not made where nothing changes or it is off', async () => {
    const off = readers()
    await deployed(sharedFamily(), { base, preflight: false }, off.deps)
    expect(off.asked).toEqual([])
    const unchanged = readers()
    await deployed(sharedFamily(), { edits: images('example.com/web:1'), preflight: true }, unchanged.deps)
    expect(unchanged.asked).toEqual([])
  })

  test('leaves out what it cannot judge: other registries, other regions, groups the agent creates', async () => {
    const { deps, asked } = readers()
    const elsewhere = {
      ...definition('app', []),
      containerDefinitions: [
        {
          name: 'web',
          image: 'docker.io/library/nginx:1',
          logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': '/app/web', 'awslogs-create-group': 'true' },
          },
        },
        {
          name: 'sidecar',
          secrets: [
            { name: 'A', valueFrom: secretArn.replace('123456789012', '210987654321') },
            { name: 'B', valueFrom: parameterArn.replace('123456789012', '210987654321') },
          ],
          image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/side:1',
          logConfiguration: {
            logDriver: 'awslogs',
            options: { 'awslogs-group': '/x', 'awslogs-region': 'us-east-1' },
          },
        },
      ],
    }
    const { told } = await deployed(
      sharedFamily(),
      { base: { ...base, definition: elsewhere }, preflight: true },
      deps,
    )
    expect(asked).toEqual([])
    expect(told.groups[0]?.lines).toEqual([
      expect.stringContaining('skipped, not checked: it is in us-east-1'),
      expect.stringContaining('skipped, not checked: it is in us-east-1'),
      expect.stringContaining('secret:db-AbCdEf: skipped, not checked: it is in account 210987654321'),
      expect.stringContaining('parameter /app/key: skipped, not checked: it is in account 210987654321'),
    ])
  })
})

describe('pin-digest', () => {
  const ecr = (asked: unknown[] = []) => ({
    ecr: async () => ({
      describeImages: async (input: unknown) => {
        asked.push(input)
        return { imageDetails: [{ imageDigest: `sha256:${'a'.repeat(64)}` }] }
      },
    }),
  })

  test('replaces the tag by the digest, asking once an image', async () => {
    const ecs = sharedFamily()
    const asked: unknown[] = []
    const edits = images(`web=${registry}/team/web:2`)
    await deployed(ecs, { edits, pinDigest: true }, ecr(asked))
    expect(ecs.inputs('registerTaskDefinition')[0]?.containerDefinitions).toEqual([
      expect.objectContaining({ image: `${registry}/team/web@sha256:${'a'.repeat(64)}` }),
    ])
    expect(asked).toHaveLength(1)
  })

  test('of the same digest changes nothing, whatever the tag is called', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images(`web=${registry}/team/web:2`), pinDigest: true }, ecr())
    ecs.settle()
    const { outcome } = await deployed(
      ecs,
      { edits: images(`web=${registry}/team/web:3`), pinDigest: true },
      ecr(),
    )
    expect(outcome.changed).toBe(false)
  })

  test("pins a file's own images, but not a placeholder that is replaced", async () => {
    const ecs = sharedFamily()
    const asked: unknown[] = []
    const file = {
      ...definition('app', []),
      containerDefinitions: [
        { name: 'web', image: `${registry}/placeholder:none` },
        { name: 'log', image: `${registry}/log:1`, essential: false },
      ],
    }
    const edits = images(`web=${registry}/team/web:2`)
    await deployed(ecs, { base: { ...base, definition: file }, edits, pinDigest: true }, ecr(asked))
    expect(asked).toHaveLength(2)
    expect(ecs.inputs('registerTaskDefinition')[0]?.containerDefinitions).toEqual([
      { name: 'web', image: `${registry}/team/web@sha256:${'a'.repeat(64)}` },
      { name: 'log', image: `${registry}/log@sha256:${'a'.repeat(64)}`, essential: false },
    ])
  })

  test('refuses a tag that is not there, and tells of images it cannot ask for', async () => {
    const missing = { ecr: async () => ({ describeImages: fails(awsError('ImageNotFoundException', 400)) }) }
    const ecs = sharedFamily()
    await expect(
      deployed(ecs, { edits: images(`web=${registry}/team/web:9`), pinDigest: true }, missing),
    ).rejects.toThrow(`Image ${registry}/team/web:9 isn't in ECR.`)
    const { told } = await deployed(ecs, { edits: images('web=nginx:1'), pinDigest: true }, missing)
    expect(told.notice[0]).toContain('nginx:1 keeps its tag')
  })
})
