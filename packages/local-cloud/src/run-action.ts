/** Runs an action as the runner does: its own process on Node 24, `INPUT_*`, command files, both streams read. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { inputVariables, readManifest } from './runner/action-manifest.ts'
import { type Annotation, readAnnotations } from './runner/annotations.ts'
import { type Cancel, cancelStep } from './runner/cancellation.ts'
import { type FoundCommand, findCommands } from './runner/commands.ts'
import { readFileCommands } from './runner/file-commands.ts'
import { findLeftBehind } from './runner/left-behind.ts'
import { stepEnvironment } from './runner/step-environment.ts'
import { layOutStep } from './runner/workspace.ts'

export interface ActionRun {
  /** Folder name under `actions/`, or the path of an `action.yml`. */
  action: string
  /** The step's `with`. */
  inputs?: Record<string, string>
  /** Beside the runner's own variables; `cloud.env` goes here. */
  env?: Record<string, string>
  /** Payload of `GITHUB_EVENT_PATH`. */
  event?: object
  eventName?: string
  /** The working directory; a new empty folder when absent. */
  workspace?: string
  cancel?: Cancel
  /** Another file than `runs.main`, such as a source to try out before it is bundled. */
  main?: string
  /** Flags of node itself, such as `--conditions=source`. */
  nodeFlags?: string[]
  /** Milliseconds after which the step is killed and the test fails; 60,000 when absent. */
  timeout?: number
}

export interface ActionResult {
  /** null where a signal ended it. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** Both streams, in the order in which the runner reads them. */
  log: string
  outputs: Record<string, string>
  /** Exported variables (`GITHUB_ENV`). */
  exported: Record<string, string>
  state: Record<string, string>
  summary: string
  commands: FoundCommand[]
  annotations: Annotation[]
  /** Values of `::add-mask::`. */
  masks: string[]
  /** Command lines of processes that outlived the step (Linux only). */
  leftBehind: string[]
  milliseconds: number
  /** From the first signal to the end; undefined where none was sent. */
  cancelMilliseconds: number | undefined
}

/** @throws Error where the step runs longer than its timeout, or leaves files the runner would refuse. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const manifestPath = /\.ya?ml$/.test(run.action)
    ? run.action
    : fileURLToPath(new URL(`../../../actions/${run.action}/action.yml`, import.meta.url))
  const manifest = readManifest(manifestPath)
  const files = layOutStep(run.event ?? {}, run.workspace)
  const trackingId = `github_${randomUUID()}`
  const { env, contexts } = stepEnvironment(run, { ...files.env, RUNNER_TRACKING_ID: trackingId })
  const inputs = inputVariables(manifest, run.inputs ?? {}, contexts)
  try {
    const ended = await execute(run.main ?? manifest.main, { ...env, ...inputs }, files.workspace, run)
    const commands = findCommands(ended.log)
    return {
      ...ended,
      leftBehind: await findLeftBehind(trackingId),
      outputs: readFileCommands(files.read('OUTPUT')),
      exported: readFileCommands(files.read('ENV')),
      state: readFileCommands(files.read('STATE')),
      summary: files.read('STEP_SUMMARY'),
      commands,
      annotations: readAnnotations(commands),
      masks: commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data),
    }
  } finally {
    files.remove()
  }
}

type Ended = Pick<
  ActionResult,
  'exitCode' | 'signal' | 'stdout' | 'stderr' | 'log' | 'milliseconds' | 'cancelMilliseconds'
>

function execute(main: string, env: Record<string, string>, cwd: string, run: ActionRun): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [...(run.nodeFlags ?? []), main], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const cancellation = cancelStep(child, run.cancel)
    const timeout = run.timeout ?? 60_000
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`The action ${run.action} did not end within ${timeout} ms. It printed:\n${log}`))
    }, timeout)
    let [stdout, stderr, log] = ['', '', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      log += text
      cancellation.printed(log)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      log += text
      cancellation.printed(log)
    })
    child.once('error', reject)
    child.once('close', (exitCode, signal) => {
      clearTimeout(timer)
      cancellation.stop()
      const ended = performance.now()
      const cancelled = cancellation.startedAt()
      resolve({
        exitCode,
        signal,
        stdout,
        stderr,
        log,
        milliseconds: ended - started,
        cancelMilliseconds: cancelled === undefined ? undefined : ended - cancelled,
      })
    })
  })
}
