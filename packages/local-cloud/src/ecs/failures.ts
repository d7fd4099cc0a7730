/** What failing tasks do to their deployment: a longer wait each time, and in the end the circuit breaker. */
import { circuitBreaker } from './circuit-breaker.ts'
import { desiredOf } from './counts.ts'
import { failDeployment } from './deployment.ts'
import { eventTexts, statusReasons } from './event-texts.ts'
import type { DeploymentRecord, ServiceRecord } from './records.ts'
import { rollBack, rollbackCauses } from './rollback.ts'
import { isRollingBack, openServiceDeployment } from './service-deployment.ts'
import { addEvent, type World } from './world.ts'

export function countFailure(world: World, service: ServiceRecord, deployment: DeploymentRecord): void {
  const now = world.clock.now()
  const { backoff, maxBackoff } = world.timings
  if (now >= deployment.launchNotBefore) {
    deployment.failureWaves++
    deployment.launchNotBefore = now + Math.min(maxBackoff, backoff * 2 ** (deployment.failureWaves - 1))
    if (deployment.failureWaves === 3) addEvent(world, service, eventTexts.impaired())
  }
  if (deployment.rolloutState !== 'IN_PROGRESS' || deployment.status !== 'PRIMARY') return
  deployment.failedTasks++
  deployment.updatedAt = now
  const record = openServiceDeployment(service)
  if (record === undefined || isRollingBack(record)) return
  record.breaker.failures = deployment.failedTasks
  const breaker = circuitBreaker(record.configuration, desiredOf(world, service))
  if (!breaker.enabled || deployment.failedTasks < breaker.threshold) return
  record.breaker.status = 'TRIGGERED'
  if (breaker.rollback) {
    rollBack(world, service, record, rollbackCauses.breaker)
    return
  }
  const cause = { ...rollbackCauses.breaker, statusReason: statusReasons.breakerOnly }
  failDeployment(world, service, record, cause, 'STOPPED')
}
