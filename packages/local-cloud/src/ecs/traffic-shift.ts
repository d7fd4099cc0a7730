/**
 * Blue/green, linear and canary deployments: the stages a new revision goes through beside the old one.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html
 */
import type { JsonObject } from '../protocol/aws-json.ts'
import { objectOf } from '../protocol/json-input.ts'
import { configurationOf } from './counts.ts'
import { openHooks } from './lifecycle-hooks.ts'
import type { ServiceDeploymentRecord, ServiceRecord } from './records.ts'
import { isOpen, isRollingBack } from './service-deployment.ts'
import type { World } from './world.ts'

const stages = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
] as const
type Stage = (typeof stages)[number]

export interface ShiftEvents {
  /** The service scheduler has something to do. */
  tick(service: ServiceRecord): void
  hookFailed(record: ServiceDeploymentRecord, why: 'failed' | 'timed out', stage: string): void
}

const minute = 60_000

export function shiftsTraffic(service: ServiceRecord): boolean {
  const strategy = configurationOf(service).strategy
  return strategy === 'BLUE_GREEN' || strategy === 'LINEAR' || strategy === 'CANARY'
}

/** @returns the service deployment that is going through the stages now. */
export function shiftOf(service: ServiceRecord): ServiceDeploymentRecord | undefined {
  const [record] = service.serviceDeployments
  if (record?.stage === undefined || !isOpen(record) || isRollingBack(record)) return undefined
  return record
}

/** A service's very first deployment has nothing to shift from. */
export function beginShift(world: World, record: ServiceDeploymentRecord, events: ShiftEvents): void {
  if (!shiftsTraffic(record.service) || record.source.length === 0) return
  record.testWeight = 0
  record.productionWeight = 0
  enter(world, record, record.source.length > 1 ? 'RECONCILE_SERVICE' : 'PRE_SCALE_UP', events)
}

/** Every task of the new revision is healthy. */
export function scaledUp(world: World, record: ServiceDeploymentRecord, events: ShiftEvents): void {
  if (record.stage === 'SCALE_UP') next(world, record, events)
}

export function reached(record: ServiceDeploymentRecord, stage: Stage): boolean {
  return stages.indexOf(record.stage as Stage) >= stages.indexOf(stage)
}

function enter(world: World, record: ServiceDeploymentRecord, stage: Stage, events: ShiftEvents): void {
  record.stage = stage
  record.updatedAt = world.clock.now()
  openHooks(world, record, stage, {
    passed: () => work(world, record, stage, events),
    failed: (why) => events.hookFailed(record, why, stage),
  })
}

function next(world: World, record: ServiceDeploymentRecord, events: ShiftEvents): void {
  const following = stages[stages.indexOf(record.stage as Stage) + 1]
  if (following !== undefined) enter(world, record, following, events)
}

function work(world: World, record: ServiceDeploymentRecord, stage: Stage, events: ShiftEvents): void {
  const after = (milliseconds: number, then: () => void) => {
    record.timer = world.clock.schedule(milliseconds, then)
  }
  const goOn = () => next(world, record, events)
  switch (stage) {
    case 'SCALE_UP':
    case 'CLEAN_UP':
      events.tick(record.service)
      break
    case 'TEST_TRAFFIC_SHIFT':
      after(world.timings.stage, () => {
        record.testWeight = 100
        goOn()
      })
      break
    case 'PRODUCTION_TRAFFIC_SHIFT':
      after(world.timings.stage, () => shiftProduction(world, record, after, goOn))
      break
    case 'BAKE_TIME':
      after(numberIn(record.configuration, 'bakeTimeInMinutes', 0) * minute, goOn)
      break
    default:
      after(world.timings.stage, goOn)
  }
}

function shiftProduction(
  world: World,
  record: ServiceDeploymentRecord,
  after: (milliseconds: number, then: () => void) => void,
  done: () => void,
): void {
  const [step, ...rest] = productionSteps(record.configuration)
  const take = (current: typeof step, following: (typeof step)[]) => {
    if (current === undefined) {
      done()
      return
    }
    record.productionWeight = current.weight
    record.updatedAt = world.clock.now()
    after(current.bake, () => take(following[0], following.slice(1)))
  }
  take(step, rest)
}

/** The weights the new revision gets, and how long each is watched. */
function productionSteps(configuration: JsonObject): { weight: number; bake: number }[] {
  if (configuration.strategy === 'CANARY') {
    const canary = objectOf(configuration, 'canaryConfiguration') ?? {}
    const bake = numberIn(canary, 'canaryBakeTimeInMinutes', 10) * minute
    return [
      { weight: numberIn(canary, 'canaryPercent', 5), bake },
      { weight: 100, bake: 0 },
    ]
  }
  if (configuration.strategy === 'LINEAR') {
    const linear = objectOf(configuration, 'linearConfiguration') ?? {}
    const step = numberIn(linear, 'stepPercent', 10)
    const bake = numberIn(linear, 'stepBakeTimeInMinutes', 6) * minute
    const steps = Math.ceil(100 / step)
    return Array.from({ length: steps }, (_, index) => {
      const weight = Math.min(100, step * (index + 1))
      return { weight, bake: weight === 100 ? 0 : bake }
    })
  }
  return [{ weight: 100, bake: 0 }]
}

function numberIn(object: JsonObject, key: string, usual: number): number {
  const value = object[key]
  return typeof value === 'number' ? value : usual
}
