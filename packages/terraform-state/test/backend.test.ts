import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locate, readInitialised } from '@infra-actions/terraform-state/backend'
import { findLocation, readLocationInputs } from '@infra-actions/terraform-state/location-inputs'
import {
  digestItemId,
  lockFileKey,
  lockItemId,
  statePath,
} from '@infra-actions/terraform-state/state-location'
import { describe, expect, test } from '@jest/globals'
import { locationOf } from './stores.ts'

const config = {
  bucket: 'states',
  key: 'app/terraform.tfstate',
  region: 'eu-west-1',
  dynamodb_table: 'locks',
  use_lockfile: true,
  encrypt: true,
  access_key: 'a-credential',
  endpoints: { s3: 'http://s3.example.com', dynamodb: null },
  use_path_style: true,
  assume_role: { role_arn: 'arn:aws:iam::123456789012:role/state', external_id: 'shared' },
}

async function initialised(backend: unknown, files: Record<string, string> = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'backend-'))
  const data = join(directory, '.terraform')
  await mkdir(data)
  await writeFile(join(data, 'terraform.tfstate'), JSON.stringify({ version: 3, backend }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(data, name), text)
  return directory
}

describe('an initialised directory', () => {
  test('gives the whole place, and no credentials', async () => {
    const directory = await initialised({ type: 's3', config }, { environment: 'dev' })
    const location = locate({}, await readInitialised(directory, {}), {})
    expect(location).toMatchObject({
      bucket: 'states',
      region: 'eu-west-1',
      table: 'locks',
      useLockfile: true,
      workspace: 'dev',
      workspaceKeyPrefix: 'env:',
      endpoints: { s3: 'http://s3.example.com', dynamodb: undefined },
      assumedRole: { arn: 'arn:aws:iam::123456789012:role/state', externalId: 'shared' },
    })
    expect(JSON.stringify(location)).not.toContain('a-credential')
  })

  test('TF_DATA_DIR is where it is looked for, relative to the directory', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'backend-'))
    await mkdir(join(directory, 'data'))
    await writeFile(
      join(directory, 'data/terraform.tfstate'),
      JSON.stringify({ backend: { type: 's3', config } }),
    )
    const { config: read } = await readInitialised(directory, { TF_DATA_DIR: 'data' })
    expect(read.bucket).toBe('states')
  })

  test('what is given wins, TF_WORKSPACE wins over the selected workspace', async () => {
    const read = await readInitialised(await initialised({ type: 's3', config }, { environment: 'dev' }), {})
    const env = { TF_WORKSPACE: 'stage' }
    expect(locate({ key: 'other', useLockfile: false }, read, env)).toMatchObject({
      bucket: 'states',
      key: 'other',
      useLockfile: false,
      workspace: 'stage',
    })
    expect(locate({ workspace: 'prod' }, read, env).workspace).toBe('prod')
  })

  test.each([
    ['a backend that is not S3', { type: 'gcs', config: {} }, /is "gcs", but only "s3"/],
    ['no backend', undefined, /names no backend: the state is a local file/],
  ])('%s is said', async (_, backend, message) => {
    await expect(readInitialised(await initialised(backend), {})).rejects.toThrow(message)
  })

  test('a directory without init is told what to do', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'backend-'))
    await expect(findLocation({ given: {}, workingDirectory: directory }, {})).rejects.toThrow(
      /is not initialised: .*terraform\.tfstate is not there\. Run "terraform init"/,
    )
  })
})

describe('names of state and locks', () => {
  test.each([
    ['default', 'env:', 'app/terraform.tfstate'],
    ['dev', 'env:', 'env:/dev/app/terraform.tfstate'],
    ['dev', 'team//x/', 'team/x/dev/app/terraform.tfstate'],
  ])('workspace %s with prefix %s', (workspace, workspaceKeyPrefix, path) => {
    const location = locationOf({ workspace, workspaceKeyPrefix })
    expect(statePath(location)).toBe(path)
    expect(lockFileKey(location)).toBe(`${path}.tflock`)
    expect(lockItemId(location)).toBe(`states/${path}`)
    expect(digestItemId(location)).toBe(`states/${path}-md5`)
  })

  test('bucket and key by hand lock with an object, unless a table is named', () => {
    expect(locate({ bucket: 'b', key: 'k' }, undefined, {})).toMatchObject({
      useLockfile: true,
      table: undefined,
    })
    expect(locate({ bucket: 'b', key: 'k', table: 't' }, undefined, {})).toMatchObject({ useLockfile: false })
  })

  test('the region comes from the environment last', () => {
    const given = { bucket: 'b', key: 'k' }
    expect(locate(given, undefined, { AWS_DEFAULT_REGION: 'eu-north-1' }).region).toBe('eu-north-1')
    expect(locate({ ...given, region: 'eu-west-3' }, undefined, { AWS_REGION: 'x' }).region).toBe('eu-west-3')
  })
})

describe('location inputs', () => {
  const read = (values: Record<string, string>) => {
    const refused: string[] = []
    const inputs = readLocationInputs({
      string: (name) => values[name],
      boolean: (name) => values[name] === 'true',
      refuse: (name, why) => refused.push(`${name}: ${why}`),
    })
    return { inputs, refused }
  }

  test('nothing given: the workspace is read', () => {
    expect(read({}).inputs.workingDirectory).toBe('.')
  })

  test('bucket and key given: no directory is read', () => {
    expect(read({ bucket: 'b', key: 'k' }).inputs.workingDirectory).toBeUndefined()
  })

  test('contradictions are refused together', () => {
    const { refused } = read({
      bucket: 's3://b/x',
      'dynamodb-table': 'arn:aws:dynamodb:::table/t',
      workspace: 'a/b',
    })
    expect(refused.map((line) => line.split(':')[0])).toEqual([
      'bucket',
      'dynamodb-table',
      'key',
      'workspace',
    ])
  })
})
