import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playWorkflow } from '../src/act/workflow-run.ts'
import { findAct } from '../src/demo/act-tool.ts'
import { account, region, registry } from '../src/demo/backend.ts'
import { type BackendCloud, startBackendCloud } from '../src/demo/backend-cloud.ts'
import { ourRepository, places } from '../src/demo/places.ts'
import { dispatchEvent } from '../src/events/dispatch-event.ts'
import { openedEvent } from '../src/events/pull-request-event.ts'
import { git } from '../src/repository/git.ts'
import type { RunResult } from '../src/run/model.ts'
import { permissionsOf } from '../src/run/permissions.ts'
import { localRepositories } from '../src/stand-ins.ts'
import { chooseTerraform } from '../src/terraform/choice.ts'

/** The fleet example with as many stacks and services as told, and a pull request that concerns all of them. */
export interface FleetWorld {
  cloud: BackendCloud
  pullRequest: number
  plan(): Promise<RunResult>
  deploy(image: string): Promise<RunResult>
  close(): Promise<void>
}

export const imageOf = (tag: string) => `${registry}/fleet:${tag}`
const example = join(places.checkout, 'workflows-examples', 'fleet')
const [owner, name, pullRequest] = ['example', 'fleet', 7] as const

export async function openFleet(size: { stacks: number; services: number }): Promise<FleetWorld> {
  const scratch = mkdtempSync(join(tmpdir(), 'fleet-'))
  const repository = join(scratch, 'repository')
  const services = Array.from({ length: size.services }, (_, index) => `service-${index + 1}`)
  const commits = makeRepository(repository, size.stacks, services)
  const bucket = 'example-terraform-state'
  const cloud = await startBackendCloud({
    account,
    region,
    github: {
      repository: `${owner}/${name}`,
      ownerType: 'Organization',
      users: [{ login: 'octocat' }],
      pullRequests: [{ number: pullRequest, headRef: 'settings', headSha: commits.head, author: 'octocat' }],
    },
    s3: { buckets: [{ name: bucket, region, versioning: 'Enabled' }] },
  })
  await makeServices(cloud, services)
  const files = globSync(join(repository, '.github/**/*.yml')).map((path) => readFileSync(path, 'utf8'))
  const sources = { checkout: places.checkout, ours: ourRepository, standIns: places.standIns }
  const folders = localRepositories(files, sources, scratch)
  const left = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY']
  const env = {
    ...Object.fromEntries(Object.entries(cloud.env).filter(([key]) => !left.includes(key))),
    ...chooseTerraform(scratch, '', false).env,
    GITHUB_SERVER_URL: 'https://github.com',
  }
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
    pullRequest,
    plan: async () => {
      const event = openedEvent(await cloud.github.pullRequestEvent(pullRequest)) as {
        pull_request: { base: object }
      }
      Object.assign(event.pull_request.base, { sha: commits.base })
      return run('plan.yml', 'pull_request', event)
    },
    deploy: (image) => {
      const payload = dispatchEvent({ owner, name }, '.github/workflows/deploy.yml', { image })
      return run('deploy.yml', 'workflow_dispatch', payload)
    },
    async close() {
      await cloud.close()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** main with all stacks, and a branch that changes the module which every stack has. */
function makeRepository(folder: string, stacks: number, services: string[]): { base: string; head: string } {
  cpSync(example, folder, { recursive: true, filter: (path) => !/\/\.terraform$/.test(path) })
  const sample = readFileSync(join(example, 'stacks', 'network', 'main.tf'), 'utf8')
  const names = Array.from(
    { length: stacks - 2 },
    (_, index) => `stack-${String(index + 1).padStart(3, '0')}`,
  )
  for (const stack of names) {
    mkdirSync(join(folder, 'stacks', stack))
    writeFileSync(join(folder, 'stacks', stack, 'main.tf'), sample.replaceAll('network', stack))
  }
  writeFileSync(join(folder, 'services.txt'), `${services.join('\n')}\n`)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${owner}/${name}.git`)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '-m', 'The fleet')
  const base = git(folder, 'rev-parse', 'HEAD')
  git(folder, 'checkout', '--quiet', '-b', 'settings')
  const module = join(folder, 'modules', 'settings', 'main.tf')
  writeFileSync(module, readFileSync(module, 'utf8').replace('generation = 1', 'generation = 2'))
  git(folder, 'commit', '--quiet', '--all', '-m', 'Next generation of settings')
  return { base, head: git(folder, 'rev-parse', 'HEAD') }
}

/** Each with a family of its own, on the image `1`; `2` is in the registry. */
async function makeServices({ ecs, ecr, logs }: BackendCloud, services: string[]): Promise<void> {
  const patiently: typeof ecs.call = async (operation, input) => {
    for (;;) {
      try {
        return await ecs.call(operation, input)
      } catch (error) {
        if (!String(error).includes('Rate exceeded')) throw error
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    }
  }
  await ecs.call('CreateCluster', { clusterName: 'prod' })
  await ecr.call('CreateRepository', { repositoryName: 'fleet' })
  const imageManifest = JSON.stringify({ schemaVersion: 2, config: {}, layers: [] })
  for (const imageTag of ['1', '2'])
    await ecr.call('PutImage', { repositoryName: 'fleet', imageTag, imageManifest })
  logs.createGroup('/ecs/fleet')
  for (const service of services) {
    await patiently('RegisterTaskDefinition', {
      family: service,
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu: '256',
      memory: '512',
      executionRoleArn: `arn:aws:iam::${account}:role/fleet-execution`,
      containerDefinitions: [{ name: 'app', image: imageOf('1'), essential: true }],
    })
    await patiently('CreateService', {
      cluster: 'prod',
      serviceName: service,
      taskDefinition: service,
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'] } },
    })
  }
  const rolling = () =>
    (ecs.snapshot() as { services: Array<{ deployments: Array<{ rolloutState: string }> }> }).services.some(
      ({ deployments }) => deployments[0]?.rolloutState !== 'COMPLETED',
    )
  while (rolling()) await new Promise((resolve) => setTimeout(resolve, 100))
}
