import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { policyOf, type Statement, withoutEach } from '@infra-actions/local-cloud/machine/enforced-iam'
import type { PolicyDocument } from '@infra-actions/local-cloud/policy/document'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const statements = policyOf(new URL('../README.md', import.meta.url))
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({
    scale: 30,
    seed: {
      region: 'eu-central-1',
      ecs: {
        throttle: false,
        untilSteady: true,
        calls: [
          { operation: 'CreateCluster', input: { clusterName: 'production' } },
          {
            operation: 'RegisterTaskDefinition',
            input: {
              family: 'backend',
              networkMode: 'awsvpc',
              requiresCompatibilities: ['FARGATE'],
              cpu: '256',
              memory: '512',
              taskRoleArn: role('backend-task'),
              executionRoleArn: role('backend-execution'),
              containerDefinitions: [{ name: 'app', image: 'example.com/backend:1' }],
            },
          },
          {
            operation: 'CreateService',
            input: {
              cluster: 'production',
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
})
afterEach(() => cloud.close())

function deploy(rights: Statement[]) {
  cloud.restrict({ Statement: rights } as PolicyDocument)
  const inputs = { cluster: 'production', services: 'backend', images: 'example.com/backend:2' }
  return runAction({ action: 'ecs-register-and-deploy', inputs, env: cloud.env })
}

describe("the README's policy, resources and conditions included", () => {
  test('is enough', async () => {
    const run = await deploy(statements)
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { changed: 'true', 'family-revisions': '["backend:2"]' },
    })
  })

  test.each(withoutEach(statements).map(({ action, rest }) => [action, rest] as const))(
    'is not enough without %s, which is named, and nothing is half done',
    async (action, rest) => {
      const run = await deploy(rest)
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain(`permission ${action} is missing`)
      const changed = cloud.calls.all.filter(
        ({ operation, status }) => operation === 'UpdateService' && status === 200,
      )
      expect(changed).toEqual([])
    },
  )
})
