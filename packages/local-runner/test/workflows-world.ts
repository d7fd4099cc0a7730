import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findAct } from '../src/demo/act-tool.ts'
import { issuesOf } from '../src/demo/issues.ts'
import { places } from '../src/demo/places.ts'
import { type Stage, setStage } from '../src/demo/stage.ts'
import { runWorkflow, type Trigger } from '../src/demo/workflow-run.ts'
import { type Ran, runShell } from '../src/journey/shell.ts'
import { git } from '../src/repository/git.ts'
import type { IssueState } from '../src/result.ts'
import type { RunResult } from '../src/run/model.ts'
import { deploy } from './workflows-deploy.ts'

/** The stage of the demo before its pull request, for what people and the clock do there. */
export interface WorkflowsWorld extends Stage {
  /** Runs a workflow of the example under act, with a token that has just the permissions its jobs ask for. */
  run(file: string, inputs?: Record<string, string>): Promise<RunResult>
  /** Runs whatever the trigger sets off. */
  play(trigger: Trigger): Promise<RunResult>
  /** Runs a line of bash as somebody at a terminal, in a checkout of the repository. */
  sh(line: string, env?: Record<string, string>): Promise<Ran>
  /** What `gh` was asked since the last time this was: its arguments, a call each. */
  ghCalls(): string[][]
  issues(): Promise<IssueState[]>
  /** What a deploy of the image does to both services, past the pipeline. */
  deploy(tag: string): Promise<void>
}

export async function openWorkflowsWorld(): Promise<WorkflowsWorld> {
  const act = findAct(places.checkout)
  const stage = await setStage(places.checkout, false, true)
  const { scratch, cloud, repository } = stage
  const operator = join(scratch, 'operator')
  git(scratch, 'clone', '--quiet', repository.folder, operator)
  const bin = join(scratch, 'bin')
  mkdirSync(bin)
  for (const [command, text] of Object.entries(commands))
    writeFileSync(join(bin, command), `#!/usr/bin/env bash\n${text}`, { mode: 0o755 })
  const dispatches = join(scratch, 'gh-calls')
  let runs = 0
  const play = (trigger: Trigger) => {
    runs += 1
    const runner = { act, signal: new AbortController().signal, onLine: () => {} }
    return runWorkflow(stage, runner, trigger, runs)
  }
  return {
    ...stage,
    deploy: (tag) => deploy(cloud, tag),
    issues: () => issuesOf(stage),
    ghCalls() {
      if (!existsSync(dispatches)) return []
      const text = readFileSync(dispatches, 'utf8')
      rmSync(dispatches)
      return text
        .split('\0\n')
        .filter(Boolean)
        .map((call) => call.split('\0'))
    },
    play,
    run: (file, inputs = {}) =>
      play({ event: 'workflow_dispatch', title: file, workflow: `.github/workflows/${file}`, inputs }),
    sh: (line, more = {}) => {
      const env = {
        ...stage.env,
        PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
        REAL_PATH: process.env.PATH ?? '',
        GH_CALLS: dispatches,
        ...{ AWS_ACCESS_KEY_ID: 'AKIAOPERATOREXAMPLE0', AWS_SECRET_ACCESS_KEY: 'secret', AWS_PAGER: '' },
        ...{ TF_IN_AUTOMATION: '1', TF_INPUT: '0', TF_CLI_ARGS: '-no-color', HOME: scratch },
        ...more,
      }
      return runShell(line, env, operator)
    },
  }
}

/** In the place of commands: where they cannot be as they are. */
const commands = {
  // Version 1 of the AWS CLI knows no AWS_ENDPOINT_URL_SQS.
  aws: `PATH=$REAL_PATH
if [ "$1" = sqs ]; then exec aws "$@" --endpoint-url "$AWS_ENDPOINT_URL_SQS"; fi
exec aws "$@"
`,
  // What it was asked is done by the test: the workflow is run under act.
  gh: `{ printf '%s\\0' "$@"; printf '\\n'; } >> "$GH_CALLS"\n`,
  sleep: `PATH=$REAL_PATH exec sleep 0.5\n`,
}
