import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { playWorkflow } from '../act/workflow-run.ts'
import { dispatchEvent } from '../events/dispatch-event.ts'
import { pushEvent } from '../events/push-event.ts'
import { checkOut } from '../repository/scratch.ts'
import type { TimedLine } from '../run/collect.ts'
import type { RunResult } from '../run/model.ts'
import { permissionsOf } from '../run/permissions.ts'
import { runSubject } from '../run/subject.ts'
import type { Scene } from './scene.ts'

/** The example's pipeline, from its root. */
const pipeline = '.github/workflows/backend-ci-cd.yml'

/** How the example's workflows are run. */
export interface Runner {
  act: string
  /** Beside the repository's own. */
  vars?: Record<string, string>
  signal: AbortSignal
  onLine(line: TimedLine): void
}

/** What sets a workflow of the example off. */
export interface Trigger {
  event: 'pull_request' | 'push' | 'workflow_dispatch' | 'schedule'
  title: string
  /** From the repository's root; the example's pipeline when absent. */
  workflow?: string
  /** Of a dispatch. */
  inputs?: Record<string, string>
}

/** Runs a workflow of the example once; `number` is the run's, from 1. */
export async function runWorkflow(
  scene: Scene,
  runner: Runner,
  trigger: Trigger,
  number: number,
): Promise<RunResult> {
  const { cloud, repository, proposal } = scene
  const { event, title, workflow = pipeline } = trigger
  const sha = checkOut(repository, event === 'pull_request' ? 'pull request' : 'main')
  const text = readFileSync(join(repository.folder, workflow), 'utf8')
  const name = workflow.replace(/^.*\//, '').replace(/\.yml$/, '')
  const record = { id: 4100 + number, event, headSha: sha, name }
  cloud.github.setRun({ ...record, status: 'in_progress', conclusion: null })
  const subject = runSubject(text, event, `${repository.owner}/${repository.name}`)
  if (subject !== undefined) cloud.oidc.speakFor(subject)
  const run = await playWorkflow({
    ...runner,
    ...{ event, title, workflow },
    repository: repository.folder,
    payload: await payloadOf(scene, trigger, workflow),
    scratch: join(scene.scratch, `run-${number}`),
    env: { ...scene.env, GITHUB_RUN_ID: String(record.id), GITHUB_RUN_NUMBER: String(number) },
    vars: { ...scene.vars, ...runner.vars },
    token: await cloud.github.issueToken(permissionsOf(text)),
    secrets: [cloud.oidc.requestToken],
    actor: proposal.author,
    localRepositories: scene.localRepositories,
  })
  const conclusion = run.conclusion === 'success' ? 'success' : 'failure'
  cloud.github.setRun({ ...record, status: 'completed', conclusion })
  return run
}

async function payloadOf(
  { cloud, repository, proposal }: Scene,
  { event, inputs }: Trigger,
  workflow: string,
) {
  const { number } = proposal
  if (event === 'pull_request') {
    // The one pull request stands for each that a story opens.
    cloud.github.reopen(number)
    return cloud.github.pullRequestEvent(number, 'opened')
  }
  if (event === 'push') await cloud.github.merge(number, repository.commits.merged)
  return event === 'push'
    ? pushEvent(repository, proposal.title)
    : dispatchEvent(repository, workflow, inputs)
}
