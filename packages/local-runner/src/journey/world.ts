import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { requireHere } from '@infra-actions/local-cloud/machine/need'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { type Account, administrator, openAccount } from '../account/account.ts'
import { findAct } from '../demo/act-tool.ts'
import { account as accountId, githubOf, region } from '../demo/backend.ts'
import { brisk } from '../demo/backend-cloud.ts'
import { places } from '../demo/places.ts'
import { repositoriesOf, type Scene } from '../demo/scene.ts'
import { git } from '../repository/git.ts'
import { makeRepository } from '../repository/scratch.ts'
import { chooseTerraform } from '../terraform/choice.ts'
import { proposal, trees } from './repository.ts'
import { type Ran, runShell } from './shell.ts'

/** The example's repository, a GitHub, and an AWS account with nothing in it. */
export interface World extends Scene {
  /** act's path. */
  act: string
  /** Which Terraform, in words. */
  terraformDetail: string
  account: Account
  /** Where a person works: a clone of the repository at the head of the pull request. */
  checkout: string
  /** Environment of a process that calls AWS as `caller`, the administrator unless told. */
  personEnv(caller?: string): Record<string, string>
  /** Runs shell in the clone, or in the folder `at` below it. `answer` is typed whenever it is asked something. */
  shell(line: string, options?: ShellOptions): Promise<Ran>
  close(): Promise<void>
}

export interface ShellOptions {
  caller?: string
  at?: string
  answer?: string
  signal?: AbortSignal
}

const who = 'The way from nothing to a running backend'

/** Opens it. Throws one sentence that names what this machine lacks; nothing is left behind then. */
export async function openWorld(): Promise<World> {
  requireHere(who, ['terraform', 'AWS provider', 'moto_server', 'aws'])
  const act = findAct(places.checkout)
  const scratch = mkdtempSync(join(tmpdir(), 'journey-'))
  try {
    return await openIn(scratch, act)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    throw error
  }
}

async function openIn(scratch: string, act: string): Promise<World> {
  const choice = chooseTerraform(scratch, '', true)
  if (choice.kind === 'recorded')
    throw new Error(`${who} needs a newer Terraform: what there is would be ${choice.detail}.`)
  // The gate takes buckets by either kind of address, and bootstrap/ begins without a backend to be configured.
  const { TF_CLI_ARGS_init: _, ...terraform } = choice.env
  const folder = join(scratch, 'repository')
  const repository = makeRepository(folder, proposal, trees)
  const checkout = join(scratch, 'checkout')
  git(scratch, 'clone', '--quiet', '--branch', repository.branch, folder, checkout)
  const localRepositories = repositoriesOf(folder, places.checkout, scratch)
  layOutCommandLine(join(scratch, 'bin'))
  const account = await openAccount({
    ...{ account: accountId, region },
    github: githubOf(repository, proposal),
    ecs: { timings: brisk },
  })
  const personEnv = (caller = administrator) => ({
    ...account.env,
    ...terraform,
    PATH: [join(scratch, 'bin'), dirname(process.execPath), process.env.PATH].join(':'),
    HOME: scratch,
    AWS_ACCESS_KEY_ID: caller,
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_PAGER: '',
    TF_CLI_ARGS: '-no-color',
  })
  return {
    ...{ scratch, repository, proposal, localRepositories, account, act, checkout, personEnv },
    terraformDetail: choice.detail,
    cloud: account.cloud,
    env: {
      ...account.env,
      ...terraform,
      // Only links are made of it.
      GITHUB_SERVER_URL: 'https://github.com',
      LOCAL_RUNNER_TERRAFORM_DETAIL: choice.detail,
    },
    vars: { AWS_ACCOUNT_ID: accountId },
    shell: (line, { caller, at = '.', answer = '', signal } = {}) =>
      runShell(line, personEnv(caller), join(checkout, at), answer, signal),
    close: async () => {
      await account.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** Version 1 of the AWS CLI takes SQS to its first address, whatever AWS_ENDPOINT_URL says. */
function layOutCommandLine(bin: string): void {
  mkdirSync(bin)
  const path = join(bin, 'aws')
  writeFileSync(path, `#!/bin/sh\nexec ${findTool('aws')} "$@" --endpoint-url "$AWS_ENDPOINT_URL"\n`)
  chmodSync(path, 0o755)
}
