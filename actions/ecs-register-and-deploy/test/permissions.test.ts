import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import {
  enforce,
  grant,
  makeUser,
  type Statement,
  withoutEach,
} from '@infra-actions/local-cloud/machine/enforced-iam'
import { callMoto, type Moto, startMoto } from '@infra-actions/local-cloud/machine/moto'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { definition } from '../../../packages/ecs/test/deploy/fake-world.ts'
import { runAction } from './run-action.ts'

const region = 'eu-central-1'

/** The policy that `dry-run` prints, on an AWS API server that enforces IAM. */
describeWith(['moto_server'], 'the printed policy', () => {
  let moto: Moto
  let keys: Record<string, string>
  let statements: Statement[]
  let version = 1

  beforeAll(async () => {
    moto = await startMoto(findTool('moto_server') ?? 'moto_server')
    keys = await makeUser(moto.url, 'deployer')
    const ecs = (operation: string, input: object) => callMoto(moto.url, 'ecs', operation, input, region)
    await ecs('CreateCluster', { clusterName: 'prod' })
    await ecs('RegisterTaskDefinition', definition('app', ['web']))
    for (const serviceName of ['backend', 'worker']) {
      await ecs('CreateService', { cluster: 'prod', serviceName, taskDefinition: 'app:1', desiredCount: 1 })
    }
    const dry = await deploy({ 'dry-run': 'true' })
    const [, policy = ''] =
      /::group::The IAM policy this deploy needs\n([\s\S]*?)::endgroup::/.exec(dry.log) ?? []
    statements = JSON.parse(policy).Statement
  })
  afterAll(() => moto?.close())

  test('is enough for the deploy', async () => {
    const run = await allowed(statements)
    expect(run.log).toContain('Registered app:2 for backend, worker.')
    expect(run.exitCode).toBe(0)
  })

  test('holds no action that the deploy can do without', async () => {
    const lesser = withoutEach(statements)
    expect(lesser.map(({ action }) => action)).toEqual([
      'ecs:DescribeServices',
      'ecs:UpdateService',
      'ecs:DescribeTaskDefinition',
      'ecs:RegisterTaskDefinition',
    ])
    for (const { action, rest } of lesser) {
      const run = await allowed(rest)
      expect([action, run.exitCode]).toEqual([action, 1])
      expect(run.log).toContain(`permission ${action} is missing`)
    }
  })

  /** A deploy of an image nobody has deployed before, with these rights alone. */
  async function allowed(rights: Statement[]) {
    await grant(moto.url, 'deployer', rights)
    await enforce(moto.url)
    try {
      return await deploy({})
    } finally {
      await enforce(moto.url, false)
    }
  }

  function deploy(inputs: Record<string, string>) {
    version += 1
    const images = `web=example.com/web:${version}`
    return runAction(
      { cluster: 'prod', services: 'backend\nworker', images, ...inputs },
      { url: moto.url, env: keys },
    )
  }
})
