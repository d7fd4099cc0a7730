import { spawnSync } from 'node:child_process'
import { findPluginFolder } from '@infra-actions/local-cloud/machine/plugin-folder'
import { testWith, tool } from './tools.ts'

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0

export const hasTerraform = isThere('terraform')

/** Whether this machine can run the example's workflows with a real Terraform and AWS CLI; in CI it must. */
export const canRunWorkflows =
  Boolean(process.env.CI) ||
  (tool('act') !== undefined &&
    tool('moto') !== undefined &&
    hasTerraform &&
    isThere('aws') &&
    (process.env.TF_PLUGIN_MIRROR ?? findPluginFolder()) !== undefined)

/** `test`, where it can. */
export const workflowsTest = testWith(
  'act, moto_server, AWS CLI and terraform with its AWS provider',
  canRunWorkflows,
)
