import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { closeSync, openSync } from 'node:fs'
import { getExecOutput } from '@actions/exec'
import { ActionError } from './errors.ts'

export interface ToolOptions {
  cwd?: string
  /** The whole environment of the tool; default: ours without the INPUT_* variables. */
  env?: Record<string, string>
  /** When aborted the tool gets INT, and KILL two seconds later. */
  signal?: AbortSignal
  stdin?: Buffer
}

export interface ToolResult {
  exitCode: number
  stdout: string
  stderr: string
}

/** Time a tool has between INT and KILL: with our own limit of 7 s it leaves room to write the summary. */
const graceMilliseconds = 2000

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
  options.signal?.throwIfAborted()
  const stop = endChildrenWith(options.signal)
  try {
    const result = await getExecOutput(command, args, {
      silent: true,
      ignoreReturnCode: true,
      env: options.env ?? toolEnvironment(),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.stdin === undefined ? {} : { input: options.stdin }),
    })
    options.signal?.throwIfAborted()
    return result
  } catch (error) {
    options.signal?.throwIfAborted()
    throw notStarted(command, error)
  } finally {
    stop()
  }
}

/**
 * Runs a tool with its stdout going straight into a file: no size is too large, nothing passes through us.
 * (@actions/exec searches all of a line for its end at each chunk: quadratic on one line of many megabytes.)
 */
export async function runToolInto(
  path: string,
  command: string,
  args: string[],
  options: ToolOptions = {},
): Promise<Omit<ToolResult, 'stdout'>> {
  options.signal?.throwIfAborted()
  const stop = endChildrenWith(options.signal)
  const file = openSync(path, 'w', 0o600)
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: options.cwd,
        env: options.env ?? toolEnvironment(),
        stdio: ['ignore', file, 'pipe'],
        // A process group of its own, so that what the tool started ends with it.
        detached: true,
      })
      let stderr = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        stderr = (stderr + text).slice(-1_000_000)
      })
      child.on('error', (error) => reject(notStarted(command, error)))
      child.on('close', (code) => {
        if (options.signal?.aborted) reject(options.signal.reason)
        else resolve({ exitCode: code ?? 1, stderr })
      })
    })
  } finally {
    closeSync(file)
    stop()
  }
}

/** Our environment without the action's own inputs: secrets among them are no business of a tool. */
function toolEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('INPUT_'),
  )
  return Object.fromEntries(entries)
}

/**
 * Ends every child started until the returned function is called when the signal is aborted. Node announces
 * each new child on the `child_process` diagnostics channel; @actions/exec has no handle of its own to give.
 */
function endChildrenWith(signal: AbortSignal | undefined): () => void {
  const children = new Set<ChildProcess>()
  const onStart = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('process' in message)) return
    const child = message.process as ChildProcess
    children.add(child)
    child.once('exit', () => children.delete(child))
  }
  const onAbort = () => {
    for (const child of children) {
      end(child, 'SIGINT')
      setTimeout(() => end(child, 'SIGKILL'), graceMilliseconds).unref()
    }
  }
  subscribe('child_process', onStart)
  signal?.addEventListener('abort', onAbort, { once: true })
  return () => {
    unsubscribe('child_process', onStart)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** The child's whole process group where it leads one, else the child. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

function notStarted(command: string, error: unknown): ActionError {
  const why = error instanceof Error ? error.message : String(error)
  return new ActionError(
    `"${command}" could not be started: ${why}. Install it in an earlier step, or name it with its path.`,
    { cause: error },
  )
}
