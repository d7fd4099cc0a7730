import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../figure.ts'

/** A Node program to measure as a whole process. */
export interface Program {
  /** Arguments of node. */
  args: string[]
  env?: Record<string, string>
  /** When what is measured had been done, in milliseconds since the epoch; absent: when the process had ended. */
  done?: () => number
}

export interface Usage {
  /** Milliseconds from spawn to `done`. */
  wall: number
  /** Milliseconds of user and system time. */
  cpu: number
  /** Peak resident memory, MiB. */
  peak: number
  exitCode: number
  output: string
}

const reporter = fileURLToPath(new URL('./usage.mjs', import.meta.url))

export async function runOnce({ args, env = {}, done }: Program): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'usage.json')
  const started = performance.timeOrigin + performance.now()
  let output = ''
  const exitCode = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', reporter, ...args], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, BENCH_USAGE: file },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (data) => {
      output += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
  const wall = (done?.() ?? performance.timeOrigin + performance.now()) - started
  const { cpu, peak } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  return { wall, cpu, peak, exitCode, output }
}

/** Medians of several programs run in turn (A B C A B C …), after one round that does not count. */
export async function inTurn(programs: Program[], rounds = 5): Promise<Usage[]> {
  const runs: Usage[][] = programs.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, program] of programs.entries()) {
      const usage = await runOnce(program)
      if (round > 0) runs[index]?.push(usage)
    }
  }
  return runs.map((usages) => ({
    wall: median(usages.map(({ wall }) => wall)),
    cpu: median(usages.map(({ cpu }) => cpu)),
    peak: median(usages.map(({ peak }) => peak)),
    exitCode: usages.at(-1)?.exitCode ?? 1,
    output: usages.at(-1)?.output ?? '',
  }))
}
