import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@infra-actions/local-cloud/machine/moto'
import { collectRun, type TimedLine } from '../run/collect.ts'
import type { RunResult } from '../run/model.ts'
import { readWorkflow } from '../run/workflow.ts'
import { runAct } from './run.ts'

/** One run of one workflow file, whatever repository it is in. Paths are absolute unless told. */
export interface WorkflowRun {
  act: string
  /** A git repository with the work tree the run starts from. */
  repository: string
  /** From the repository's root. */
  workflow: string
  event: string
  /** What set it off, for people. */
  title: string
  /** The event's payload. */
  payload: object
  /** A folder for this run alone. */
  scratch: string
  env: Record<string, string>
  vars: Record<string, string>
  /** Becomes `secrets.GITHUB_TOKEN`. */
  token: string
  /** Beside the token, what no log may show. */
  secrets: string[]
  actor: string
  localRepositories: Record<string, string>
  onLine(line: TimedLine): void
  signal?: AbortSignal
}

/**
 * Runs it under act and tells how it went; a workflow that fails is a result, not an error.
 *
 * Node takes SIGHUP back when it starts, so an action can still die of act's terminal. That says nothing about
 * the workflow: it is run once more, as a person would.
 */
export async function playWorkflow(run: WorkflowRun): Promise<RunResult> {
  const result = await playOnce(run)
  if (!lostTerminal(result)) return result
  process.stderr.write(`act lost the terminal of a step (${hungUp}): ${run.title} is run once more.\n`)
  return playOnce({ ...run, scratch: join(run.scratch, 'again') })
}

/** How act words a step that died of SIGHUP. */
const hungUp = 'signal: hangup'

const lostTerminal = ({ jobs }: RunResult) =>
  jobs.some(({ steps }) =>
    steps.some(({ log }) => log.some(({ kind, text }) => kind === 'error' && text === hungUp)),
  )

async function playOnce(run: WorkflowRun): Promise<RunResult> {
  const { event, title, scratch, repository, token } = run
  const artifacts = join(scratch, 'files')
  mkdirSync(artifacts, { recursive: true })
  const eventPath = join(scratch, 'event.json')
  writeFileSync(eventPath, JSON.stringify(run.payload))
  const { lines, exitCode } = await runAct(
    run.act,
    repository,
    {
      ...{ event, eventPath, scratch, workflow: run.workflow },
      env: { ...run.env, LOCAL_RUNNER_ARTIFACTS: artifacts },
      vars: run.vars,
      secrets: { GITHUB_TOKEN: token },
      actor: run.actor,
      localRepositories: run.localRepositories,
      artifactPort: await freePort(),
    },
    run.onLine,
    run.signal,
  )
  const read = (path: string) => readFileSync(join(repository, path), 'utf8')
  const workflow = readWorkflow(read(run.workflow), read)
  return collectRun(workflow, lines, { event, title, exitCode, secrets: [token, ...run.secrets] })
}
