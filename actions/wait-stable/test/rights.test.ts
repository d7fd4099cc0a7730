import type { EcsApi } from '@infra-actions/ecs/api'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { policyOf, type Statement, withoutEach } from '@infra-actions/local-cloud/machine/enforced-iam'
import type { PolicyDocument } from '@infra-actions/local-cloud/policy/document'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const statements = policyOf(new URL('../README.md', import.meta.url))
/** The README's table of what more rights add. */
const more: Statement = {
  Effect: 'Allow',
  Action: [
    'ecs:ListServiceDeployments',
    'ecs:DescribeServiceDeployments',
    'ecs:DescribeTaskDefinition',
    'logs:GetLogEvents',
    'ecs:StopServiceDeployment',
  ],
  Resource: '*',
}

let cloud: Cloud
beforeEach(async () => {
  const options = {
    'awslogs-group': '/backend',
    'awslogs-region': 'eu-central-1',
    'awslogs-stream-prefix': 'ecs',
  }
  const definition = (image: string) => ({
    family: 'backend',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    containerDefinitions: [{ name: 'app', image, logConfiguration: { logDriver: 'awslogs', options } }],
  })
  cloud = await startCloud({
    scale: 30,
    seed: {
      region: 'eu-central-1',
      logs: { groups: ['/backend'] },
      ecs: {
        throttle: false,
        untilSteady: true,
        behaviours: {
          'example.com/backend:2': { kind: 'crash-loop', exitCode: 3, logLines: ['no database'] },
        },
        calls: [
          { operation: 'CreateCluster', input: { clusterName: 'main' } },
          { operation: 'RegisterTaskDefinition', input: definition('example.com/backend:1') },
          {
            operation: 'CreateService',
            input: {
              cluster: 'main',
              serviceName: 'backend',
              taskDefinition: 'backend',
              desiredCount: 1,
              launchType: 'FARGATE',
              networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
            },
          },
        ],
      },
    },
  })
  const ecs = cloud.ecs.api<EcsApi>()
  await ecs.registerTaskDefinition(definition('example.com/backend:2'))
  await ecs.updateService({ cluster: 'main', service: 'backend', taskDefinition: 'backend:2' })
})
afterEach(() => cloud.close())

function wait(rights: Statement[]) {
  cloud.restrict({ Statement: rights } as PolicyDocument)
  return runAction({
    action: 'wait-stable',
    inputs: {
      cluster: 'main',
      services: 'backend',
      'task-definition': 'backend:2',
      'fail-after-tasks': '1',
      'on-failure': 'rollback',
    },
    env: cloud.env,
  })
}

describe("the README's policy, resources and conditions included", () => {
  test('is enough to know why a rollout fails; what it cannot see is said', async () => {
    const run = await wait(statements)
    expect(run.outputs.outcome).toBe('failed')
    expect(JSON.parse(run.outputs.outcomes ?? '')).toMatchObject([{ cause: 'crashed' }])
    expect(run.log).toMatch(/Logs: .*permission ecs:DescribeTaskDefinition is missing/)
  }, 60_000)

  test('with the further rights the logs are read and ECS is told to go back', async () => {
    const run = await wait([...statements, more])
    expect(run.log).toContain('no database')
    expect(run.log).not.toMatch(/permission \S+ is missing/)
    expect(JSON.parse(run.outputs.outcomes ?? '')).toMatchObject([
      { rollback: { by: 'StopServiceDeployment', state: 'completed' } },
    ])
  }, 60_000)

  test.each(withoutEach(statements).map(({ action, rest }) => [action, rest] as const))(
    'is not enough without %s, which is named',
    async (action, rest) => {
      const run = await wait(rest)
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain(`permission ${action} is missing`)
    },
    60_000,
  )
})
