import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnMoto } from '@infra-actions/local-cloud/machine/moto'
import { startAwsApi } from '../aws-api/aws-api.ts'
import { makeRepository } from '../repository/scratch.ts'
import { chooseTerraform, type TerraformChoice } from '../terraform/choice.ts'
import { withoutProviders, withRoles } from '../terraform/state.ts'
import { findMoto } from './act-tool.ts'
import { account, proposal, region, repositoryVariables, seedOf, stateBucket, stateKey } from './backend.ts'
import { startBackendCloud } from './backend-cloud.ts'
import { places, providerFiles } from './places.ts'
import { putObject } from './put-object.ts'
import { repositoriesOf, type Scene } from './scene.ts'
import { startServices } from './services.ts'
import { demoTrees } from './trees.ts'

/** Everything the runs of one demo share. */
export interface Stage extends Scene {
  terraform: TerraformChoice
  /** Ends whatever was started and removes the folder. */
  close(): Promise<void>
}

/** The steps get their credentials as on GitHub: by the job's token, from STS. */
const notInherited = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY']

/**
 * Sets up repository, GitHub and AWS as they are before the pull request; `checkout` has the actions. With `settled`
 * main stays as it was: the pull request changes nothing.
 */
export async function setStage(checkout: string, recordedWanted: boolean, settled = false): Promise<Stage> {
  const scratch = mkdtempSync(join(tmpdir(), 'demo-'))
  const started: Array<{ close(): Promise<void> }> = []
  const close = async () => {
    await Promise.all(started.map((each) => each.close()))
    rmSync(scratch, { recursive: true, force: true })
  }
  try {
    const motoCommand = findMoto(places.checkout)
    const recording = join(places.fixtures, 'recording')
    const terraform = chooseTerraform(scratch, recording, motoCommand !== undefined, recordedWanted)
    const withMoto = terraform.kind === 'real' && terraform.withProvider ? motoCommand : undefined
    // It takes seconds to start: the rest is done meanwhile.
    const moto = withMoto === undefined ? undefined : await spawnMoto(withMoto)
    if (moto) started.push(moto)

    const leftOut = terraform.withProvider ? [] : providerFiles.map((name) => join('infra', name))
    const folder = join(scratch, 'repository')
    const trees = demoTrees(places, leftOut)
    const repository = makeRepository(folder, proposal, settled ? { ...trees, after: () => {} } : trees)
    const repositories = repositoriesOf(folder, checkout, scratch)

    const cloud = await startBackendCloud(seedOf(repository))
    started.push(cloud)
    await startServices(cloud)
    const api = moto && (await startAwsApi(await moto.ready(), account, region, cloud.calls))
    if (api) started.push(api)

    const recorded = readFileSync(join(places.fixtures, 'state-before.json'), 'utf8')
    const state = terraform.withProvider ? withRoles(recorded, api?.roles ?? {}) : withoutProviders(recorded)
    putObject(cloud, stateBucket, stateKey, state)
    const inherited = Object.entries(cloud.env).filter(([name]) => !notInherited.includes(name))
    const env = {
      ...Object.fromEntries(inherited),
      ...api?.env,
      ...terraform.env,
      // Only links are made of it.
      GITHUB_SERVER_URL: 'https://github.com',
      LOCAL_RUNNER_TERRAFORM_DETAIL: terraform.detail,
    }
    return {
      ...{ scratch, cloud, repository, proposal, terraform, env, vars: repositoryVariables },
      localRepositories: repositories,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
