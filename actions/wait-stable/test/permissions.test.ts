import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import {
  enforce,
  grant,
  makeUser,
  policyOf,
  type Statement,
  withoutEach,
} from '@infra-actions/local-cloud/machine/enforced-iam'
import { callMoto, type Moto, startMoto } from '@infra-actions/local-cloud/machine/moto'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const region = 'eu-central-1'
const policy = policyOf(new URL('../README.md', import.meta.url))

/** The policy of the README, on an AWS API server that enforces IAM (whose rollouts never end). */
describeWith(['moto_server'], 'the policy of the README', () => {
  let moto: Moto
  let keys: Record<string, string>

  beforeAll(async () => {
    moto = await startMoto(findTool('moto_server') ?? 'moto_server')
    keys = await makeUser(moto.url, 'waiter')
    const ecs = (operation: string, input: object) => callMoto(moto.url, 'ecs', operation, input, region)
    await ecs('CreateCluster', { clusterName: 'main' })
    await ecs('RegisterTaskDefinition', {
      family: 'backend',
      containerDefinitions: [{ name: 'app', image: 'example.com/app:1', memory: 128 }],
    })
    await ecs('CreateService', {
      cluster: 'main',
      serviceName: 'backend',
      taskDefinition: 'backend:1',
      desiredCount: 1,
    })
  })
  afterAll(() => moto?.close())

  test('is enough for a wait, which says what it cannot see without more', async () => {
    const run = await allowed(policy)
    expect(run.log).toContain('permission ecs:ListServiceDeployments is missing')
    expect(run.log).not.toMatch(/permission ecs:(?:DescribeServices|ListTasks|DescribeTasks) is missing/)
    expect(run.outputs.outcome).toBe('timeout')
  }, 60_000)

  test.each(['ecs:DescribeServices', 'ecs:ListTasks'])(
    'is not enough without %s, which is named',
    async (action) => {
      const { rest = [] } = withoutEach(policy).find((one) => one.action === action) ?? {}
      const run = await allowed(rest)
      expect(run.exitCode).toBe(1)
      expect(run.annotations).toMatchObject([
        { level: 'error', message: expect.stringContaining(`permission ${action} is missing`) },
      ])
    },
    60_000,
  )

  async function allowed(statements: Statement[]) {
    await grant(moto.url, 'waiter', statements)
    await enforce(moto.url)
    try {
      return await runAction({
        action: 'wait-stable',
        env: {
          AWS_ENDPOINT_URL: moto.url,
          AWS_REGION: region,
          AWS_EC2_METADATA_DISABLED: 'true',
          ...keys,
        },
        inputs: { cluster: 'main', services: 'backend', timeout: '6s' },
      })
    } finally {
      await enforce(moto.url, false)
    }
  }
})
