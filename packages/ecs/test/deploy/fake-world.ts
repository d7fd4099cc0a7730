import type { JsonObject } from '../../src/api.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import type { DeployOutcome } from '../../src/deploy/outcome.ts'
import type { DeployDeps } from '../../src/deploy/ports.ts'
import type { DeployRequest } from '../../src/deploy/request.ts'
import { noEdits, parseEdits } from '../../src/task-definition/edits.ts'
import { account, FakeEcs, region } from './fake-ecs.ts'

/** What a deploy said, by kind. */
export interface Told {
  info: string[]
  notice: string[]
  warning: string[]
  groups: Array<{ title: string; lines: string[] }>
}

/** A world with a fake ECS, a clock that jumps when slept on, and ears for what is told. */
export function fakeWorld(ecs: FakeEcs, extra: Partial<DeployDeps> = {}) {
  const told: Told = { info: [], notice: [], warning: [], groups: [] }
  const time = { now: 1_700_000_000_000, slept: 0 }
  const deps: DeployDeps = {
    ecs: ecs.api,
    region,
    account: async () => account,
    guardAccount: async () => {},
    explain: (error, { doing, action }) =>
      `Could not ${doing} (${action}): ${error instanceof Error ? error.message : error}`,
    random: () => 0.5,
    clock: {
      now: () => time.now,
      // A limit on other work, which has a signal of its own, never comes: only a pause moves the time.
      sleep: async (milliseconds, signal) => {
        if (signal && signal !== extra.signal) return new Promise<void>(() => {})
        signal?.throwIfAborted()
        time.now += milliseconds
        time.slept += milliseconds
      },
    },
    narrator: {
      info: (text) => told.info.push(text),
      notice: (text) => told.notice.push(text),
      warning: (text) => told.warning.push(text),
      group: (title, lines) => told.groups.push({ title, lines }),
    },
    ...extra,
  }
  return { deps, told, time }
}

export function request(extra: Partial<DeployRequest> = {}): DeployRequest {
  return {
    cluster: 'prod',
    services: ['backend', 'worker'],
    base: { kind: 'service' },
    edits: noEdits,
    tags: [],
    forceNewDeployment: false,
    order: 'parallel',
    pinDigest: false,
    preflight: false,
    dryRun: false,
    ...extra,
  }
}

export function images(...lines: string[]): DeployRequest['edits'] {
  return parseEdits({ images: lines, environment: [], secrets: [] }).edits
}

/** One container a name, each with its image at version 1. */
export function definition(family: string, containers: string[], extra: JsonObject = {}): JsonObject {
  return {
    family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '512',
    memory: '1024',
    containerDefinitions: containers.map((name) => ({
      name,
      image: `example.com/${name}:1`,
      essential: true,
    })),
    ...extra,
  }
}

/** Backend and worker on one family, both running its first revision. */
export function sharedFamily(): FakeEcs {
  const ecs = new FakeEcs()
  ecs.seed(definition('app', ['web']))
  ecs.addService('backend', 'app:1')
  ecs.addService('worker', 'app:1')
  return ecs
}

/** Backend and worker on a family each. */
export function twoFamilies(): FakeEcs {
  const ecs = new FakeEcs()
  ecs.seed(definition('backend', ['web']))
  ecs.seed(definition('worker', ['queue']))
  ecs.addService('backend', 'backend:1')
  ecs.addService('worker', 'worker:1')
  return ecs
}

/** Deploys and forgets the calls that setting up made. */
export async function deployed(
  ecs: FakeEcs,
  extra: Partial<DeployRequest>,
  deps: Partial<DeployDeps> = {},
): Promise<{ outcome: DeployOutcome; told: Told; time: { slept: number } }> {
  ecs.calls.length = 0
  const world = fakeWorld(ecs, deps)
  return { outcome: await deploy(request(extra), world.deps), told: world.told, time: world.time }
}
