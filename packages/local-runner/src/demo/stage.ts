import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnMoto } from '@infra-actions/local-cloud/machine/moto'
import { startAwsApi } from '../aws-api/aws-api.ts'
import { makeRepository, type ScratchRepository } from '../repository/scratch.ts'
import { localRepositories } from '../stand-ins.ts'
import { chooseTerraform, type TerraformChoice } from '../terraform/choice.ts'
import { withoutProviders, withRoles } from '../terraform/state.ts'
import { findMoto } from './act-tool.ts'
import { account, proposal, region, seedOf, stateBucket, stateKey } from './backend.ts'
import { type BackendCloud, startBackendCloud } from './backend-cloud.ts'
import { ourRepository, places, providerFiles } from './places.ts'
import { putObject } from './put-object.ts'
import { startServices } from './services.ts'

/** Everything the runs of one demo share. */
export interface Stage {
  /** A folder of this demo alone. */
  scratch: string
  cloud: BackendCloud
  repository: ScratchRepository
  terraform: TerraformChoice
  /** Environment of the workflow's steps: the cloud's endpoints, and which Terraform. */
  env: Record<string, string>
  /** What the workflow's `uses:` lines name, copied once: a bundle made meanwhile does not mix two versions. */
  localRepositories: Record<string, string>
  /** Ends whatever was started and removes the folder. */
  close(): Promise<void>
}

/** The steps get their credentials as on GitHub: by the job's token, from STS. */
const notInherited = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY']

/** The example's pipeline, from its root. */
export const workflowFile = '.github/workflows/backend-ci-cd.yml'

/** Sets up repository, GitHub and AWS as they are before the pull request; `checkout` has the actions. */
export async function setStage(checkout: string, recordedWanted: boolean): Promise<Stage> {
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
    const repository = makeRepository(folder, places.example, places.before, leftOut, proposal, places.infra)
    const workflows = globSync(join(folder, '.github', 'workflows', '*.yml')).map((path) =>
      readFileSync(path, 'utf8'),
    )
    const sources = { checkout, ours: ourRepository, standIns: places.standIns }
    const repositories = localRepositories(workflows, sources, scratch)

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
    return { scratch, cloud, repository, terraform, env, localRepositories: repositories, close }
  } catch (error) {
    await close()
    throw error
  }
}
