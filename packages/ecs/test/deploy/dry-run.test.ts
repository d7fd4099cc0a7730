import { describe, expect, test } from '@jest/globals'
import { parseEdits } from '../../src/task-definition/edits.ts'
import { FakeEcs, revisionArn } from './fake-ecs.ts'
import { definition, deployed, images, sharedFamily } from './fake-world.ts'

describe('dry-run', () => {
  test('prints the difference without a value, and changes nothing', async () => {
    const ecs = sharedFamily()
    const { edits } = parseEdits({
      images: ['web=example.com/web:2'],
      environment: ['web.DB_PASSWORD=hunter2', 'web.MODE=quiet'],
      secrets: ['web.KEY=arn:aws:ssm:eu-central-1:123456789012:parameter/key'],
    })
    const { outcome, told } = await deployed(ecs, { edits, dryRun: true })
    expect(told.groups[0]).toEqual({
      title: 'Would register a revision of app (backend, worker)',
      lines: [
        '+ web.environment.DB_PASSWORD: (value not shown)',
        '+ web.environment.MODE: (value not shown)',
        '~ web.image: "example.com/web:1" → "example.com/web:2"',
        '+ web.secrets.KEY: "arn:aws:ssm:eu-central-1:123456789012:parameter/key"',
      ],
    })
    expect(JSON.stringify(told)).not.toMatch(/hunter2|quiet/)
    expect(told.info).toEqual([
      'Would update service "backend": app:1 → app (new revision).',
      'Would update service "worker": app:1 → app (new revision).',
      'Dry run: nothing was changed.',
    ])
    expect(outcome).toEqual({ changed: true, deployments: [], registered: [], rollback: '' })
    expect(ecs.names()).toEqual(['describeServices', 'describeTaskDefinition'])
  })

  test('says when there is nothing to do', async () => {
    const { outcome, told } = await deployed(sharedFamily(), {
      edits: images('example.com/web:1'),
      dryRun: true,
    })
    expect(outcome.changed).toBe(false)
    expect(told.info[0]).toBe('Service "backend" runs app:1 already.')
  })

  test('prints the policy this deploy needs and no more', async () => {
    const ecs = new FakeEcs()
    const image = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/web:1'
    ecs.seed({
      ...definition('app', []),
      taskRoleArn: 'arn:aws:iam::123456789012:role/app',
      containerDefinitions: [{ name: 'web', image }],
    })
    ecs.addService('backend', 'app:1')
    const edits = images(`web=${image.replace(':1', ':2')}`)
    const tags = [{ key: 'commit', value: 'abc' }]
    const { told } = await deployed(ecs, {
      services: ['backend'],
      edits,
      tags,
      dryRun: true,
      preflight: true,
    })
    const printed = told.groups.find(({ title }) => title === 'The IAM policy this deploy needs')
    const policy = JSON.parse(printed?.lines.join('\n') ?? '{}')
    expect(policy.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['ecs:DescribeServices', 'ecs:UpdateService'],
        Resource: ['arn:aws:ecs:eu-central-1:123456789012:service/prod/backend'],
      },
      {
        Effect: 'Allow',
        Action: ['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition'],
        Resource: ['*'],
      },
      {
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: ['arn:aws:iam::123456789012:role/app'],
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
      {
        Effect: 'Allow',
        Action: ['ecs:TagResource'],
        Resource: [revisionArn('app:*')],
        Condition: { StringEquals: { 'ecs:CreateAction': 'RegisterTaskDefinition' } },
      },
      {
        Effect: 'Allow',
        Action: ['ecr:DescribeImages'],
        Resource: ['arn:aws:ecr:eu-central-1:123456789012:repository/team/web'],
      },
      { Effect: 'Allow', Action: ['iam:GetRole'], Resource: ['arn:aws:iam::123456789012:role/app'] },
    ])
  })

  test('of a rollback needs no right to register', async () => {
    const ecs = sharedFamily()
    await deployed(ecs, { edits: images('example.com/web:2') })
    ecs.settle()
    const { told } = await deployed(ecs, { revision: { kind: 'previous' }, dryRun: true })
    const policy = JSON.parse(told.groups.at(-1)?.lines.join('\n') ?? '{}')
    const actions = policy.Statement.flatMap((statement: { Action: string[] }) => statement.Action)
    expect(actions).toEqual([
      'ecs:DescribeServices',
      'ecs:UpdateService',
      'ecs:DescribeTaskDefinition',
      'ecs:ListTaskDefinitions',
      'ecs:ListServiceDeployments',
      'ecs:DescribeServiceRevisions',
    ])
    expect(told.info).toContain('Would update service "worker": app:2 → app:1.')
  })
})
