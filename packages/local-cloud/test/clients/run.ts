import { execFile } from 'node:child_process'

export interface Ran {
  exitCode: number
  stdout: string
  stderr: string
}

/** Runs a program with this environment alone, PATH apart. */
export function run(
  command: string,
  args: string[],
  options: { env: Record<string, string>; cwd?: string },
): Promise<Ran> {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...options.env }
  return new Promise((resolve) => {
    execFile(command, args, { env, cwd: options.cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ exitCode, stdout, stderr })
    })
  })
}
