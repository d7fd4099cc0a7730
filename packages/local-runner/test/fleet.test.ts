import type { Call } from '@infra-actions/local-cloud/front/calls'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { findIntruders } from '../../terraform-plan/test/render/markdown-oracle.ts'
import { describeServices } from '../src/demo/services.ts'
import type { JobResult, RunResult } from '../src/run/model.ts'
import { imageOf } from './fleet-services.ts'
import { type FleetStack, failingStack, hostileStack, type StackKind } from './fleet-stacks.ts'
import { type FleetWorld, openFleet } from './fleet-world.ts'
import { testWith, tool } from './tools.ts'
import { hasTerraform } from './workflows-machine.ts'

const able = Boolean(process.env.CI) || (tool('act') !== undefined && hasTerraform)
const withAct = testWith('act and terraform', able)
const size = { stacks: 300, services: 40 }
const badService = 'service-17'

describe('a fleet of 300 stacks and 40 services', () => {
  let fleet: FleetWorld
  let run: RunResult
  let deploy: RunResult
  let body: string
  /** What the comment should say: of the shard that died nothing is known. */
  let planned: FleetStack[]
  let missing: FleetStack[]
  const named = (...kinds: StackKind[]) =>
    planned.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)

  beforeAll(async () => {
    if (!able) return
    fleet = await openFleet(size)
    // One of the jobs gets no credentials, and so dies before it has planned anything.
    fleet.cloud.faults.add({ kind: 'denied', service: 'sts', operation: 'AssumeRoleWithWebIdentity', nth: 1 })
    fleet.cloud.ecs.behave(`${badService}:2`, 'cannot-pull')
    // At the same time: the one waits for ECS, the other for Terraform.
    ;[run, deploy] = await Promise.all([fleet.plan(), fleet.deploy(imageOf('2'))])
    const [comment] = await fleet.cloud.github.comments(fleet.pullRequest)
    body = comment?.body ?? ''
    const dead = deadShard(run)
    const sorted = [...fleet.stacks].sort((a, b) => (a.name < b.name ? -1 : 1))
    missing = sorted.slice((dead - 1) * 10, dead * 10)
    planned = sorted.filter((stack) => !missing.includes(stack))
  }, 600_000)

  afterAll(async () => {
    if (fleet && deploy) report(fleet.cloud.calls.all, { plan: run.seconds, deploy: deploy.seconds })
    await fleet?.close()
  })

  withAct('is planned in 30 shards; those with a stack that is not planned are red, and no others', () => {
    const shards = run.jobs.filter(({ id }) => id === 'plan')
    expect(shards).toHaveLength(30)
    const red = run.jobs.filter(({ conclusion }) => conclusion !== 'success').map(({ name }) => name)
    const dead = deadShard(run)
    const failing = 1 + Math.floor(indexOf(fleet.stacks, failingStack) / 10)
    expect(red.sort()).toEqual([`Plan (${dead})`, `Plan (${failing})`, 'Comment'].sort())
    expect(run.conclusion).toBe('failure')
  })

  withAct('makes one comment, with few requests, that fits', async () => {
    const comments = await fleet.cloud.github.comments(fleet.pullRequest)
    expect(comments.map(({ user }) => user.login)).toEqual(['github-actions[bot]'])
    expect(fleet.cloud.calls.of('github').length).toBeLessThanOrEqual(5)
    expect(body.length).toBeLessThanOrEqual(65_536)
  })

  withAct('is counted by what becomes of each stack', () => {
    const destructive = named('replace', 'delete', 'hostile')
    const unchanged = named('unchanged')
    expect(body).toContain(
      `### ❌ \`fleet\`: 300 stacks, 1 failed, 10 missing, ${destructive.length} destroy or replace, ` +
        `${named('update', 'create').length} change, ${unchanged.length} unchanged\n`,
    )
    // Whoever may lose something has a row.
    for (const name of destructive) expect(body).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'))
    expect(body).toMatch(
      new RegExp(
        `^\\| \\*\\*${named('update').length} alike:\\*\\* .* \\| 🟡 updates 1 in place, each \\|$`,
        'm',
      ),
    )
    expect(body).toMatch(
      new RegExp(`^\\| \\*\\*${named('create').length} alike:\\*\\* .* \\| 🟢 only adds 1, each \\|$`, 'm'),
    )
    const folded = new RegExp(
      `<summary>✅ ${unchanged.length} stacks have no changes</summary>\n\n\`\`\`text\n([^\`]*)\``,
    )
    expect(folded.exec(body)?.[1]?.trim().split('\n')).toEqual(unchanged)
  })

  withAct('has one whose plan fails: it is named with its error, and its neighbours are planned', () => {
    expect(body).toContain(`> **One stack has no whole plan:** \`${failingStack}\`.`)
    const section = sectionOf(body, failingStack)
    expect(section).toContain('plan failed, as far as it came: 1 to update')
    expect(section).toContain('Error: Resource precondition failed')
    expect(section).toContain('</details>@octocat')
    expect(section).not.toContain('Initializing')
  })

  withAct('has ten whose job died: each is named as missing', () => {
    expect(missing).toHaveLength(10)
    expect(body).toContain('> **10 stacks are missing:**')
    expect(body).toMatch(/^\| \*\*10 alike:\*\* .* \| ❌ missing \|$/m)
    const list = /<summary>❌ <b>10 stacks are missing<\/b><\/summary>\n\n```text\n([^`]*)```/.exec(body)?.[1]
    expect(list?.trim().split('\n')).toEqual(missing.map(({ name }) => name))
  })

  withAct('has one with hostile values: they are shown, and do nothing in comment or log', () => {
    expect(sectionOf(body, hostileStack)).toContain('@octocat')
    const markers = [...body.matchAll(/<!-- infra-actions[^>]*-->/g)].slice(0, 1).map(([marker]) => marker)
    const urls = [...body.matchAll(/\]\((https:\/\/github\.com\/example\/fleet\/actions\/runs\/[^)]*)\)/g)]
    expect(findIntruders(body, { markers, urls: urls.map(([, url]) => url ?? '') })).toEqual([])
    const injected = run.jobs.flatMap(({ steps }) => steps).flatMap(({ annotations }) => annotations)
    expect(injected.filter(({ message }) => message.includes('injected'))).toEqual([])
  })

  withAct('leaves to the summary what does not fit', () => {
    const summary = run.jobs.flatMap(({ steps }) => steps.map((step) => step.summary)).join('')
    const unnamed = planned.filter(({ name }) => !summary.includes(name)).map(({ name }) => name)
    expect(unnamed).toEqual([])
  })

  withAct('is deployed but for one service with a bad image: that goes back alone, and is named', () => {
    const red = deploy.jobs.filter(({ conclusion }) => conclusion !== 'success')
    expect(red.map(({ id }) => id)).toEqual(['deploy', 'result'])
    expect(deploy.conclusion).toBe('failure')
    expect(logOf(red[0])).toContain(`✗ ${badService}: failed`)
    // Not its log: of a step that ends as soon as it has written act's terminal now and then loses the last lines.
    const told = red[1]?.steps.map(({ summary }) => summary).join('')
    expect(told).toContain('### ❌ 39 of 40 services deployed')
    expect(told).toContain(`| \`${badService}\` | failed | image-not-found | \`${badService}:1\` |`)
    const services = describeServices(fleet.cloud)
    expect(services).toHaveLength(size.services)
    expect(services.filter(({ rolloutState }) => rolloutState !== 'COMPLETED')).toEqual([])
    const onOld = services.filter(({ image }) => image !== imageOf('2'))
    expect(onOld.map(({ name, image }) => `${name} ${image}`)).toEqual([`${badService} ${imageOf('1')}`])
  })

  withAct('is deployed within the rates of ECS: what was throttled was asked again', () => {
    const calls = fleet.cloud.calls.of('ecs')
    const done = (wanted: string) =>
      calls.filter(({ operation, status }) => operation === wanted && status === 200).length
    expect(done('RegisterTaskDefinition')).toBe(size.services)
    expect(done('UpdateService')).toBe(size.services)
    expect(done('StopServiceDeployment')).toBe(1)
    const lost = calls.filter((call) => isThrottled(call) && !askedAgain(call, calls))
    expect(lost.map(({ operation }) => operation)).toEqual([])
  })
})

/** Number of the shard that did not get credentials. */
function deadShard({ jobs }: RunResult): number {
  const dead = jobs.filter(({ steps }) =>
    steps.some(({ name, conclusion }) => /configure-aws-credentials/.test(name) && conclusion === 'failure'),
  )
  expect(dead.map(({ id }) => id)).toEqual(['plan'])
  return Number(/^Plan \((\d+)\)$/.exec(dead[0]?.name ?? '')?.[1])
}

function indexOf(stacks: FleetStack[], name: string): number {
  return stacks
    .map((stack) => stack.name)
    .sort()
    .indexOf(name)
}

/** The folded section of one stack. */
function sectionOf(body: string, stack: string): string {
  const start = body.search(new RegExp(`<summary>[^<]*<code>${stack}</code>`))
  expect(start).toBeGreaterThan(0)
  const rest = body.slice(start + 1)
  const end = rest.search(/^<details><summary>\S+ <(?:code|b)>/m)
  return end < 0 ? rest : rest.slice(0, end)
}

function logOf(job: JobResult | undefined): string {
  return (job?.steps ?? []).flatMap(({ log }) => log.map(({ text }) => text)).join('\n')
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

/** How long both took, and every API call of them, counted by service. */
function report(calls: Call[], seconds: { plan: number; deploy: number }): void {
  const services = new Map<string, number>()
  for (const { service } of calls) services.set(service, (services.get(service) ?? 0) + 1)
  const counts = [...services].map(([service, count]) => `${service} ${count}`).join(', ')
  const throttled = calls.filter(isThrottled).length
  process.stdout.write(
    `fleet: ${size.stacks} stacks in ${seconds.plan.toFixed(0)} s, ${size.services} services in ${seconds.deploy.toFixed(0)} s; ` +
      `${calls.length} API calls (${counts}), ${throttled} throttled by ECS and asked again\n`,
  )
}
