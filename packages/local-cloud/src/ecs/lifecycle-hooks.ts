/** Hooks a traffic-shifting deployment waits for at a stage: a pause for a person, or a Lambda function. */
import type { JsonObject } from '../protocol/aws-json.ts'
import { objectOf, objectsOf, textOf, textsOf } from '../protocol/json-input.ts'
import type { LifecycleHookRecord, ServiceDeploymentRecord } from './records.ts'
import type { World } from './world.ts'

export interface HookOutcome {
  passed(): void
  failed(why: 'failed' | 'timed out'): void
}

const minute = 60_000
/** ECS waits a day for a hook unless told otherwise. */
const defaultTimeoutMinutes = 1440

/** Continuations of hooks that wait, by hook id. */
const waiting = new WeakMap<LifecycleHookRecord, (action: 'CONTINUE' | 'ROLLBACK') => void>()

export function openHooks(
  world: World,
  record: ServiceDeploymentRecord,
  stage: string,
  outcome: HookOutcome,
): void {
  const configured = objectsOf(record.configuration, 'lifecycleHooks').filter((hook) =>
    textsOf(hook, 'lifecycleStages').includes(stage),
  )
  let left = configured.length
  if (left === 0) outcome.passed()
  for (const configuration of configured) {
    openHook(world, record, stage, configuration, {
      failed: outcome.failed,
      passed: () => {
        left--
        if (left === 0) outcome.passed()
      },
    })
  }
}

function openHook(
  world: World,
  record: ServiceDeploymentRecord,
  stage: string,
  configuration: JsonObject,
  outcome: HookOutcome,
): void {
  const timeout = objectOf(configuration, 'timeoutConfiguration') ?? {}
  const minutes =
    typeof timeout.timeoutInMinutes === 'number' ? timeout.timeoutInMinutes : defaultTimeoutMinutes
  const pause = configuration.targetType === 'PAUSE'
  const targetArn = textOf(configuration, 'hookTargetArn')
  const hook: LifecycleHookRecord = {
    hookId: world.identity.hookId(),
    targetType: pause ? 'PAUSE' : 'AWS_LAMBDA',
    ...(targetArn === undefined ? {} : { targetArn }),
    stage,
    status: pause ? 'AWAITING_ACTION' : 'IN_PROGRESS',
    expiresAt: world.clock.now() + minutes * minute,
    timeoutAction: timeout.action === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
  }
  record.hooks.push(hook)
  const isWaiting = () => hook.status === 'AWAITING_ACTION' || hook.status === 'IN_PROGRESS'
  const resolve = (action: 'CONTINUE' | 'ROLLBACK') => {
    if (!isWaiting()) return
    hook.status = action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED'
    if (record.stage !== stage) return
    if (action === 'CONTINUE') outcome.passed()
    else outcome.failed('failed')
  }
  waiting.set(hook, resolve)
  world.clock.schedule(minutes * minute, () => {
    if (!isWaiting()) return
    hook.status = 'TIMED_OUT'
    if (record.stage !== stage) return
    if (hook.timeoutAction === 'CONTINUE') outcome.passed()
    else outcome.failed('timed out')
  })
  if (pause) return
  // A function fails when a behaviour other than "healthy" was chosen for its ARN.
  const behaviour = world.behaviours.find(targetArn === undefined ? [] : [targetArn])
  const fails = behaviour !== undefined && behaviour.kind !== 'healthy'
  world.clock.schedule(world.timings.stage, () => resolve(fails ? 'ROLLBACK' : 'CONTINUE'))
}

/** @returns false when nothing waits for an answer. */
export function answerHook(hook: LifecycleHookRecord, action: 'CONTINUE' | 'ROLLBACK'): boolean {
  if (hook.status !== 'AWAITING_ACTION') return false
  waiting.get(hook)?.(action)
  return true
}
