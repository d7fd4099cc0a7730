import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startMoto } from '@infra-actions/local-cloud/machine/moto'
import { playWorkflow } from '../src/act/workflow-run.ts'
import { startAwsApi } from '../src/aws-api/aws-api.ts'
import { findAct, findMoto } from '../src/demo/act-tool.ts'
import { account, region } from '../src/demo/backend.ts'
import { type BackendCloud, startBackendCloud } from '../src/demo/backend-cloud.ts'
import { ourRepository, places } from '../src/demo/places.ts'
import { startServices } from '../src/demo/services.ts'
import { dispatchEvent } from '../src/events/dispatch-event.ts'
import { git } from '../src/repository/git.ts'
import type { RunResult } from '../src/run/model.ts'
import { permissionsOf } from '../src/run/permissions.ts'
import { localRepositories } from '../src/stand-ins.ts'
import { chooseTerraform } from '../src/terraform/choice.ts'
import { deploy } from './workflows-deploy.ts'
import { infra, safeBucket } from './workflows-infra.ts'

/** The example's workflows in a repository of their own, with two services and a state that is kept safely. */
export interface WorkflowsWorld {
  cloud: BackendCloud
  /** Where the state is, as the example's backend.tf says. */
  state: { bucket: string; key: string }
  /** Runs a workflow of the example under act, with a token that has just the permissions its jobs ask for. */
  run(file: string, inputs?: Record<string, string>): Promise<RunResult>
  /** Runs a line of bash as somebody at a terminal, in a checkout of the repository. */
  sh(line: string, env?: Record<string, string>): Promise<Ran>
  /** What `gh` was asked since the last time this was: its arguments, a call each. */
  ghCalls(): string[][]
  issues(): Promise<Issue[]>
  github(method: string, path: string, body?: object, token?: string): Promise<unknown>
  /** What a deploy of the image does to both services, past the pipeline. */
  deploy(tag: string): Promise<void>
  close(): Promise<void>
}

interface Ran {
  exitCode: number | null
  stdout: string
  stderr: string
}

interface Issue {
  number: number
  title: string
  body: string
  state: string
  state_reason: string | null
  user: { login: string }
}

const owner = 'example'
const name = 'backend'

export async function openWorkflowsWorld(): Promise<WorkflowsWorld> {
  const act = findAct(places.checkout)
  const scratch = mkdtempSync(join(tmpdir(), 'workflows-'))
  const started: Array<{ close(): Promise<void> }> = []
  const close = async () => {
    await Promise.all(started.map((each) => each.close()))
    rmSync(scratch, { recursive: true, force: true })
  }
  try {
    const terraform = chooseTerraform(scratch, join(places.fixtures, 'recording'), true)
    const moto = await startMoto(findMoto(places.checkout) ?? 'moto_server')
    started.push(moto)
    const backend = readFileSync(join(places.example, 'infra', 'backend.tf'), 'utf8')
    const state = { bucket: settingOf(backend, 'bucket'), key: settingOf(backend, 'key') }
    const cloud = await startBackendCloud({
      account,
      region,
      github: {
        repository: `${owner}/${name}`,
        ownerType: 'Organization',
        users: [{ login: 'octocat', token: 'octocats-own' }],
      },
      s3: {
        buckets: [{ name: state.bucket, region, versioning: 'Enabled', settings: safeBucket(state.bucket) }],
      },
    })
    started.push(cloud)
    await startServices(cloud)
    const api = await startAwsApi(moto.url, account, region, cloud.calls)
    started.push(api)

    const repository = join(scratch, 'repository')
    makeRepository(repository, backend)
    const operator = join(scratch, 'operator')
    git(scratch, 'clone', '--quiet', repository, operator)
    const workflows = globSync(join(repository, '.github/workflows/*.yml')).map((path) =>
      readFileSync(path, 'utf8'),
    )
    const sources = { checkout: places.checkout, ours: ourRepository, standIns: places.standIns }
    const folders = localRepositories(workflows, sources, scratch)
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, GITHUB_TOKEN, GITHUB_REPOSITORY, ...inherited } =
      cloud.env
    const env = { ...inherited, ...api.env, ...terraform.env }
    let runs = 0

    const github: WorkflowsWorld['github'] = async (method, path, body, token = 'octocats-own') => {
      const response = await fetch(`${cloud.env.GITHUB_API_URL}/repos/${owner}/${name}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'user-agent': 'test',
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response.json()
    }
    const bin = join(scratch, 'bin')
    mkdirSync(bin)
    for (const [command, text] of Object.entries(commands))
      writeFileSync(join(bin, command), `#!/usr/bin/env bash\n${text}`, { mode: 0o755 })
    const dispatches = join(scratch, 'gh-calls')
    return {
      cloud,
      state,
      github,
      deploy: (tag) => deploy(cloud, tag),
      ghCalls() {
        if (!existsSync(dispatches)) return []
        const text = readFileSync(dispatches, 'utf8')
        rmSync(dispatches)
        return text
          .split('\0\n')
          .filter(Boolean)
          .map((call) => call.split('\0'))
      },
      issues: async () => (await github('GET', '/issues?state=all&per_page=100')) as Issue[],
      async run(file, inputs = {}) {
        runs += 1
        const workflow = `.github/workflows/${file}`
        const text = readFileSync(join(repository, workflow), 'utf8')
        return playWorkflow({
          ...{ act, repository, workflow, title: file },
          event: 'workflow_dispatch',
          payload: dispatchEvent({ owner, name }, workflow, inputs),
          scratch: join(scratch, `run-${runs}`),
          env: { ...env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: String(4100 + runs) },
          vars: {
            AWS_ACCOUNT_ID: account,
            ...Object.fromEntries(
              ['plan', 'apply', 'deploy'].map((role) => [
                `${role.toUpperCase()}_ROLE_ARN`,
                `arn:aws:iam::${account}:role/backend-${role}`,
              ]),
            ),
          },
          token: await cloud.github.issueToken(permissionsOf(text)),
          secrets: [cloud.oidc.requestToken],
          actor: 'octocat',
          localRepositories: folders,
          onLine: () => {},
        })
      },
      sh: (line, more = {}) =>
        shell(line, operator, {
          ...env,
          PATH: `${bin}:${dirname(process.execPath)}:${process.env.PATH}`,
          REAL_PATH: process.env.PATH ?? '',
          GH_CALLS: dispatches,
          ...{ AWS_ACCESS_KEY_ID: 'AKIAOPERATOREXAMPLE0', AWS_SECRET_ACCESS_KEY: 'secret', AWS_PAGER: '' },
          ...{ TF_IN_AUTOMATION: '1', TF_INPUT: '0', TF_CLI_ARGS: '-no-color', HOME: scratch },
          ...more,
        }),
      close,
    }
  } catch (error) {
    await close()
    throw error
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

function settingOf(backend: string, setting: string): string {
  return new RegExp(`^\\s*${setting}\\s*=\\s*"([^"]+)"`, 'm').exec(backend)?.[1] ?? ''
}

function makeRepository(folder: string, backend: string): void {
  mkdirSync(join(folder, 'infra'), { recursive: true })
  for (const part of ['.github', 'docs'])
    cpSync(join(places.example, part), join(folder, part), { recursive: true })
  cpSync(join(places.example, '.gitignore'), join(folder, '.gitignore'))
  writeFileSync(join(folder, 'infra', 'backend.tf'), backend)
  writeFileSync(join(folder, 'infra', 'main.tf'), infra)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${owner}/${name}.git`)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '-m', 'The backend')
}

async function shell(line: string, cwd: string, env: Record<string, string>): Promise<Ran> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', line], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ran: Ran = { exitCode: null, stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      ran[stream] += text
    })
  ran.exitCode = await new Promise((resolve) => child.once('close', resolve))
  return ran
}
