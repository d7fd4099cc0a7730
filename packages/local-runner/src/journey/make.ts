import type { DemoResult } from '../result.ts'
import { type Journey, travel } from './travel.ts'
import { openWorld } from './world.ts'

/** Makes a journey in a world of its own; everything it started has ended when it returns. */
export async function make(
  journey: Journey,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<DemoResult> {
  say(`Scenario "${journey.name}": ${journey.about}.`)
  const world = await openWorld()
  try {
    return await travel(journey, world, signal, say)
  } finally {
    await world.close()
  }
}
