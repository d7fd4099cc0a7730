/** How many healthy tasks of a new revision are enough. */
import { configurationOf } from './counts.ts'
import type { ServiceRecord } from './records.ts'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html */
export function healthyNeeded(service: ServiceRecord, desired: number): number {
  const early = earlySuccess(service)
  if (early === undefined || desired === 0) return desired
  return Math.max(1, Math.ceil((desired * early.percent) / 100))
}

export function earlySuccess(service: ServiceRecord): { percent: number; deferred: boolean } | undefined {
  const criteria = configurationOf(service).earlySuccessCriteria
  if (typeof criteria !== 'object' || criteria === null || Array.isArray(criteria)) return undefined
  if (criteria.enable !== true) return undefined
  const percent = typeof criteria.healthyPercent === 'number' ? criteria.healthyPercent : 100
  return { percent, deferred: criteria.sourceServiceRevisionCleanup === 'DEFERRED' }
}
