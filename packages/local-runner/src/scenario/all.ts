import { badImage, crashLoop, lockedState, rolledBack } from './failures.ts'
import { rollback } from './rollback.ts'
import type { Scenario } from './scenario.ts'
import { success, unchanged } from './success.ts'

export const scenarios: Scenario[] = [
  success,
  unchanged,
  badImage,
  crashLoop,
  lockedState,
  rolledBack,
  rollback,
]

/** The scenario of that name; throws a sentence that lists them. */
export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name)
  if (!found) throw new Error(`There is no scenario "${name}". There are:\n${listScenarios()}`)
  return found
}

/** One line a scenario. */
export function listScenarios(): string {
  return scenarios.map((scenario) => `  ${scenario.name.padEnd(14)}${scenario.about}`).join('\n')
}
