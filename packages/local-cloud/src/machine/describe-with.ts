import { describe, test } from '@jest/globals'
import { findPluginFolder } from './plugin-folder.ts'
import { findTool } from './tool.ts'

/** Something of the machine that a test needs: a command, or Terraform's AWS provider. */
export type Need = 'terraform' | 'tofu' | 'aws' | 'moto_server' | 'AWS provider'

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
  const why = `needs ${missing.map(inWords).join(' and ')}`
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

function isHere(need: Need): boolean {
  return (need === 'AWS provider' ? findPluginFolder() : findTool(need)) !== undefined
}

function inWords(need: Need): string {
  if (need === 'AWS provider') return "a folder with Terraform's AWS provider 5 (TF_PLUGIN_MIRROR)"
  if (need === 'moto_server') return 'moto_server ("pnpm tools")'
  return need === 'tofu' ? 'tofu ("pnpm tools --tofu")' : `${need} on the PATH`
}
