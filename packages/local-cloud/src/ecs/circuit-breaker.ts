/**
 * When a deployment has failed often enough.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
import type { JsonObject } from '../protocol/aws-json.ts'
import { objectOf } from '../protocol/json-input.ts'

export interface CircuitBreaker {
  enabled: boolean
  rollback: boolean
  /** A healthy task sets the count of failures back to 0. */
  resetOnHealthyTask: boolean
  /** Failures in a row at which it opens. */
  threshold: number
}

const percent = 50
const [fewest, most] = [3, 200]

/** @param configuration the service's deploymentConfiguration. */
export function circuitBreaker(configuration: JsonObject, desired: number): CircuitBreaker {
  const given = objectOf(configuration, 'deploymentCircuitBreaker') ?? {}
  return {
    enabled: given.enable === true,
    rollback: given.rollback === true,
    resetOnHealthyTask: given.resetOnHealthyTask !== false,
    threshold: thresholdOf(objectOf(given, 'thresholdConfiguration') ?? {}, desired),
  }
}

function thresholdOf(configuration: JsonObject, desired: number): number {
  const value = typeof configuration.value === 'number' ? configuration.value : percent
  if (configuration.type === 'COUNT') return Math.max(1, value)
  const part = Math.ceil((desired * value) / 100)
  return configuration.type === 'PERCENT' ? Math.max(1, part) : Math.min(most, Math.max(fewest, part))
}
