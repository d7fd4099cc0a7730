import { fileURLToPath } from 'node:url'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import type { PullRequestSeed } from '@infra-actions/local-cloud/github/seed'
import { type ActionResult, type ActionRun, runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll } from '@jest/globals'

export const head = 'a'.repeat(40)
/** As which `pushStep` merges pull request 8. */
export const mergeCommit = 'c'.repeat(40)

export function plan(name: string): string {
  return fileURLToPath(
    new URL(`../../../packages/terraform-plan/test/fixtures/${name}.json`, import.meta.url),
  )
}

/** An emulated GitHub with pull requests 7 and 8 (`pushStep` merges it), for one test file. */
export function emulatedGitHub(more: PullRequestSeed[] = []): () => Cloud {
  let cloud: Cloud
  beforeAll(async () => {
    const pullRequests = [{ number: 7, headSha: head }, { number: 8, headSha: 'b'.repeat(40) }, ...more]
    cloud = await startCloud({ seed: { github: { pullRequests } } })
  })
  afterAll(() => cloud.close())
  return () => cloud
}

/** A step of a pull_request run on number 7, from the bundle that users run. */
export async function step(
  cloud: Cloud,
  inputs: Record<string, string>,
  more: Partial<ActionRun> = {},
): Promise<ActionResult> {
  return runAction({
    action: 'terraform-plan-comment',
    inputs: { 'github-token': cloud.github.token, ...inputs },
    eventName: 'pull_request',
    ...more,
    event: more.event ?? (await cloud.github.pullRequestEvent(7)),
    env: { ...cloud.env, GITHUB_RUN_ID: '5', ...more.env },
  })
}

/** A step of a pull_request run on number 8. */
export async function reviewStep(cloud: Cloud, inputs: Record<string, string>): Promise<ActionResult> {
  return step(cloud, inputs, { event: await cloud.github.pullRequestEvent(8) })
}

/** The push run that follows the merge of pull request 8. */
export const pushRun: Partial<ActionRun> = {
  event: {},
  eventName: 'push',
  env: { GITHUB_SHA: mergeCommit, GITHUB_RUN_ID: '9' },
}

/** Merges pull request 8, and is a step of the push run that follows. */
export async function pushStep(cloud: Cloud, inputs: Record<string, string>): Promise<ActionResult> {
  await cloud.github.merge(8, mergeCommit)
  return step(cloud, inputs, pushRun)
}
