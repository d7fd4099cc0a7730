import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** act's path, fetched by `pnpm tools` if this machine has none; throws what that says when it cannot be had. */
export function findAct(checkout: string): string {
  return ask(checkout, 'act') ?? fail()
}

/** moto_server's path if it is here already. */
export function findMoto(checkout: string): string | undefined {
  return ask(checkout, 'moto', '--no-fetch')
}

function ask(checkout: string, ...words: string[]): string | undefined {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(checkout, 'scripts', 'tools.ts'), ...words, '--path'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', words.includes('--no-fetch') ? 'ignore' : 'inherit'] },
  )
  return status === 0 ? stdout.trim() || undefined : undefined
}

function fail(): never {
  throw new Error('The demo runs workflows with act, which could not be found or fetched (see above).')
}
