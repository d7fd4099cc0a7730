import { describe, test } from '@jest/globals'
import { isHere, listOf, type Need } from './need.ts'

/**
 * `describe` where the machine has all it needs. On a laptop without them one line says so; in CI their lack is a
 * failure. OpenTofu alone is never asked for: its build takes minutes.
 */
export function describeWith(needs: Need[], name: string, body: () => void): void {
  const missing = needs.filter((need) => !isHere(need))
  if (missing.length === 0) {
    describe(name, body)
    return
  }
  const why = `needs ${listOf(missing)}`
  if (process.env.CI && missing.some((need) => need !== 'tofu')) {
    test(name, () => {
      throw new Error(why)
    })
    return
  }
  process.stderr.write(`skipped: ${name} ${why}\n`)
  // biome-ignore lint/suspicious/noSkippedTests: only where the machine lacks something, and never in CI
  describe.skip(name, body)
}
