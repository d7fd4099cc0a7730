import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { account, definition, openRegion, type Region } from './region.ts'

const register = async ({ ecs }: Region, input: JsonObject) =>
  (await ecs.call('RegisterTaskDefinition', input)).taskDefinition as JsonObject

describe('RegisterTaskDefinition', () => {
  test('counts revisions by family and goes on after one is deregistered', async () => {
    const place = openRegion()
    const arn = (family: string, revision: number) =>
      `arn:aws:ecs:us-east-1:${account}:task-definition/${family}:${revision}`
    expect((await register(place, definition())).taskDefinitionArn).toBe(arn('backend', 1))
    expect((await register(place, definition())).revision).toBe(2)
    expect((await register(place, definition(undefined, { family: 'worker' }))).taskDefinitionArn).toBe(
      arn('worker', 1),
    )
    await place.ecs.call('DeregisterTaskDefinition', { taskDefinition: 'backend:2' })
    expect((await register(place, definition())).revision).toBe(3)
  })

  test('fills in what ECS fills in and keeps the rest', async () => {
    const place = openRegion()
    const registered = await register(place, definition('i:1', { cpu: '.25 vCPU', memory: '0.5GB' }))
    expect(registered).toMatchObject({
      cpu: '256',
      memory: '512',
      status: 'ACTIVE',
      volumes: [],
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      containerDefinitions: [
        {
          cpu: 0,
          essential: true,
          environment: [],
          mountPoints: [],
          volumesFrom: [],
          portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: 'tcp' }],
        },
      ],
    })
  })

  test('keeps every field it does not know, at any depth', async () => {
    const place = openRegion({ throttle: false })
    const field = fc.stringMatching(/^x[a-z]{3,8}$/)
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), fc.jsonValue(), async (key, outer, inner) => {
        const more = { [key]: outer, container: { [key]: inner } } as JsonObject
        const { container: _, ...input } = definition('i:1', more)
        const { revision } = await register(place, input as JsonObject)
        const answer = await place.ecs.call('DescribeTaskDefinition', {
          taskDefinition: `backend:${revision}`,
        })
        const described = answer.taskDefinition as JsonObject
        expect(JSON.stringify(described[key])).toBe(JSON.stringify(outer))
        const [found] = described.containerDefinitions as JsonObject[]
        expect(JSON.stringify(found?.[key])).toBe(JSON.stringify(inner))
      }),
      { numRuns: 50 },
    )
  })

  test.each<[string, JsonObject, RegExp]>([
    ['no family', { family: '' }, /^Family should not be null or empty\.$/],
    ['a family with a space', { family: 'back end' }, /^Family contains invalid characters\.$/],
    ['no container', { containerDefinitions: [] }, /^Container list cannot be empty\.$/],
    [
      'a container name with a dot',
      { container: { name: 'a.b' } },
      /^Container\.name contains invalid characters\.$/,
    ],
    ['no image', { container: { image: '' } }, /^Container\.image should not be null or empty\.$/],
    [
      'an image with a space',
      { container: { image: 'a b' } },
      /^Container\.image contains invalid characters\.$/,
    ],
    ['no essential container', { container: { essential: false } }, /essential/],
    [
      'a size Fargate has not',
      { cpu: '256', memory: '4096' },
      /^No Fargate configuration exists for given values: 256 CPU, 4096 memory\./,
    ],
    ['no task cpu on Fargate', { cpu: null }, /^Fargate requires that 'cpu' be defined at the task level\.$/],
    ['bridge mode on Fargate', { networkMode: 'bridge' }, /^Fargate only supports network mode ‘awsvpc’\.$/],
    [
      'logs without a role',
      { executionRoleArn: null },
      /^Fargate requires task definition to have execution role ARN to support log driver awslogs\.$/,
    ],
    [
      'more than 64 KiB',
      { container: { environment: [{ name: 'BIG', value: 'x'.repeat(65_536) }] } },
      /^Actual length: '\d+'\. Max allowed length is '65536' bytes\.$/,
    ],
  ])('refuses %s', async (_, more, message) => {
    const place = openRegion()
    const { container: __, ...input } = { ...definition('i:1', more), ...omitContainer(more) }
    const present = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null))
    if (typeof more.container === 'object')
      present.containerDefinitions = definition('i:1', more).containerDefinitions ?? []
    await expect(place.ecs.call('RegisterTaskDefinition', present)).rejects.toMatchObject({
      name: 'ClientException',
      message: expect.stringMatching(message),
      $metadata: { httpStatusCode: 400 },
    })
  })

  test('refuses a container without any memory on EC2', async () => {
    const place = openRegion()
    const input = { family: 'backend', containerDefinitions: [{ name: 'app', image: 'i:1' }] }
    await expect(place.ecs.call('RegisterTaskDefinition', input)).rejects.toThrow(
      "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
    )
  })

  test('refuses an empty list of tags', async () => {
    await expect(register(openRegion(), definition('i:1', { tags: [] }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Tags can not be empty.',
    })
  })

  test('is refused at times for being made at the same time as another', async () => {
    const place = openRegion()
    place.ecs.refuseRevisions(1, 'backend')
    await register(place, definition('i:1', { family: 'worker' }))
    await expect(register(place, definition())).rejects.toMatchObject({
      name: 'ClientException',
      message: 'Too many concurrent attempts to create a new revision of the specified family.',
    })
    expect((await register(place, definition())).revision).toBe(1)
  })
})

function omitContainer({ container: _, ...rest }: JsonObject): JsonObject {
  return rest
}

describe('task definitions', () => {
  test('are described by family, revision and ARN; the tags on request', async () => {
    const place = openRegion()
    await register(place, definition('i:1', { tags: [{ key: 'team', value: 'a' }] }))
    const { taskDefinitionArn } = await register(place, definition('i:2'))
    const describeOne = async (taskDefinition: string, include: string[] = []) =>
      place.ecs.call('DescribeTaskDefinition', { taskDefinition, include })
    expect((await describeOne('backend')).taskDefinition).toMatchObject({ revision: 2 })
    expect((await describeOne(String(taskDefinitionArn))).taskDefinition).toMatchObject({ revision: 2 })
    const first = await describeOne('backend:1', ['TAGS'])
    expect(first.taskDefinition).toMatchObject({ revision: 1 })
    expect(first.taskDefinition).not.toHaveProperty('tags')
    expect(first.tags).toEqual([{ key: 'team', value: 'a' }])
    expect(await describeOne('backend:1')).not.toHaveProperty('tags')
    for (const unknown of [
      'nothing',
      'backend:9',
      `arn:aws:ecs:us-east-1:999999999999:task-definition/backend:1`,
    ]) {
      await expect(describeOne(unknown)).rejects.toThrow('Unable to describe task definition.')
    }
    await expect(describeOne('backend:latest')).rejects.toThrow('Invalid revision number. Number: latest')
  })

  test('are listed by family and status, in either order, in pages', async () => {
    const place = openRegion()
    for (let i = 0; i < 3; i++) await register(place, definition())
    await register(place, definition(undefined, { family: 'backend-worker' }))
    await place.ecs.call('DeregisterTaskDefinition', { taskDefinition: 'backend:2' })
    const list = async (input: JsonObject) => {
      const answer = await place.ecs.call('ListTaskDefinitions', input)
      return (answer.taskDefinitionArns as string[]).map((arn) => arn.split('/')[1])
    }
    expect(await list({ familyPrefix: 'backend' })).toEqual(['backend:1', 'backend:3'])
    expect(await list({ familyPrefix: 'backend', sort: 'DESC' })).toEqual(['backend:3', 'backend:1'])
    expect(await list({ familyPrefix: 'backend', status: 'INACTIVE' })).toEqual(['backend:2'])
    const page = await place.ecs.call('ListTaskDefinitions', { maxResults: 2 })
    expect(await list({ maxResults: 2, nextToken: String(page.nextToken) })).toEqual(['backend-worker:1'])
    expect(await place.ecs.call('ListTaskDefinitionFamilies', { familyPrefix: 'backend-' })).toEqual({
      families: ['backend-worker'],
    })
  })

  test('out of use can still be described, but run by no service, and then deleted', async () => {
    const place = openRegion()
    await register(place, definition())
    await place.ecs.call('CreateCluster', { clusterName: 'main' })
    const out = await place.ecs.call('DeregisterTaskDefinition', { taskDefinition: 'backend:1' })
    expect(out.taskDefinition).toMatchObject({ status: 'INACTIVE' })
    const described = await place.ecs.call('DescribeTaskDefinition', { taskDefinition: 'backend:1' })
    expect(described.taskDefinition).toMatchObject({ status: 'INACTIVE' })
    await expect(
      place.ecs.call('CreateService', { cluster: 'main', serviceName: 's', taskDefinition: 'backend:1' }),
    ).rejects.toThrow('TaskDefinition is inactive')
    await expect(
      place.ecs.call('DeregisterTaskDefinition', { taskDefinition: 'backend' }),
    ).rejects.toMatchObject({ name: 'ClientException' })
    await register(place, definition())
    expect(
      await place.ecs.call('DeleteTaskDefinitions', {
        taskDefinitions: ['backend:1', 'backend:2', 'backend:3'],
      }),
    ).toMatchObject({
      taskDefinitions: [{ status: 'DELETE_IN_PROGRESS' }],
      failures: [{ reason: 'TASK_DEFINITION_ACTIVE' }, { reason: 'MISSING' }],
    })
  })
})
