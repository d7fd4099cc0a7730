import { describe, expect, test } from '@jest/globals'
import { createEcr } from '../../../local-cloud/src/ecr/ecr.ts'
import { createVirtualClock } from '../../../local-cloud/src/ecs/clock.ts'
import { createEcs, type EcsOptions } from '../../../local-cloud/src/ecs/simulator.ts'
import { createLogs } from '../../../local-cloud/src/logs/logs.ts'
import type { EcsApi } from '../../src/api.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import type { EcrApi } from '../../src/deploy/ports.ts'
import type { DeployRequest } from '../../src/deploy/request.ts'
import { account, FakeEcs, region } from './fake-ecs.ts'
import { definition, fakeWorld, images, request } from './fake-world.ts'

/** The ECS simulator with services on their first revision, COMPLETED, and deploys that live on its clock. */
async function cluster(services: Record<string, string>, options: Partial<EcsOptions> = {}) {
  const clock = createVirtualClock()
  const place = { clock, account, region }
  const ecr = createEcr(place)
  const ecs = createEcs({ ...place, ecr, logs: createLogs(place), ...options })
  await ecs.call('CreateCluster', { clusterName: 'prod' })
  for (const family of new Set(Object.values(services))) {
    await ecs.call('RegisterTaskDefinition', definition(family, ['web']))
    clock.advance(1000)
  }
  for (const [serviceName, taskDefinition] of Object.entries(services)) {
    clock.advance(200)
    await ecs.call('CreateService', {
      cluster: 'prod',
      serviceName,
      taskDefinition,
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: [] } },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    })
  }
  clock.advance(600_000)
  const start = (asked: Partial<DeployRequest>, random = () => 0.5) => {
    const deps = { ecs: ecs.api<EcsApi>(), ecr: async () => ecr.api<EcrApi>(), clock, random }
    const { deps: world } = fakeWorld(new FakeEcs(), deps)
    return deploy(request({ services: Object.keys(services), ...asked }), world)
  }
  return {
    ecs,
    ecr,
    clock,
    calls: () => ecs.calls.map(({ operation }) => operation),
    async running() {
      const { services: seen } = await ecs.api<EcsApi>().describeServices({
        cluster: 'prod',
        services: Object.keys(services).slice(0, 10),
      })
      return seen.map(({ taskDefinition, deployments }) => [
        taskDefinition.split('/').at(-1),
        deployments[0]?.rolloutState,
      ])
    },
    deploy: (asked: Partial<DeployRequest>) => clock.drive(start(asked)),
    start,
  }
}

describe('against the ECS simulator', () => {
  test('deploy, deploy again, go back, go back again', async () => {
    const place = await cluster({ backend: 'app', worker: 'app' })
    place.ecs.calls.length = 0
    const first = await place.deploy({ edits: images('example.com/web:2') })
    expect(place.calls()).toEqual([
      'DescribeServices',
      'DescribeTaskDefinition',
      'RegisterTaskDefinition',
      'UpdateService',
      'UpdateService',
    ])
    expect(first.rollback).toBe('app:1')
    place.clock.advance(600_000)
    expect(await place.running()).toEqual([
      ['app:2', 'COMPLETED'],
      ['app:2', 'COMPLETED'],
    ])

    place.ecs.calls.length = 0
    const again = await place.deploy({ edits: images('example.com/web:2') })
    expect(again.changed).toBe(false)
    expect(place.calls()).toEqual(['DescribeServices', 'DescribeTaskDefinition'])

    for (const changed of [true, false]) {
      const back = await place.deploy({ revision: { kind: 'previous' } })
      expect(back.changed).toBe(changed)
      place.clock.advance(600_000)
      expect((await place.running()).map(([revision]) => revision)).toEqual(['app:1', 'app:1'])
    }
  })

  test('previous brings backend and worker back in one step, within five minutes', async () => {
    const place = await cluster({ backend: 'backend', worker: 'worker' })
    await place.deploy({ edits: images('example.com/web:2') })
    place.clock.advance(600_000)
    place.ecs.calls.length = 0
    const started = place.clock.now()
    const back = await place.deploy({ revision: { kind: 'previous' } })
    expect(back.rollback).toBe('backend=backend:2\nworker=worker:2')
    expect(place.calls().filter((operation) => operation === 'UpdateService')).toHaveLength(2)
    const done = [
      ['backend:1', 'COMPLETED'],
      ['worker:1', 'COMPLETED'],
    ]
    while (JSON.stringify(await place.running()) !== JSON.stringify(done)) place.clock.advance(1000)
    expect((place.clock.now() - started) / 1000).toBeLessThan(300)
  })

  test('what the circuit breaker has rolled back is left where it is', async () => {
    const place = await cluster({ backend: 'app' })
    await place.deploy({ edits: images('example.com/web:2') })
    place.clock.advance(600_000)
    place.ecs.behave('example.com/web:3', 'cannot-pull')
    await place.deploy({ edits: images('example.com/web:3') })
    place.clock.advance(3_600_000)
    expect(await place.running()).toEqual([['app:2', 'COMPLETED']])
    const back = await place.deploy({ revision: { kind: 'previous' } })
    expect(back.changed).toBe(false)
    expect(await place.running()).toEqual([['app:2', 'COMPLETED']])
  })

  test('previous, in the middle of a rollout that goes wrong, brings both back', async () => {
    const place = await cluster({ backend: 'app', worker: 'app' })
    await place.deploy({ edits: images('example.com/web:2') })
    place.clock.advance(600_000)
    place.ecs.behave('example.com/web:3', 'never-starts')
    await place.deploy({ edits: images('example.com/web:3') })
    place.clock.advance(20_000)
    const back = await place.deploy({ revision: { kind: 'previous' } })
    expect(
      back.deployments.map(({ previousTaskDefinition }) => previousTaskDefinition.split('/')[1]),
    ).toEqual(['app:3', 'app:3'])
    place.clock.advance(600_000)
    expect(await place.running()).toEqual([
      ['app:2', 'COMPLETED'],
      ['app:2', 'COMPLETED'],
    ])
  })

  test('reads that lag behind start nothing twice', async () => {
    const place = await cluster({ backend: 'app', worker: 'app' })
    place.ecs.lagReads(15_000)
    await place.deploy({ edits: images('example.com/web:2') })
    const again = await place.deploy({ edits: images('example.com/web:2') })
    expect(again.registered).toEqual([])
    place.clock.advance(600_000)
    const registered = place.calls().filter((operation) => operation === 'RegisterTaskDefinition')
    expect(registered).toHaveLength(2)
  })

  test('an image that ECR does not have stops the deploy, one it has is pinned', async () => {
    const place = await cluster({ backend: 'app' })
    const image = `${place.ecr.address}/team/web:2`
    await expect(place.deploy({ edits: images(`web=${image}`), preflight: true })).rejects.toThrow(
      /Image ".*" isn't there/,
    )
    const digest = place.ecr.push('team/web', '2')
    const { registered } = await place.deploy({
      edits: images(`web=${image}`),
      preflight: true,
      pinDigest: true,
    })
    expect(registered).toHaveLength(1)
    const { taskDefinition } = await place.ecs.api<EcsApi>().describeTaskDefinition({ taskDefinition: 'app' })
    expect(taskDefinition.containerDefinitions).toEqual([
      expect.objectContaining({ image: `${place.ecr.address}/team/web@${digest}` }),
    ])
  })

  test('a hundred deploys at once all arrive, at the rates that AWS documents', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `service-${index}`)
    const place = await cluster(Object.fromEntries(names.map((name) => [name, name])))
    place.ecs.calls.length = 0
    place.ecs.refuseRevisions(5)
    let seed = 1
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const edits = images('example.com/web:2')
    const outcomes = await place.clock.drive(
      Promise.all(names.map((name) => place.start({ services: [name], edits }, random))),
    )
    expect(new Set(outcomes.flatMap(({ registered }) => registered)).size).toBe(100)
    const refused = place.ecs.calls.filter(({ error }) => error !== undefined).map(({ error }) => error)
    expect(refused.filter((error) => error === 'ClientException')).toHaveLength(5)
    expect(refused.filter((error) => error === 'ThrottlingException').length).toBeGreaterThan(100)
  })
})
