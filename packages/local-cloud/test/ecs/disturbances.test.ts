/** Throttling, stale reads, errors on demand; and the wire format all of it travels in. */

import { AwsError } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'
import { definition, deployImage, openRegion, runningService, seen } from './region.ts'

describe('the token buckets', () => {
  test('let a burst through, then the documented rate', async () => {
    const place = openRegion()
    await runningService(place)
    const many = async (calls: number) => {
      let refused = 0
      for (let i = 0; i < calls; i++) await seen(place).catch(() => refused++)
      return refused
    }
    place.clock.advance(60_000)
    expect(await many(130)).toBe(30)
    place.clock.advance(1000)
    expect(await many(25)).toBe(5)
  })

  test('are shared by the operations of a category and by no other', async () => {
    const place = openRegion()
    await runningService(place)
    place.clock.advance(60_000)
    for (let i = 0; i < 20; i++) await place.ecs.call('RegisterTaskDefinition', definition())
    await expect(
      place.ecs.call('DeregisterTaskDefinition', { taskDefinition: 'backend:1' }),
    ).rejects.toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' })
    await expect(
      place.ecs.call('DescribeTaskDefinition', { taskDefinition: 'backend' }),
    ).resolves.toBeDefined()
  })

  test('can be left out, and everything refused for a while all the same', async () => {
    const place = openRegion({ throttle: false })
    await runningService(place)
    for (let i = 0; i < 300; i++) await seen(place)
    place.ecs.throttleFor(60_000)
    await expect(seen(place)).rejects.toMatchObject({ name: 'ThrottlingException' })
    place.clock.advance(60_000)
    await expect(seen(place)).resolves.toBeDefined()
    place.ecs.throttleFor(60_000, ['ListTasks'])
    await expect(seen(place)).resolves.toBeDefined()
    await expect(place.ecs.call('ListTasks', { cluster: 'main' })).rejects.toMatchObject({
      name: 'ThrottlingException',
    })
  })
})

test('reads that lag show an earlier state, at times an earlier one than before, and the present in the end', async () => {
  const place = openRegion({ throttle: false })
  const before = await runningService(place)
  place.ecs.lagReads(20_000)
  await deployImage(place, 'example.com/backend:2')
  expect((await seen(place)).deployments).toHaveLength(1)
  const ids: string[] = []
  for (let i = 0; i < 40; i++) {
    place.clock.advance(500)
    ids.push((await seen(place)).deployments[0]?.id ?? '')
  }
  const old = before.deployments[0]?.id
  expect(new Set(ids).size).toBe(2)
  expect(ids.lastIndexOf(old ?? '')).toBeGreaterThan(ids.findIndex((id) => id !== old))
  place.clock.advance(300_000)
  expect((await seen(place)).deployments[0]).toMatchObject({ rolloutState: 'COMPLETED' })
})

test('an operation can be made to fail, so often, before it does anything', async () => {
  const place = openRegion()
  await runningService(place)
  place.ecs.failNext('UpdateService', { name: 'ServerException', message: 'no', status: 500 }, 2)
  const deploy = () =>
    place.ecs.call('UpdateService', { cluster: 'main', service: 'backend', forceNewDeployment: true })
  for (let i = 0; i < 2; i++) {
    await expect(deploy()).rejects.toMatchObject({
      name: 'ServerException',
      $metadata: { httpStatusCode: 500 },
    })
  }
  expect((await seen(place)).deployments).toHaveLength(1)
  await deploy()
  expect((await seen(place)).deployments).toHaveLength(2)
})

test('every call is kept with its input, its time and its error', async () => {
  const { ecs, clock } = openRegion()
  clock.advance(5000)
  const input = { cluster: 'nope', services: ['a'] }
  await expect(ecs.call('DescribeServices', input)).rejects.toThrow()
  input.services.push('b')
  expect(ecs.calls).toEqual([
    {
      operation: 'DescribeServices',
      input: { cluster: 'nope', services: ['a'] },
      at: clock.now(),
      error: 'ClusterNotFoundException',
    },
  ])
})

describe('on the wire', () => {
  const send = (target: string, body: string) =>
    openRegion().ecs.handle({
      method: 'POST',
      url: new URL('http://127.0.0.1/'),
      headers: { 'x-amz-target': `AmazonEC2ContainerServiceV20141113.${target}` },
      body: Buffer.from(body),
      credentials: undefined,
      region: 'us-east-1',
    })

  test('an answer is JSON 1.1 with a request id', async () => {
    const response = await send('ListClusters', '')
    expect(response).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': expect.stringMatching(/^[\w-]{36}$/),
      },
      body: '{"clusterArns":[]}',
    })
  })

  test.each([
    ['DescribeServices', '{"cluster":"nope","services":["a"]}', 400, 'ClusterNotFoundException'],
    ['DescribeServices', '{"cluster":', 400, 'SerializationException'],
    ['DescribeServices', '[]', 400, 'SerializationException'],
    ['DescribeServices', '{"cluster":7}', 400, 'SerializationException'],
    ['MakeCoffee', '{}', 400, 'UnknownOperationException'],
  ])('%s of %s is answered %i %s', async (target, body, status, type) => {
    const response = await send(target, body)
    expect(response.status).toBe(status)
    expect(response.headers['x-amzn-errortype']).toBe(type)
    expect(JSON.parse(String(response.body))).toEqual({ __type: type, message: expect.any(String) })
  })

  test('in-process the same errors are thrown as the SDK throws them', async () => {
    const api = openRegion().ecs.api<{ describeServices(input: object): Promise<unknown> }>()
    const refusal = api.describeServices({ cluster: 'nope', services: ['a'] })
    await expect(refusal).rejects.toBeInstanceOf(AwsError)
    await expect(refusal).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    })
  })
})
