import { closeSync, openSync } from 'node:fs'
import { ActionError } from './errors.ts'
import { type ProcessGroup, startGroup } from './process-group.ts'

export interface ToolOptions {
  cwd?: string
  /** The whole environment of the tool; default: ours without the INPUT_* variables. */
  env?: NodeJS.ProcessEnv
  /** When aborted the tool gets INT, and KILL two seconds later. */
  signal?: AbortSignal
  stdin?: Buffer
}

export interface ToolResult {
  exitCode: number
  stdout: string
  stderr: string
}

/** What is kept of stderr: its end, where a tool says why it failed. Characters. */
const stderrKept = 1_000_000

/**
 * Runs a tool silently and returns what it printed, whatever its exit code.
 * For output that fits in memory comfortably; see `runToolInto` for the rest.
 * @throws ActionError when the tool is not on the PATH; the signal's reason when it was aborted.
 */
export async function runTool(
  command: string,
  args: string[],
  options: ToolOptions = {},
): Promise<ToolResult> {
  const chunks: string[] = []
  const end = await run(command, args, options, 'pipe', (text) => chunks.push(text))
  return { ...end, stdout: chunks.join('') }
}

/** Runs a tool with its stdout going straight into a file: no size is too large, nothing passes through us. */
export async function runToolInto(
  path: string,
  command: string,
  args: string[],
  options: ToolOptions = {},
): Promise<Omit<ToolResult, 'stdout'>> {
  options.signal?.throwIfAborted()
  const file = openSync(path, 'w', 0o600)
  try {
    return await run(command, args, options, file)
  } finally {
    closeSync(file)
  }
}

async function run(
  command: string,
  args: string[],
  { cwd, env = toolEnvironment(), signal, stdin }: ToolOptions,
  stdout: 'pipe' | number,
  onStdout?: (text: string) => void,
): Promise<Omit<ToolResult, 'stdout'>> {
  signal?.throwIfAborted()
  const group = startGroup(command, args, { cwd, env, stdio: [stdin ? 'pipe' : 'ignore', stdout, 'pipe'] })
  const { child } = group
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => onStdout?.(text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-stderrKept)
  })
  // A tool that ends without reading all of its input is no failure of ours.
  child.stdin?.on('error', () => {}).end(stdin)
  const exitCode = await endOf(group, signal, command)
  return { exitCode, stderr }
}

/** The exit code (1 for a signal's), or the rejection once everything that was started is gone. */
function endOf({ child, end }: ProcessGroup, signal: AbortSignal | undefined, command: string) {
  return new Promise<number>((resolve, reject) => {
    const stop = () => end().then(() => reject(signal?.reason))
    signal?.addEventListener('abort', stop, { once: true })
    child.on('error', (error) => reject(notStarted(command, error)))
    child.on('close', (code) => {
      if (signal?.aborted) return
      signal?.removeEventListener('abort', stop)
      resolve(code ?? 1)
    })
  })
}

/** Our environment without the action's own inputs: secrets among them are no business of a tool. */
function toolEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('INPUT_')))
}

function notStarted(command: string, error: Error): ActionError {
  return new ActionError(
    `"${command}" could not be started: ${error.message}. Install it in an earlier step, or name it with its path.`,
    { cause: error },
  )
}
