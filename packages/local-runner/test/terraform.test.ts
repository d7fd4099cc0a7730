import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPluginFolder, holdsAwsProvider } from '@infra-actions/local-cloud/machine/plugin-folder'
import { describe, expect, test } from '@jest/globals'
import { withCompactPolicies } from '../src/aws-api/sqs.ts'
import { places } from '../src/demo/places.ts'
import { chooseTerraform } from '../src/terraform/choice.ts'
import { withoutProviders, withRoles } from '../src/terraform/state.ts'

const recorded = readFileSync(join(places.fixtures, 'state-before.json'), 'utf8')

function mirror(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  const provider = join(folder, 'registry.terraform.io', 'hashicorp', 'aws')
  mkdirSync(provider, { recursive: true })
  for (const name of names)
    if (name.endsWith('.zip')) writeFileSync(join(provider, name), '')
    else mkdirSync(join(provider, name))
  return folder
}

describe('a plugin folder', () => {
  test.each([
    [true, ['5.100.0']],
    [true, ['terraform-provider-aws_5.99.1_linux_amd64.zip']],
    [false, ['6.1.0', 'terraform-provider-aws_4.67.0_linux_amd64.zip']],
    [false, []],
  ])('holds version 5 of the provider: %p for %p', (held, names) => {
    expect(holdsAwsProvider(mirror(...names))).toBe(held)
  })

  test('is found where Terraform is told to keep plugins', () => {
    const folder = mirror('5.100.0')
    expect(findPluginFolder({ TF_PLUGIN_CACHE_DIR: folder })).toBe(folder)
  })
})

test('a recording is used when asked for, and says so', () => {
  expect(chooseTerraform(mkdtempSync(join(tmpdir(), 'choice-')), '/recording', true, true)).toEqual({
    kind: 'recorded',
    detail: 'a recording of Terraform 1.11.4 (as asked)',
    withProvider: true,
    env: { LOCAL_RUNNER_TERRAFORM: '/recording' },
  })
})

describe('the recorded state', () => {
  test('without the provider has only what Terraform itself keeps', () => {
    const { resources, outputs } = JSON.parse(withoutProviders(recorded))
    expect(resources.map(({ type }: { type: string }) => type)).toEqual(['terraform_data', 'terraform_data'])
    expect(Object.keys(outputs)).toEqual(['settings'])
  })

  test('takes on the ids of the roles that an API server made', () => {
    const state = withRoles(recorded, {
      'prod-worker-task': { id: 'AROA1', created: '2026-01-05T09:00:00.123Z' },
    })
    const roles = JSON.parse(state).resources.filter(({ type }: { type: string }) => type === 'aws_iam_role')
    const worker = roles.find(({ name }: { name: string }) => name === 'worker_task').instances[0].attributes
    expect(worker).toMatchObject({ unique_id: 'AROA1', create_date: '2026-01-05T09:00:00Z' })
    expect(JSON.stringify(roles).match(/AROA1"/g)).toHaveLength(1)
  })

  test('has no address of the machine it was recorded on', () => {
    for (const name of [
      'plan.json',
      'plan.txt',
      'unchanged.json',
      'backend.json',
      'state-after.json',
      'init.txt',
    ])
      expect(readFileSync(join(places.fixtures, 'recording', name), 'utf8')).not.toMatch(
        /127\.0\.0\.1|localhost|"\/(tmp|root|home)\//,
      )
    expect(recorded).not.toMatch(/127\.0\.0\.1|localhost/)
  })
})

describe('the answer of SQS', () => {
  test('has its redrive policy as it was written', () => {
    const spaced = JSON.stringify({
      Attributes: { RedrivePolicy: '{"a": "b, c", "n": 5}', Other: '{"x": 1}' },
    })
    expect(JSON.parse(withCompactPolicies(spaced))).toEqual({
      Attributes: { RedrivePolicy: '{"a":"b, c","n":5}', Other: '{"x": 1}' },
    })
  })

  test.each(['<xml/>', '{"RedrivePolicy":"no json"}', '{}'])(
    'is left alone where there is none: %s',
    (text) => {
      expect(withCompactPolicies(text)).toBe(text)
    },
  )
})
