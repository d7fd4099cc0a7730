import { getExecOutput } from '@actions/exec'

/** Runs terraform in `folder` and returns its stdout; throws a sentence with its stderr when it fails. */
export async function runTerraform(
  folder: string,
  env: Record<string, string>,
  words: string[],
): Promise<string> {
  const { exitCode, stdout, stderr } = await getExecOutput('terraform', words, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, TF_IN_AUTOMATION: '1', TF_INPUT: '0', ...env },
    silent: true,
    ignoreReturnCode: true,
  })
  if (exitCode !== 0) throw new Error(`terraform ${words.join(' ')} ended with ${exitCode}: ${stderr}`)
  return stdout
}
