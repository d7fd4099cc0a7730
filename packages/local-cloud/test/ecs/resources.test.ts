/** Clusters, services and tags as an API: what is answered, and what is refused with which error. */

import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import { account, definition, network, openRegion, runningService } from './region.ts'

const arn = (resource: string) => `arn:aws:ecs:us-east-1:${account}:${resource}`

describe('clusters', () => {
  test('are described by name and ARN, with what is running, the rest among the failures', async () => {
    const place = openRegion()
    await runningService(place)
    const answer = await place.ecs.call('DescribeClusters', {
      clusters: ['main', arn('cluster/main'), 'nope'],
    })
    expect(answer).toMatchObject({
      clusters: [
        { clusterName: 'main', status: 'ACTIVE', runningTasksCount: 2, activeServicesCount: 1 },
        { clusterArn: arn('cluster/main') },
      ],
      failures: [{ arn: arn('cluster/nope'), reason: 'MISSING' }],
    })
  })

  test('are deleted when empty', async () => {
    const place = openRegion()
    await runningService(place)
    const remove = () => place.ecs.call('DeleteCluster', { cluster: 'main' })
    await expect(remove()).rejects.toMatchObject({ name: 'ClusterContainsServicesException' })
    await place.ecs.call('DeleteService', { cluster: 'main', service: 'backend', force: true })
    await expect(remove()).rejects.toMatchObject({ name: 'ClusterContainsTasksException' })
    place.clock.advance(60_000)
    expect(await remove()).toMatchObject({ cluster: { status: 'INACTIVE' } })
    expect(await place.ecs.call('ListClusters', {})).toEqual({ clusterArns: [] })
    await expect(place.ecs.call('ListServices', { cluster: 'main' })).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
      message: 'Cluster not found.',
    })
  })

  test('keep their settings and capacity providers', async () => {
    const { ecs } = openRegion()
    const settings = [{ name: 'containerInsights', value: 'enabled' }]
    await ecs.call('CreateCluster', { clusterName: 'main', settings, tags: [{ key: 'a', value: 'b' }] })
    await ecs.call('PutClusterCapacityProviders', {
      cluster: 'main',
      capacityProviders: ['FARGATE'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
    })
    expect(
      await ecs.call('DescribeClusters', { clusters: ['main'], include: ['SETTINGS', 'TAGS'] }),
    ).toMatchObject({
      clusters: [{ settings, capacityProviders: ['FARGATE'], tags: [{ key: 'a', value: 'b' }] }],
    })
    expect(await ecs.call('DescribeClusters', { clusters: ['main'] })).toMatchObject({
      clusters: [{ settings: [], tags: [] }],
    })
    expect(
      await ecs.call('DescribeCapacityProviders', { capacityProviders: ['FARGATE_SPOT', 'mine'] }),
    ).toMatchObject({
      capacityProviders: [{ name: 'FARGATE_SPOT', status: 'ACTIVE' }],
      failures: [{ arn: 'mine', reason: 'MISSING' }],
    })
  })
})

describe('services', () => {
  const create: JsonObject = {
    cluster: 'main',
    serviceName: 'backend',
    taskDefinition: 'backend:1',
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: network,
  }

  test('on capacity providers have no launch type', async () => {
    const place = openRegion()
    const capacityProviderStrategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }]
    await runningService(place, { capacityProviderStrategy })
    const { services } = await place.ecs.call('DescribeServices', { cluster: 'main', services: ['backend'] })
    expect(services).toMatchObject([{ capacityProviderStrategy, runningCount: 2 }])
    expect((services as JsonObject[])[0]).not.toHaveProperty('launchType')
  })

  test('named twice are described once', async () => {
    const place = openRegion()
    await runningService(place)
    const services = ['backend', arn('service/main/backend')]
    expect((await place.ecs.call('DescribeServices', { cluster: 'main', services })).services).toHaveLength(1)
  })

  test('are described ten at most, by name or ARN, tags on request, the unknown among the failures', async () => {
    const place = openRegion()
    await runningService(place, { tags: [{ key: 'team', value: 'a' }] })
    const describeAll = (services: string[], include: string[] = []) =>
      place.ecs.call('DescribeServices', { cluster: 'main', services, include })
    const answer = await describeAll(
      [arn('service/main/backend'), 'nope', arn('service/other/backend')],
      ['TAGS'],
    )
    expect(answer).toMatchObject({
      services: [{ serviceName: 'backend', tags: [{ key: 'team', value: 'a' }] }],
      failures: [
        { arn: arn('service/main/nope'), reason: 'MISSING' },
        { arn: arn('service/other/backend'), reason: 'MISSING' },
      ],
    })
    const [untagged] = (await describeAll(['backend'])).services as JsonObject[]
    expect(untagged).not.toHaveProperty('tags')
    await expect(describeAll(Array.from({ length: 11 }, (_, i) => `s${i}`))).rejects.toThrow(
      'Services cannot be more than 10.',
    )
    await expect(describeAll([])).rejects.toThrow('Services cannot be empty.')
    await expect(place.ecs.call('DescribeServices', { services: ['backend'] })).rejects.toThrow(
      'Cluster not found.',
    )
  })

  test('of the same name are one, if they are equal', async () => {
    const place = openRegion()
    await runningService(place)
    await expect(place.ecs.call('CreateService', create)).resolves.toMatchObject({
      service: { serviceArn: arn('service/main/backend') },
    })
    await expect(place.ecs.call('CreateService', { ...create, desiredCount: 3 })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Creation of service was not idempotent.',
    })
  })

  test.each<[JsonObject, string, string]>([
    [{ serviceName: 'a b' }, 'InvalidParameterException', 'Service name contains invalid characters.'],
    [{ taskDefinition: 'nope' }, 'ClientException', 'TaskDefinition not found.'],
    [{ desiredCount: -1 }, 'InvalidParameterException', 'desiredCount cannot be negative.'],
    [
      { networkConfiguration: null },
      'InvalidParameterException',
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    ],
    [{ cluster: 'nope' }, 'ClusterNotFoundException', 'Cluster not found.'],
    [{ desiredCount: 'two' }, 'SerializationException', 'desiredCount is not a number.'],
  ])('created with %j are refused', async (change, name, message) => {
    const { ecs } = openRegion()
    await ecs.call('CreateCluster', { clusterName: 'main' })
    await ecs.call('RegisterTaskDefinition', definition())
    const input = Object.fromEntries(
      Object.entries({ ...create, ...change }).filter(([, value]) => value !== null),
    )
    await expect(ecs.call('CreateService', input)).rejects.toMatchObject({ name, message })
  })

  test('are updated only when they are there', async () => {
    const place = openRegion()
    await runningService(place)
    const update = (change: JsonObject) =>
      place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', ...change })
    await expect(update({ service: 'nope' })).rejects.toMatchObject({ name: 'ServiceNotFoundException' })
    await expect(update({ taskDefinition: 'backend:7' })).rejects.toThrow('TaskDefinition not found.')
  })

  test('are deleted when scaled to 0, or by force', async () => {
    const place = openRegion()
    await runningService(place)
    const remove = (more: JsonObject = {}) =>
      place.ecs.call('DeleteService', { cluster: 'main', service: 'backend', ...more })
    await expect(remove()).rejects.toThrow('The service cannot be stopped while it is scaled above 0.')
    await place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', desiredCount: 0 })
    await remove()
    await expect(place.ecs.call('CreateService', create)).rejects.toThrow(
      'Unable to Start a service that is still Draining.',
    )
    place.clock.advance(60_000)
    await expect(place.ecs.call('CreateService', create)).resolves.toMatchObject({
      service: { status: 'ACTIVE' },
    })
    expect(await place.ecs.call('ListServices', { cluster: 'main' })).toEqual({
      serviceArns: [arn('service/main/backend')],
    })
  })
})

describe('tasks', () => {
  test('are listed by service, family, deployment and desired status', async () => {
    const place = openRegion()
    const { deployments } = await runningService(place)
    const list = async (filter: JsonObject) =>
      ((await place.ecs.call('ListTasks', { cluster: 'main', ...filter })).taskArns as string[]).length
    expect(await list({})).toBe(2)
    expect(await list({ serviceName: 'backend' })).toBe(2)
    expect(await list({ family: 'other' })).toBe(0)
    expect(await list({ startedBy: deployments[0]?.id ?? '' })).toBe(2)
    expect(await list({ startedBy: deployments[0]?.id ?? '', desiredStatus: 'STOPPED' })).toBe(0)
    expect(await list({ maxResults: 1 })).toBe(1)
    await expect(list({ maxResults: 101 })).rejects.toThrow('maxResults must be between 1 and 100.')
    await expect(list({ startedBy: 'x', serviceName: 'backend' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('stopped by a person say so and are replaced', async () => {
    const place = openRegion()
    await runningService(place)
    const { taskArns } = await place.ecs.call('ListTasks', { cluster: 'main' })
    const [task = ''] = taskArns as string[]
    await place.ecs.call('StopTask', { cluster: 'main', task, reason: 'debugging' })
    await place.ecs.call('StopTask', { cluster: 'main', task, reason: 'again' })
    place.clock.advance(60_000)
    const described = await place.ecs.call('DescribeTasks', {
      cluster: 'main',
      tasks: [task.split('/').at(-1) ?? ''],
    })
    expect(described).toMatchObject({
      tasks: [{ lastStatus: 'STOPPED', stopCode: 'UserInitiated', stoppedReason: 'debugging' }],
    })
    expect((await place.ecs.call('ListTasks', { cluster: 'main' })).taskArns).toHaveLength(2)
  })
})

test('tags are added, replaced and taken away', async () => {
  const place = openRegion()
  await runningService(place, { tags: [{ key: 'a', value: '1' }] })
  const resourceArn = arn('service/main/backend')
  await place.ecs.call('TagResource', {
    resourceArn,
    tags: [
      { key: 'a', value: '2' },
      { key: 'b', value: '3' },
    ],
  })
  await place.ecs.call('UntagResource', { resourceArn, tagKeys: ['b'] })
  expect(await place.ecs.call('ListTagsForResource', { resourceArn })).toEqual({
    tags: [{ key: 'a', value: '2' }],
  })
  const many = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }))
  await expect(place.ecs.call('TagResource', { resourceArn, tags: many })).rejects.toThrow(
    'More than 50 tags.',
  )
  await expect(
    place.ecs.call('ListTagsForResource', { resourceArn: arn('service/main/nope') }),
  ).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
