import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runToolInto } from '@infra-actions/action-kit/child-process'
import { ActionError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'

/**
 * Runs `terraform show -json` on a binary plan and hands the path of its output to `use`. The file, which holds
 * the plan's secrets, is readable by us alone and gone afterwards.
 * @throws ActionError with Terraform's own error.
 */
export async function withShownPlan<Result>(
  plan: { path: string; binary: string; workingDirectory: string },
  signal: AbortSignal,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
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
          `${oneLine(stderr, 1000)} Was "terraform init" run in this job, and is the plan of this Terraform version?`,
        { title: 'Plan cannot be shown' },
      )
    }
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
