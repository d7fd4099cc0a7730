import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionResult, runAction as run } from '@infra-actions/local-cloud/run-action'

interface Surroundings {
  /** Where every AWS service answers. */
  url: string
  /** In the workspace. */
  files?: Record<string, string>
  kill?: { when: Promise<void>; signal: 'SIGINT' | 'SIGKILL' }
  env?: Record<string, string>
}

/** Runs this action's bundle with these inputs. */
export async function runAction(
  inputs: Record<string, string>,
  { url, files = {}, kill, env = {} }: Surroundings,
): Promise<ActionResult> {
  const workspace = await mkdtemp(join(tmpdir(), 'deploy-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(workspace, name), content)
  return run({
    action: 'ecs-register-and-deploy',
    inputs,
    workspace,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_REGION: 'eu-central-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    },
    ...(kill === undefined ? {} : { cancel: kill }),
  })
}
