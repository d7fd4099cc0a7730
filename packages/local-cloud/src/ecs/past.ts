/**
 * Reads that lag: ECS is eventually consistent, so DescribeServices may answer with an earlier state, and two
 * reads in a row may go back in time.
 */
import type { JsonObject } from '../protocol/aws-json.ts'
import type { ServiceRecord } from './records.ts'
import { serviceWire } from './wire.ts'
import type { World } from './world.ts'

/** Keeps what the service looks like now, as far back as a read may lag. */
export function remember(world: World, service: ServiceRecord): void {
  const now = world.clock.now()
  if (world.lag.upTo === 0) return
  const wire = serviceWire(world, service)
  if (service.past.at(-1)?.at === now) service.past.pop()
  service.past.push({ at: now, wire })
  const oldest = service.past.findLastIndex(({ at }) => at <= now - world.lag.upTo)
  if (oldest > 0) service.past.splice(0, oldest)
}

/** @returns the service as a read shows it: as it is, or as it was up to `lag` ago. */
export function recall(world: World, service: ServiceRecord): JsonObject {
  if (world.lag.upTo === 0) return serviceWire(world, service)
  const at = world.clock.now() - world.lag.upTo * world.identity.random()
  const seen = service.past.findLast((entry) => entry.at <= at) ?? service.past[0]
  return seen?.wire ?? serviceWire(world, service)
}
