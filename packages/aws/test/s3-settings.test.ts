import { describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { s3Api } from '../src/s3.ts'
import { cancelledDuring, late, offTheNetwork, promptly, session } from './wire.ts'

offTheNetwork()

const bucket = 'states'
const api = () => s3Api(session())

function answer(setting: string, reply: string, status = 200): void {
  nock('https://states.s3.eu-central-1.amazonaws.com')
    .get('/')
    .query((query) => setting in query)
    .reply(status, reply)
}

describe('how a bucket is set up', () => {
  test('versioning', async () => {
    answer(
      'versioning',
      '<VersioningConfiguration><Status>Enabled</Status><MfaDelete>Disabled</MfaDelete></VersioningConfiguration>',
    )
    await expect(api().getVersioning({ bucket })).resolves.toEqual({
      status: 'Enabled',
      mfaDelete: 'Disabled',
    })
  })

  test('encryption, by its first rule', async () => {
    answer(
      'encryption',
      `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm>
       <KMSMasterKeyID>key-1</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>
       </ServerSideEncryptionConfiguration>`,
    )
    await expect(api().getEncryption({ bucket })).resolves.toEqual({
      algorithm: 'aws:kms',
      kmsKeyId: 'key-1',
      bucketKeyEnabled: true,
    })
    answer('encryption', '<ServerSideEncryptionConfiguration></ServerSideEncryptionConfiguration>')
    await expect(api().getEncryption({ bucket })).resolves.toBeUndefined()
  })

  test('each of the four public access blocks', async () => {
    const names = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets']
    for (const on of names) {
      const elements = names.map((name) => `<${name}>${name === on}</${name}>`).join('')
      answer(
        'publicAccessBlock',
        `<PublicAccessBlockConfiguration>${elements}</PublicAccessBlockConfiguration>`,
      )
      await expect(api().getPublicAccessBlock({ bucket })).resolves.toEqual({
        blockPublicAcls: on === 'BlockPublicAcls',
        ignorePublicAcls: on === 'IgnorePublicAcls',
        blockPublicPolicy: on === 'BlockPublicPolicy',
        restrictPublicBuckets: on === 'RestrictPublicBuckets',
      })
    }
  })

  test('policy and ownership', async () => {
    answer('policy', '{"Statement":[]}')
    await expect(api().getPolicy({ bucket })).resolves.toBe('{"Statement":[]}')
    answer(
      'ownershipControls',
      '<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>',
    )
    await expect(api().getOwnership({ bucket })).resolves.toBe('BucketOwnerEnforced')
    answer('ownershipControls', '<OwnershipControls></OwnershipControls>')
    await expect(api().getOwnership({ bucket })).resolves.toBeUndefined()
  })

  test('what is not set up is thrown as S3 throws it', async () => {
    answer('policy', '<Error><Code>NoSuchBucketPolicy</Code><Message>none</Message></Error>', 404)
    await expect(api().getPolicy({ bucket })).rejects.toMatchObject({ name: 'NoSuchBucketPolicy' })
  })
})

describe('a lifecycle rule', () => {
  async function ruleOf(xml: string) {
    answer('lifecycle', `<LifecycleConfiguration><Rule>${xml}</Rule></LifecycleConfiguration>`)
    return (await api().getLifecycleRules({ bucket }))?.[0]
  }

  test('has its times', async () => {
    const rule = await ruleOf(
      `<ID>old</ID><Status>Enabled</Status><Filter><Prefix>prod/</Prefix></Filter>
       <Expiration><Days>3</Days><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>
       <NoncurrentVersionExpiration><NoncurrentDays>90</NoncurrentDays><NewerNoncurrentVersions>10</NewerNoncurrentVersions></NoncurrentVersionExpiration>`,
    )
    expect(rule).toEqual({
      id: 'old',
      status: 'Enabled',
      prefix: 'prod/',
      narrowed: false,
      expirationDays: 3,
      expirationDate: undefined,
      expiredObjectDeleteMarker: true,
      noncurrentDays: 90,
      newerNoncurrentVersions: 10,
    })
    const dated = await ruleOf('<Expiration><Date>2030-01-01T00:00:00Z</Date></Expiration>')
    expect(dated).toMatchObject({ status: 'Disabled', expirationDate: '2030-01-01T00:00:00.000Z' })
  })

  test.each([
    ['of everything', '', undefined, false],
    ['of a prefix, in the way of old', '<Prefix>a/</Prefix>', 'a/', false],
    ['of a prefix', '<Filter><Prefix>a/</Prefix></Filter>', 'a/', false],
    ['of a tag', '<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter>', undefined, true],
    [
      'of what is large',
      '<Filter><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan></Filter>',
      undefined,
      true,
    ],
    ['of what is small', '<Filter><ObjectSizeLessThan>9</ObjectSizeLessThan></Filter>', undefined, true],
    [
      'of a prefix and tags',
      '<Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter>',
      'a/',
      true,
    ],
    [
      'of a prefix and what is large',
      '<Filter><And><Prefix>a/</Prefix><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan></And></Filter>',
      'a/',
      true,
    ],
    [
      'of a prefix and what is small',
      '<Filter><And><Prefix>a/</Prefix><ObjectSizeLessThan>9</ObjectSizeLessThan></And></Filter>',
      'a/',
      true,
    ],
  ])('%s', async (_, filter, prefix, narrowed) => {
    await expect(ruleOf(`<Status>Enabled</Status>${filter}`)).resolves.toMatchObject({ prefix, narrowed })
  })
})

describe('a run that is cancelled', () => {
  type Api = ReturnType<typeof s3Api>
  const key = 'a'
  test.each<[string, (api: Api) => Promise<unknown>]>([
    ['getVersioning', (api) => api.getVersioning({ bucket })],
    ['getEncryption', (api) => api.getEncryption({ bucket })],
    ['getPublicAccessBlock', (api) => api.getPublicAccessBlock({ bucket })],
    ['getPolicy', (api) => api.getPolicy({ bucket })],
    ['getOwnership', (api) => api.getOwnership({ bucket })],
    ['getLifecycleRules', (api) => api.getLifecycleRules({ bucket })],
    ['listObjects', (api) => api.listObjects({ bucket, prefix: '' })],
    ['listVersions', (api) => api.listVersions({ bucket, prefix: '' })],
    ['getObject', (api) => api.getObject({ bucket, key })],
    ['putObject', (api) => api.putObject({ bucket, key, body: new Uint8Array() })],
    ['deleteObject', (api) => api.deleteObject({ bucket, key })],
  ])('does not wait for the answer to %s', async (_, call) => {
    const scope = nock('https://states.s3.eu-central-1.amazonaws.com')
    for (const method of ['GET', 'PUT', 'DELETE']) scope.intercept(/.*/, method).delay(late).reply(200, '')
    const asked = call(s3Api(session({}, cancelledDuring(scope))))
    await expect(promptly(asked)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
