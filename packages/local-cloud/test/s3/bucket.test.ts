import { describe, expect, test } from '@jest/globals'
import { openClient, tag, tags } from './client.ts'

describe('buckets', () => {
  test('created in the region asked for, found, listed, refused twice, deleted when empty', async () => {
    const { send } = openClient({})
    const body =
      '<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>'
    expect((await send('PUT', '/example-state', { body })).status).toBe(200)
    expect(tag((await send('PUT', '/example-state')).text, 'Code')).toBe('BucketAlreadyOwnedByYou')
    expect((await send('HEAD', '/example-state')).headers['x-amz-bucket-region']).toBe('eu-west-1')
    expect((await send('GET', '/example-state?location')).text).toContain('>eu-west-1</LocationConstraint>')
    expect(tags((await send('GET', '/')).text, 'Name')).toEqual(['example-state'])
    await send('PUT', '/example-state/a')
    expect(tag((await send('DELETE', '/example-state')).text, 'Code')).toBe('BucketNotEmpty')
    await send('DELETE', '/example-state/a')
    expect((await send('DELETE', '/example-state')).status).toBe(204)
    expect((await send('HEAD', '/example-state')).status).toBe(404)
  })

  test('a name S3 does not take is refused', async () => {
    const { send } = openClient({})
    for (const name of ['ab', 'Upper-Case', 'under_score', '-dash']) {
      expect([name, tag((await send('PUT', `/${name}`)).text, 'Code')]).toEqual([name, 'InvalidBucketName'])
    }
  })
})

describe('what a bucket is set to', () => {
  test.each([
    ['publicAccessBlock', 404, 'NoSuchPublicAccessBlockConfiguration'],
    ['policy', 404, 'NoSuchBucketPolicy'],
    ['ownershipControls', 404, 'OwnershipControlsNotFoundError'],
    ['lifecycle', 404, 'NoSuchLifecycleConfiguration'],
    ['tagging', 404, 'NoSuchTagSet'],
    ['object-lock', 404, 'ObjectLockConfigurationNotFoundError'],
  ])('%s: nothing set is %d %s', async (name, status, code) => {
    const { send } = openClient()
    const response = await send('GET', `/state?${name}`)
    expect([response.status, tag(response.text, 'Code')]).toEqual([status, code])
  })

  test('every bucket is encrypted by S3 from the start, and versioned only once told', async () => {
    const { send } = openClient()
    expect(tag((await send('GET', '/state?encryption')).text, 'SSEAlgorithm')).toBe('AES256')
    expect(tag((await send('GET', '/state?versioning')).text, 'Status')).toBeUndefined()
    const body =
      '<?xml version="1.0"?><VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>'
    expect((await send('PUT', '/state?versioning', { body })).status).toBe(200)
    expect(tag((await send('GET', '/state?versioning')).text, 'Status')).toBe('Enabled')
    const wrong = await send('PUT', '/state?versioning', { body: body.replace('Enabled', 'On') })
    expect([wrong.status, tag(wrong.text, 'Code')]).toEqual([400, 'MalformedXML'])
  })

  test('what was put is given back and can be taken away; a policy is JSON', async () => {
    const { send } = openClient()
    const block =
      '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>'
    await send('PUT', '/state?publicAccessBlock', { body: block })
    expect((await send('GET', '/state?publicAccessBlock')).text).toContain(block)
    expect((await send('DELETE', '/state?publicAccessBlock')).status).toBe(204)
    expect((await send('GET', '/state?publicAccessBlock')).status).toBe(404)
    const policy = '{"Version":"2012-10-17","Statement":[]}'
    expect((await send('PUT', '/state?policy', { body: policy })).status).toBe(204)
    expect((await send('GET', '/state?policy')).text).toBe(policy)
    expect((await send('PUT', '/state?policy', { body: 'not json' })).status).toBe(400)
  })

  test('a lifecycle has a default size of transitions, told in a header', async () => {
    const { send } = openClient()
    const name = 'x-amz-transition-default-minimum-object-size'
    const body = '<LifecycleConfiguration><Rule><ID>a</ID></Rule></LifecycleConfiguration>'
    await send('PUT', '/state?lifecycle', { body })
    expect((await send('GET', '/state?lifecycle')).headers[name]).toBe('all_storage_classes_128K')
    await send('PUT', '/state?lifecycle', { body, headers: { [name]: 'varies_by_storage_class' } })
    expect((await send('GET', '/state?lifecycle')).headers[name]).toBe('varies_by_storage_class')
  })

  test('on a bucket that is not there: NoSuchBucket', async () => {
    const { send } = openClient()
    expect(tag((await send('GET', '/nowhere?versioning')).text, 'Code')).toBe('NoSuchBucket')
  })
})

describe('what this S3 does not know', () => {
  test('is NotImplemented, by name', async () => {
    const { send } = openClient()
    const response = await send('POST', '/state/a?restore')
    expect(response.status).toBe(501)
    expect(tag(response.text, 'Message')).toContain('PostObject')
  })
})
