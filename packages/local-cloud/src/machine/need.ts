import { findBrowser } from './browser.ts'
import { findPluginFolder } from './plugin-folder.ts'
import { findTool } from './tool.ts'

/** Something of the machine: a command, a browser, or Terraform's AWS provider. */
export type Need = 'terraform' | 'tofu' | 'aws' | 'moto_server' | 'AWS provider' | 'Chromium'

/** Throws one sentence that names all of `needs` that this machine lacks. `who` begins it. */
export function requireHere(who: string, needs: Need[], has = isHere): void {
  const missing = needs.filter((need) => !has(need))
  if (missing.length > 0) throw new Error(`${who} needs ${listOf(missing)}.`)
}

export function isHere(need: Need): boolean {
  if (need === 'AWS provider') return findPluginFolder() !== undefined
  return (need === 'Chromium' ? findBrowser() : findTool(need)) !== undefined
}

/** What each is and where one gets it: `a, b and c`. */
export function listOf(needs: Need[]): string {
  return new Intl.ListFormat('en-GB').format(needs.map(inWords))
}

function inWords(need: Need): string {
  if (need === 'AWS provider') return "a folder with Terraform's AWS provider 5 (TF_PLUGIN_MIRROR)"
  if (need === 'Chromium') return 'a Chromium or Chrome on the PATH'
  if (need === 'moto_server') return 'moto_server ("pnpm tools")'
  return need === 'tofu' ? 'tofu ("pnpm tools --tofu")' : `${need} on the PATH`
}
