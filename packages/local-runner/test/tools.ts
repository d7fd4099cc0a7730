import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '@infra-actions/local-cloud/machine/browser'
import { test } from '@jest/globals'

/** The checkout's folder. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/**
 * `test`, or where the machine lacks what the tests need a skipped one that says so in one line. In CI nothing
 * is skipped: the test runs and fails by what is missing.
 */
export function testWith(what: string, present: boolean): typeof test {
  if (present || process.env.CI) return test
  console.warn(`skipped, because this machine has no ${what}: see "pnpm tools"`)
  return test.skip as typeof test
}

/** A tool of `pnpm tools` that is here already. */
export function tool(name: 'act' | 'zizmor' | 'moto'): string | undefined {
  const { stdout, status } = spawnSync(
    process.execPath,
    [`${checkout}/scripts/tools.ts`, name, '--path', '--no-fetch'],
    { encoding: 'utf8' },
  )
  return status === 0 ? stdout.trim() : undefined
}

export const chromium = findBrowser()
