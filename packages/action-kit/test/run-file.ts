import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Outcome {
  exitCode: number | null
  stdout: string
  summary: string
  outputs: string
  milliseconds: number
}

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Runs a program made of `body` on this Node as the runner runs an action, with action-kit's modules at `kit/`. */
export function runProgram(
  body: string,
  {
    env = {},
    onStart,
  }: {
    env?: Record<string, string>
    onStart?: (kill: (signal: NodeJS.Signals) => void, output: () => string) => void
  } = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'action-kit-'))
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const program = join(folder, 'program.mts')
  writeFileSync(program, body.replaceAll("'kit/", `'${source}/`))
  const started = Date.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=source', program], {
      env: { PATH: process.env.PATH, ...files, ...env },
    })
    let stdout = ''
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stdout += data
    })
    onStart?.(
      (signal) => child.kill(signal),
      () => stdout,
    )
    child.on('close', (exitCode) =>
      resolve({
        exitCode,
        stdout,
        summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
        outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
        milliseconds: Date.now() - started,
      }),
    )
  })
}
