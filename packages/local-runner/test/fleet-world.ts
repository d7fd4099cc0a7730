import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playWorkflow } from '../src/act/workflow-run.ts'
import { findAct } from '../src/demo/act-tool.ts'
import { account, region } from '../src/demo/backend.ts'
import { type BackendCloud, startBackendCloud } from '../src/demo/backend-cloud.ts'
import { ourRepository, places } from '../src/demo/places.ts'
import { putObject } from '../src/demo/put-object.ts'
import { dispatchEvent } from '../src/events/dispatch-event.ts'
import type { RunResult } from '../src/run/model.ts'
import { permissionsOf } from '../src/run/permissions.ts'
import { localRepositories } from '../src/stand-ins.ts'
import { chooseTerraform } from '../src/terraform/choice.ts'
import { makeRepository } from './fleet-repository.ts'
import { makeServices } from './fleet-services.ts'
import type { FleetStack } from './fleet-stacks.ts'

/** The fleet example with as many stacks and services as told, and a pull request that concerns all of them. */
export interface FleetWorld {
  cloud: BackendCloud
  stacks: FleetStack[]
  pullRequest: number
  plan(): Promise<RunResult>
  /** Once the services are there. */
  deploy(image: string): Promise<RunResult>
  close(): Promise<void>
}

const [owner, name, pullRequest] = ['example', 'fleet', 7] as const
const bucket = 'example-terraform-state'

export async function openFleet(size: { stacks: number; services: number }): Promise<FleetWorld> {
  const scratch = mkdtempSync(join(tmpdir(), 'fleet-'))
  const repository = join(scratch, 'repository')
  const services = Array.from({ length: size.services }, (_, index) => `service-${index + 1}`)
  const { base, head, stacks } = makeRepository(
    repository,
    size,
    services,
    `https://github.com/${owner}/${name}.git`,
  )
  const cloud = await startBackendCloud({
    account,
    region,
    github: {
      repository: `${owner}/${name}`,
      ownerType: 'Organization',
      users: [{ login: 'octocat' }],
      pullRequests: [{ number: pullRequest, headRef: 'settings', headSha: head, author: 'octocat' }],
    },
    s3: { buckets: [{ name: bucket, region, versioning: 'Enabled' }] },
  })
  for (const { name: stack, state } of stacks)
    if (state !== undefined) putObject(cloud, bucket, `fleet/${stack}.tfstate`, state)
  // Their rates make it a matter of half a minute, in which stacks can be planned.
  const made = makeServices(cloud, services)
  made.catch(() => {})
  const files = globSync(join(repository, '.github/**/*.yml')).map((path) => readFileSync(path, 'utf8'))
  const sources = { checkout: places.checkout, ours: ourRepository, standIns: places.standIns }
  const folders = localRepositories(files, sources, scratch)
  const left = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY']
  const env = {
    ...Object.fromEntries(Object.entries(cloud.env).filter(([key]) => !left.includes(key))),
    ...chooseTerraform(scratch, '', false).env,
    GITHUB_SERVER_URL: 'https://github.com',
  }
  cloud.calls.recordBodies = true
  const run = async (file: string, event: string, payload: object) => {
    const workflow = `.github/workflows/${file}`
    return playWorkflow({
      ...{ act: findAct(places.checkout), repository, workflow, event, title: file, payload },
      scratch: join(scratch, file),
      env,
      vars: {
        AWS_ACCOUNT_ID: account,
        PLAN_ROLE_ARN: `arn:aws:iam::${account}:role/fleet-plan`,
        DEPLOY_ROLE_ARN: `arn:aws:iam::${account}:role/fleet-deploy`,
      },
      token: await cloud.github.issueToken(permissionsOf(readFileSync(join(repository, workflow), 'utf8'))),
      secrets: [cloud.oidc.requestToken],
      actor: 'octocat',
      localRepositories: folders,
      onLine: () => {},
    })
  }
  return {
    cloud,
    stacks,
    pullRequest,
    plan: async () => {
      const event = (await cloud.github.pullRequestEvent(pullRequest, 'opened')) as {
        pull_request: { base: object }
      }
      Object.assign(event.pull_request.base, { sha: base })
      return run('plan.yml', 'pull_request', event)
    },
    deploy: async (image) => {
      await made
      const payload = dispatchEvent({ owner, name }, '.github/workflows/deploy.yml', { image })
      return run('deploy.yml', 'workflow_dispatch', payload)
    },
    async close() {
      await cloud.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
