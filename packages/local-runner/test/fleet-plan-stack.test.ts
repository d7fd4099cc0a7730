import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect } from '@jest/globals'
import { fleetExample } from './fleet-repository.ts'
import { testWith } from './tools.ts'

const hasFlock = spawnSync('bash', ['-c', 'command -v flock']).status === 0
const withFlock = testWith('flock', hasFlock)
const script = join(fleetExample, '.github/scripts/plan-stack.sh')

/**
 * A workspace with stacks, and a terraform that says what it is asked and fails where `FAILS` says: a plan before
 * (`plan`) or after it has left something (`half-way`).
 */
function workspace(...stacks: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'plan-stack-'))
  for (const stack of stacks) mkdirSync(join(folder, 'stacks', stack), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  const terraform = join(folder, 'bin', 'terraform')
  writeFileSync(
    terraform,
    `#!/usr/bin/env bash
echo "begin $1" >> "$RUNNER_TEMP/calls"
if [ "$1" = show ]; then printf '{"format_version"'; else echo "terraform $*"; fi
if [ "$1" = init ]; then sleep 0.2; fi
echo "end $1" >> "$RUNNER_TEMP/calls"
if [ "$1" = plan ] && [ "$FAILS" != plan ]; then touch tfplan; fi
if [ "$1$FAILS" = planhalf-way ]; then echo "Error: broken half way" >&2; exit 1; fi
if [ "$1" = "$FAILS" ]; then echo "Error: $1 is broken" >&2; exit 1; fi
if [ "$1" = show ]; then printf ':"1.2"}'; fi
`,
  )
  chmodSync(terraform, 0o755)
  const env = {
    ...process.env,
    RUNNER_TEMP: folder,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
  }
  return {
    run: (stack: string, fails = '') =>
      spawnSync(script, [stack], { cwd: folder, encoding: 'utf8', env: { ...env, FAILS: fails } }),
    start: (stack: string) =>
      new Promise((resolve) =>
        spawn(script, [stack], { cwd: folder, env, stdio: 'ignore' }).on('close', resolve),
      ),
    left: (stack: string) => readdirSync(join(folder, 'plans', stack)).sort(),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
  }
}

describe('planning one stack of the fleet', () => {
  withFlock('leaves its plan and its log, with the state of its name', () => {
    const { run, left, read } = workspace('network')
    const { status, stdout } = run('network')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^network: planned in \d+ s\n$/)])
    expect(left('network')).toEqual(['tfplan.json', 'tfplan.log'])
    expect(read('plans/network/tfplan.json')).toBe('{"format_version":"1.2"}')
    expect(read('plans/network/tfplan.log')).toContain('-backend-config=key=fleet/network.tfstate')
    expect(read('plans/network/tfplan.log')).toContain('-lock-timeout=5m')
  })

  for (const fails of ['init', 'plan', 'show']) {
    withFlock(`leaves only the log where "terraform ${fails}" fails, and does not fail itself`, () => {
      const { run, left, read } = workspace('network')
      const { status, stdout } = run('network', fails)
      expect([status, stdout]).toEqual([0, expect.stringContaining('network: failed after')])
      expect(left('network')).toEqual(['tfplan.log'])
      expect(read('plans/network/tfplan.log')).toContain(`Error: ${fails} is broken`)
      const asked = read('calls').match(/(?<=begin )\w+/g)
      expect(asked).toEqual(['init', 'plan', 'show'].slice(0, 1 + ['init', 'plan', 'show'].indexOf(fails)))
    })
  }

  withFlock('leaves what was planned until then where the plan fails half way', () => {
    const { run, left, read } = workspace('network')
    const { status, stdout } = run('network', 'half-way')
    expect([status, stdout]).toEqual([0, expect.stringContaining('network: failed after')])
    expect(left('network')).toEqual(['tfplan.json', 'tfplan.log'])
    expect(read('plans/network/tfplan.log')).toContain('Error: broken half way')
  })

  withFlock('fails for a stack that is not there', () => {
    const { run, has } = workspace('network')
    expect(run('gone').status).not.toBe(0)
    expect(has('calls')).toBe(false)
  })

  withFlock('initialises one stack at a time, as many as are planned at once', async () => {
    const { start, read } = workspace('a', 'b', 'c')
    await Promise.all(['a', 'b', 'c'].map(start))
    const inits = read('calls')
      .split('\n')
      .filter((line) => line.endsWith(' init'))
    expect(inits).toEqual(Array(3).fill(['begin init', 'end init']).flat())
  })
})
