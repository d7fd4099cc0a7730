import { type ActionResult, runAction as run } from '@infra-actions/local-cloud/run-action'

interface Surroundings {
  /** The workspace, an absolute folder. */
  cwd: string
  env: Record<string, string>
  /** The runner cancels once the log says this. */
  cancelWhen?: RegExp
  /** The machine goes away once this is settled. */
  killWhen?: Promise<void>
}

/** Runs an action's bundle in a workspace that is there, as run 42 of example/app. */
export function runAction(
  action: string,
  inputs: Record<string, string>,
  { cwd, env, cancelWhen, killWhen }: Surroundings,
): Promise<ActionResult> {
  return run({
    action,
    inputs,
    workspace: cwd,
    env: { GITHUB_REPOSITORY: 'example/app', GITHUB_RUN_ID: '42', ...env },
    timeout: 120_000,
    ...(cancelWhen === undefined ? {} : { cancel: { when: cancelWhen } }),
    ...(killWhen === undefined ? {} : { cancel: { when: killWhen, signal: 'SIGKILL' as const } }),
  })
}
