import { createEcr } from '@infra-actions/local-cloud/ecr/ecr'
import { createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'

const open = () =>
  createEcr({ clock: createVirtualClock(1_000_000), account: '123456789012', region: 'us-east-1' })
const address = '123456789012.dkr.ecr.us-east-1.amazonaws.com'

describe('repositories', () => {
  test('are made once, described, tagged and deleted when empty or by force', async () => {
    const ecr = open()
    const repositoryName = 'team/backend'
    const { repository } = await ecr.call('CreateRepository', {
      repositoryName,
      imageScanningConfiguration: { scanOnPush: true },
      tags: [{ Key: 'a', Value: '1' }],
    })
    expect(repository).toMatchObject({
      repositoryUri: `${address}/team/backend`,
      imageTagMutability: 'MUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
    })
    await expect(ecr.call('CreateRepository', { repositoryName })).rejects.toMatchObject({
      name: 'RepositoryAlreadyExistsException',
    })
    const { repositoryArn } = repository as JsonObject
    const resourceArn = repositoryArn ?? null
    await ecr.call('TagResource', { resourceArn, tags: [{ Key: 'b', Value: '2' }] })
    await ecr.call('UntagResource', { resourceArn, tagKeys: ['a'] })
    expect(await ecr.call('ListTagsForResource', { resourceArn })).toEqual({
      tags: [{ Key: 'b', Value: '2' }],
    })
    ecr.push(repositoryName, '1')
    await expect(ecr.call('DeleteRepository', { repositoryName })).rejects.toMatchObject({
      name: 'RepositoryNotEmptyException',
    })
    await ecr.call('DeleteRepository', { repositoryName, force: true })
    await expect(
      ecr.call('DescribeRepositories', { repositoryNames: [repositoryName] }),
    ).rejects.toMatchObject({
      name: 'RepositoryNotFoundException',
      message:
        "The repository with name 'team/backend' does not exist in the registry with id '123456789012'",
    })
  })

  test.each([
    ['RepositoryPolicy', 'SetRepositoryPolicy', 'policyText', 'RepositoryPolicyNotFoundException'],
    ['LifecyclePolicy', 'PutLifecyclePolicy', 'lifecyclePolicyText', 'LifecyclePolicyNotFoundException'],
  ])('keep their %s', async (noun, put, key, error) => {
    const ecr = open()
    const repositoryName = 'backend'
    await ecr.call('CreateRepository', { repositoryName })
    await expect(ecr.call(`Get${noun}`, { repositoryName })).rejects.toMatchObject({ name: error })
    await ecr.call(put, { repositoryName, [key]: '{}' })
    expect(await ecr.call(`Get${noun}`, { repositoryName })).toMatchObject({ [key]: '{}' })
    await ecr.call(`Delete${noun}`, { repositoryName })
    await expect(ecr.call(`Get${noun}`, { repositoryName })).rejects.toMatchObject({ name: error })
  })
})

describe('images', () => {
  test('are found by tag and digest; a tag moves to the newest image', async () => {
    const ecr = open()
    const first = ecr.push('backend', 'latest', 'one')
    ecr.push('backend', '1', 'one')
    const second = ecr.push('backend', 'latest', 'two')
    expect(second).not.toBe(first)
    const details = async (imageIds: JsonObject[]) =>
      (await ecr.call('DescribeImages', { repositoryName: 'backend', imageIds })).imageDetails
    expect(await details([{ imageTag: 'latest' }])).toMatchObject([
      { imageDigest: second, imageTags: ['latest'] },
    ])
    expect(await details([{ imageDigest: first }])).toMatchObject([{ imageTags: ['1'] }])
    await expect(details([{ imageTag: 'nope' }])).rejects.toMatchObject({
      name: 'ImageNotFoundException',
      message: expect.stringContaining(
        "imageTag:'nope'} does not exist within the repository with name 'backend'",
      ),
    })
    expect(ecr.digestOf(`${address}/backend`)).toEqual({ digest: second })
    expect(ecr.digestOf(`${address}/backend:1`)).toEqual({ digest: first })
    expect(ecr.digestOf(`${address}/backend@${first}`)).toEqual({ digest: first })
    expect(ecr.digestOf(`${address}/backend@${second}`)).toEqual({ digest: second })
    expect(ecr.digestOf(`${address}/backend:nope`)).toEqual({ digest: undefined })
    expect(ecr.digestOf('docker.io/library/backend:1')).toBeUndefined()
  })

  test('are put and fetched as they are; what is missing is told', async () => {
    const ecr = open()
    await ecr.call('CreateRepository', { repositoryName: 'backend' })
    const imageManifest = '{"schemaVersion":2}'
    await ecr.call('PutImage', { repositoryName: 'backend', imageManifest, imageTag: '1' })
    expect(
      await ecr.call('BatchGetImage', {
        repositoryName: 'backend',
        imageIds: [{ imageTag: '1' }, { imageTag: '2' }],
      }),
    ).toMatchObject({
      images: [
        {
          imageManifest,
          imageId: { imageTag: '1', imageDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
        },
      ],
      failures: [{ imageId: { imageTag: '2' }, failureCode: 'ImageNotFound' }],
    })
  })

  test('of an immutable repository keep their tag', async () => {
    const ecr = open()
    await ecr.call('CreateRepository', { repositoryName: 'backend', imageTagMutability: 'IMMUTABLE' })
    const put = (imageManifest: string) =>
      ecr.call('PutImage', { repositoryName: 'backend', imageManifest, imageTag: '1' })
    await put('{"a":1}')
    await expect(put('{"a":2}')).rejects.toMatchObject({ name: 'ImageTagAlreadyExistsException' })
  })

  test('are deleted tag by tag', async () => {
    const ecr = open()
    ecr.push('backend', '1', 'one')
    ecr.push('backend', '2', 'one')
    const remove = (imageTag: string) =>
      ecr.call('BatchDeleteImage', { repositoryName: 'backend', imageIds: [{ imageTag }] })
    await remove('1')
    expect(await ecr.call('ListImages', { repositoryName: 'backend' })).toMatchObject({
      imageIds: [{ imageTag: '2' }],
    })
    await remove('2')
    expect(await ecr.call('ListImages', { repositoryName: 'backend' })).toEqual({ imageIds: [] })
  })
})

test('a login is a token for this registry', async () => {
  const { authorizationData } = await open().call('GetAuthorizationToken', {})
  expect(authorizationData).toMatchObject([{ proxyEndpoint: `https://${address}`, expiresAt: 44_200 }])
})
