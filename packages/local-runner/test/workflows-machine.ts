import { spawnSync } from 'node:child_process'

/** Whether this machine has a Terraform. */
export const hasTerraform = spawnSync('terraform', ['--version']).status === 0
