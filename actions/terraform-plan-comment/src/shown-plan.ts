import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { runToolInto } from '@infra-actions/action-kit/child-process'
import { ActionError, InputError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'

/**
 * Runs `terraform show -json` on a binary plan and hands the path of its output to `use`. The file, which holds
 * the plan's secrets, is readable by us alone and gone afterwards.
 * @throws InputError when there is no such folder or no such file in it; ActionError with Terraform's own error.
 */
export async function withShownPlan<Result>(
  plan: { path: string; binary: string; workingDirectory: string },
  signal: AbortSignal,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  await expectPlan(plan)
  const folder = await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'plan-'))
  try {
    const path = join(folder, 'plan.json')
    const { exitCode, stderr } = await runToolInto(
      path,
      plan.binary,
      ['show', '-json', '-no-color', plan.path],
      {
        cwd: plan.workingDirectory,
        signal,
      },
    )
    if (exitCode !== 0) {
      throw new ActionError(
        `"${plan.binary} show -json ${oneLine(plan.path)}" in ${plan.workingDirectory} ended with exit code ${exitCode}: ` +
          `${oneLine(stderr, 1000)} Was "${basename(plan.binary)} init" run in this job, and is the plan of this version of it?`,
        { title: 'Plan cannot be shown' },
      )
    }
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A missing folder would read as a missing binary, a missing file as one of another version. */
async function expectPlan({
  path,
  binary,
  workingDirectory,
}: {
  path: string
  binary: string
  workingDirectory: string
}): Promise<void> {
  const folder = await stat(workingDirectory).catch(() => undefined)
  if (!folder?.isDirectory()) {
    throw new InputError(
      `Input "working-directory": there is no folder ${oneLine(workingDirectory)}. Give the folder, seen from the ` +
        `workspace, that "${basename(binary)} init" was run in, and check it out in this job.`,
    )
  }
  const file = await stat(resolve(workingDirectory, path)).catch(() => undefined)
  if (file === undefined) {
    throw new InputError(
      `Input "plan-file": there is no file "${oneLine(path)}" in ${oneLine(workingDirectory)}. Write it with ` +
        `"${basename(binary)} plan -out=${oneLine(path)}" in an earlier step of this job, or download it into that folder.`,
    )
  }
}
