import { spawn } from 'node:child_process'

/** Runs terraform in `folder` and returns its stdout; throws a sentence with its stderr when it fails. */
export async function runTerraform(
  folder: string,
  env: Record<string, string>,
  words: string[],
): Promise<string> {
  const child = spawn('terraform', words, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, TF_IN_AUTOMATION: '1', TF_INPUT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`terraform ${words.join(' ')} ended with ${code}: ${texts.stderr}`)
  return texts.stdout
}
