import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Call } from '@infra-actions/local-cloud/front/calls'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { places } from '../src/demo/places.ts'
import { describeServices } from '../src/demo/services.ts'
import type { RunResult } from '../src/run/model.ts'
import { type FleetWorld, imageOf, openFleet } from './fleet-world.ts'
import { testWith, tool } from './tools.ts'
import { hasTerraform } from './workflows-machine.ts'

const able = Boolean(process.env.CI) || (tool('act') !== undefined && hasTerraform)
const withAct = testWith('act and terraform', able)
const size = { stacks: 300, services: 40 }

describe('a fleet', () => {
  let fleet: FleetWorld

  beforeAll(async () => {
    if (able) fleet = await openFleet(size)
  }, 60_000)

  afterAll(async () => {
    await fleet?.close()
  })

  withAct(
    'of 300 stacks is planned in shards and makes one comment',
    async () => {
      const run = await fleet.plan()
      expect([run.conclusion, ...failed(run)]).toEqual(['success'])
      expect(run.jobs.filter(({ id }) => id === 'plan')).toHaveLength(30)
      const comments = await fleet.cloud.github.comments(fleet.pullRequest)
      expect(comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]'])
      const body = comments[0]?.body ?? ''
      expect(body.length).toBeLessThanOrEqual(65_536)
      expect(body.slice(0, body.indexOf('</summary>'))).toContain('300 stacks, 300 change')
      // The comment says once what is alike, and leaves what does not fit to the summary: that has every stack.
      const summary = run.jobs
        .flatMap(({ steps }) => steps)
        .map((step) => step.summary)
        .join('')
      const unnamed = [1, 150, 298].filter(
        (number) => !summary.includes(`stack-${String(number).padStart(3, '0')}`),
      )
      expect(unnamed).toEqual([])
      report(`planned ${size.stacks} stacks in ${run.seconds.toFixed(0)} s`, fleet.cloud.calls.all)
    },
    600_000,
  )

  withAct(
    'of 40 services is deployed within the rates of ECS: what was throttled was asked again',
    async () => {
      fleet.cloud.calls.clear()
      fleet.cloud.calls.recordBodies = true
      const run = await fleet.deploy(imageOf('2'))
      expect([run.conclusion, ...failed(run)]).toEqual(['success'])
      const services = describeServices(fleet.cloud)
      expect(services).toHaveLength(size.services)
      expect(new Set(services.map(({ image, rolloutState }) => `${rolloutState} ${image}`))).toEqual(
        new Set([`COMPLETED ${imageOf('2')}`]),
      )
      const calls = fleet.cloud.calls.of('ecs')
      expect(
        calls.filter(({ operation, status }) => operation === 'RegisterTaskDefinition' && status === 200),
      ).toHaveLength(40)
      expect(
        calls.filter(({ operation, status }) => operation === 'UpdateService' && status === 200),
      ).toHaveLength(40)
      const throttled = calls.filter(isThrottled)
      expect(throttled.filter((call) => !askedAgain(call, calls)).map(({ operation }) => operation)).toEqual(
        [],
      )
      report(
        `deployed ${size.services} services in ${run.seconds.toFixed(0)} s, ${throttled.length} calls throttled, all asked again`,
        fleet.cloud.calls.all,
      )
    },
    300_000,
  )
})

describe('the shards', () => {
  const load = async () =>
    (await import(
      pathToFileURL(join(places.checkout, 'workflows-examples/fleet/.github/scripts/shards.mjs')).href
    )) as { shards(names: string[], most: number): Array<{ names: string[]; lines: string }> }

  test('hold every name once, in order, in as few places as can be, never more than 256', async () => {
    const { shards } = await load()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2560 }), fc.integer({ min: 10, max: 40 }), (count, most) => {
        const names = Array.from({ length: count }, (_, index) => `n${index}`)
        const places = shards(names, most)
        expect(places.flatMap((place) => place.names)).toEqual(names)
        expect(places).toHaveLength(Math.ceil(count / most))
        for (const place of places) {
          expect(place.names.length).toBeLessThanOrEqual(most)
          expect(place.lines).toBe(place.names.join('\n'))
        }
      }),
      { numRuns: 50 },
    )
  })

  test('say so when there are too many', async () => {
    const { shards } = await load()
    expect(() => shards(Array.from({ length: 2561 }, String), 10)).toThrow(
      '2561 do not fit into a matrix of 256 places with 10 each',
    )
  })

  test('and their workflows use nothing that is not pinned to a commit', () => {
    const folder = join(places.checkout, 'workflows-examples/fleet/.github')
    const uses = globSync(join(folder, '**/*.yml'))
      .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
      .filter((line) => /\buses:/.test(line))
    expect(uses.length).toBeGreaterThan(10)
    for (const line of uses)
      expect(line).toMatch(/uses: (\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)/)
  })

  test('are as large as the shard workflow has steps', () => {
    const folder = join(places.checkout, 'workflows-examples/fleet/.github/workflows')
    const shard = readFileSync(join(folder, 'plan-shard.yml'), 'utf8')
    const steps = [...shard.matchAll(/fromJSON\(inputs\.stacks\)\[(\d+)\]/g)].map(([, place]) =>
      Number(place),
    )
    expect(steps).toEqual(Array.from({ length: 10 }, (_, index) => index))
    expect(readFileSync(join(folder, 'plan.yml'), 'utf8')).toContain('shards.mjs 10 ')
  })
})

function failed(run: RunResult): string[] {
  return run.jobs
    .filter(({ conclusion }) => conclusion !== 'success')
    .map(
      (job) =>
        `${job.name}: ${JSON.stringify(job.steps.filter(({ conclusion }) => conclusion === 'failure'))}`,
    )
}

const isThrottled = ({ status, responseBody }: Call) =>
  status === 400 && responseBody?.includes('ThrottlingException')

/** The same call succeeded later. */
function askedAgain({ number, operation, body }: Call, calls: Call[]): boolean {
  return calls.some(
    (later) =>
      later.number > number && later.operation === operation && later.body === body && later.status === 200,
  )
}

/** Every API call of the run, counted by service. */
function report(what: string, calls: Call[]): void {
  const services = new Map<string, number>()
  for (const { service } of calls) services.set(service, (services.get(service) ?? 0) + 1)
  const counts = [...services].map(([service, count]) => `${service} ${count}`).join(', ')
  process.stdout.write(`fleet: ${what}; ${calls.length} API calls (${counts})\n`)
}
