import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPluginFolder, providersFrom } from '@infra-actions/local-cloud/machine/plugin-folder'

/** Which Terraform a run of the example uses. */
export interface TerraformChoice {
  kind: 'real' | 'recorded'
  /** Which one, in words. */
  detail: string
  /** Whether the AWS resources of the example are planned too. */
  withProvider: boolean
  /** Environment of the workflow's steps. */
  env: Record<string, string>
}

/** `use_lockfile` left its experimental state in this version. */
const oldest = [1, 11] as const

/**
 * The real Terraform of the PATH if it is new enough, else the recording in `recordingFolder`. The AWS
 * resources need the provider in a plugin folder and, for its calls, `awsApi`. `scratch` takes the CLI
 * configuration, because the machine's own may point anywhere.
 */
export function chooseTerraform(
  scratch: string,
  recordingFolder: string,
  awsApi: boolean,
  recordedWanted = false,
): TerraformChoice {
  const version = recordedWanted ? undefined : terraformVersion()
  const recent = version !== undefined && isRecent(version)
  if (!recent) {
    const reason = recordedWanted
      ? 'as asked'
      : version
        ? `${version} is older than ${oldest.join('.')}`
        : 'there is none on the PATH'
    return {
      kind: 'recorded',
      detail: `a recording of Terraform 1.11.4 (${reason})`,
      withProvider: true,
      env: { LOCAL_RUNNER_TERRAFORM: recordingFolder },
    }
  }
  const plugins = awsApi ? findPluginFolder() : undefined
  const configuration = join(scratch, 'terraform.tfrc')
  mkdirSync(scratch, { recursive: true })
  writeFileSync(configuration, providersFrom(plugins))
  return {
    kind: 'real',
    detail: `Terraform ${version}${plugins === undefined ? ' without the AWS provider' : ' with the AWS provider'}`,
    withProvider: plugins !== undefined,
    env: {
      TF_CLI_CONFIG_FILE: configuration,
      CHECKPOINT_DISABLE: '1',
      // So short a run of the provider spends much of its time on collecting garbage.
      GOGC: '400',
      // A bucket's name before an address on loopback is no host name.
      TF_CLI_ARGS_init: '-backend-config=use_path_style=true',
    },
  }
}

function terraformVersion(): string | undefined {
  try {
    const answer = execFileSync('terraform', ['version', '-json'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', CHECKPOINT_DISABLE: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return (JSON.parse(answer) as { terraform_version: string }).terraform_version
  } catch {
    return undefined
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}
