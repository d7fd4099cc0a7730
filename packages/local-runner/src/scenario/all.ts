import { fromNothing } from '../journey/from-nothing.ts'
import type { Journey } from '../journey/travel.ts'
import { badImage, badWorker, crashLoop, lockedState, rolledBack } from './failures.ts'
import { rollback } from './rollback.ts'
import type { Scenario } from './scenario.ts'
import { success, unchanged } from './success.ts'

export const scenarios: Scenario[] = [
  success,
  unchanged,
  badImage,
  crashLoop,
  badWorker,
  lockedState,
  rolledBack,
  rollback,
]

/** Stories in chapters, of more than runs of workflows. */
export const journeys: Journey[] = [fromNothing]

/** The scenario of that name; throws a sentence that lists them. */
export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name)
  if (!found) throw new Error(`There is no scenario "${name}". There are:\n${listScenarios()}`)
  return found
}

/** One line a scenario. */
export function listScenarios(): string {
  return [...scenarios, ...journeys]
    .map((scenario) => `  ${scenario.name.padEnd(14)}${scenario.about}`)
    .join('\n')
}
