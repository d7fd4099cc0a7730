/**
 * Makes the fixtures of the demo anew with the real Terraform: the state before the pull request, by importing
 * what the emulators hold, and the recording that replays its plan and apply.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMoto } from '@infra-actions/local-cloud/machine/moto'
import { currentObject } from '@infra-actions/local-cloud/s3/store'
import { startAwsApi } from './aws-api/aws-api.ts'
import { findMoto } from './demo/act-tool.ts'
import { account, proposal, region, seedOf, stateBucket, stateKey } from './demo/backend.ts'
import { startBackendCloud } from './demo/backend-cloud.ts'
import { places } from './demo/places.ts'
import { startServices } from './demo/services.ts'
import { demoTrees } from './demo/trees.ts'
import { git } from './repository/git.ts'
import { makeRepository } from './repository/scratch.ts'
import { chooseTerraform } from './terraform/choice.ts'
import { importBlocks } from './terraform/import-blocks.ts'
import { runTerraform } from './terraform/run.ts'

const scratch = mkdtempSync(join(tmpdir(), 'record-'))
const choice = chooseTerraform(scratch, '', true)
const moto = findMoto(places.checkout)
if (!choice.withProvider || choice.kind === 'recorded' || !moto)
  throw new Error(
    `Recording needs the real Terraform, its AWS provider and moto_server; here: ${choice.detail}.`,
  )

const repository = makeRepository(join(scratch, 'repository'), proposal, demoTrees(places))
const infra = join(repository.folder, 'infra')
const recording = (name: string) => join(places.fixtures, 'recording', name)
const cloud = await startBackendCloud(seedOf(repository))
const server = await startMoto(moto)
const api = await startAwsApi(server.url, account, region, cloud.calls)
const terraform = (...words: string[]) =>
  runTerraform(infra, { ...cloud.env, ...api.env, ...choice.env }, words)
const state = () => {
  const bucket = cloud.s3.store.buckets.get(stateBucket)
  return (bucket && currentObject(bucket, stateKey)?.content.toString()) ?? ''
}
try {
  await startServices(cloud)
  git(repository.folder, 'checkout', '--quiet', repository.commits.base)
  await terraform('init', '-no-color')
  writeFileSync(join(infra, 'imports.tf'), importBlocks(account, region))
  await terraform('apply', '-no-color', '-auto-approve')
  rmSync(join(infra, 'imports.tf'))
  writeFileSync(join(places.fixtures, 'state-before.json'), state())

  git(repository.folder, 'checkout', '--quiet', repository.branch)
  writeFileSync(recording('init.txt'), await terraform('init', '-no-color'))
  copyFileSync(join(infra, '.terraform', 'terraform.tfstate'), recording('backend.json'))
  writeFileSync(recording('validate.txt'), await terraform('validate', '-no-color'))
  for (const name of ['plan', 'unchanged']) {
    writeFileSync(recording(`${name}.txt`), await terraform('plan', '-no-color', '-out=tfplan'))
    writeFileSync(recording(`${name}.json`), await terraform('show', '-json', 'tfplan'))
    const applied = await terraform('apply', '-no-color', 'tfplan')
    writeFileSync(recording(name === 'plan' ? 'apply.txt' : 'apply-unchanged.txt'), applied)
    if (name === 'plan') writeFileSync(recording('state-after.json'), state())
  }
  console.log(
    `Recorded. ${readFileSync(recording('unchanged.txt'), 'utf8').match(/No changes\.|Plan:.*/)?.[0] ?? ''}`,
  )
} finally {
  await Promise.all([cloud.close(), api.close(), server.close()])
  rmSync(scratch, { recursive: true, force: true })
}
