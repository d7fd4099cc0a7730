import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../src/demo/places.ts'
import { git } from '../src/repository/git.ts'
import { type FleetStack, makeStacks } from './fleet-stacks.ts'

export const fleetExample = join(places.checkout, 'workflows-examples', 'fleet')

/** A repository on this disk: main with the fleet as told, and a branch that changes the module every stack has. */
export interface FleetRepository {
  base: string
  head: string
  stacks: FleetStack[]
}

export function makeRepository(
  folder: string,
  size: { stacks: number },
  services: string[],
  url: string,
): FleetRepository {
  cpSync(fleetExample, folder, { recursive: true, filter: (path) => !/\/\.terraform$/.test(path) })
  const plain = readFileSync(join(fleetExample, 'stacks', 'network', 'main.tf'), 'utf8')
  const numbered = Array.from(
    { length: size.stacks - 2 },
    (_, index) => `stack-${String(index + 1).padStart(3, '0')}`,
  )
  const stacks = makeStacks([...numbered, 'billing', 'network'], plain)
  for (const { name, config } of stacks) {
    mkdirSync(join(folder, 'stacks', name), { recursive: true })
    writeFileSync(join(folder, 'stacks', name, 'main.tf'), config)
  }
  writeFileSync(join(folder, 'services.txt'), `${services.join('\n')}\n`)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', url)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '-m', 'The fleet')
  const base = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'checkout', '--quiet', '-b', 'settings')
  const module = join(folder, 'modules', 'settings', 'main.tf')
  writeFileSync(module, readFileSync(module, 'utf8').replace('generation = 1', 'generation = 2'))
  git(folder, 'commit', '--quiet', '--all', '-m', 'Next generation of settings')
  return { base, head: git(folder, 'rev-parse', 'HEAD'), stacks }
}
