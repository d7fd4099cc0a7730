/** Images: described, fetched, put, deleted. */
import { AwsError, type JsonObject, type Operation } from '../protocol/aws-json.ts'
import { objectsOf, textOf } from '../protocol/json-input.ts'
import type { ImageRecord, Registry, RepositoryRecord } from './registry.ts'

export function imageOperations(registry: Registry): Record<string, Operation> {
  const named = (input: JsonObject) => registry.repository(textOf(input, 'repositoryName'))
  return {
    PutImage(input) {
      const repository = named(input)
      const tag = textOf(input, 'imageTag')
      const held = repository.images.some((image) => tag !== undefined && image.tags.includes(tag))
      if (held && repository.settings.imageTagMutability === 'IMMUTABLE') {
        throw new AwsError(
          'ImageTagAlreadyExistsException',
          `The image tag '${tag}' already exists in the '${repository.name}' repository and cannot be ` +
            'overwritten because the tag is immutable.',
        )
      }
      const image = registry.put(repository, textOf(input, 'imageManifest') ?? '{}', tag)
      return { image: imageWire(registry, repository, image, tag) }
    },
    DescribeImages(input) {
      const repository = named(input)
      const ids = objectsOf(input, 'imageIds')
      const found = ids.length === 0 ? repository.images : ids.map((id) => find(registry, repository, id))
      return {
        imageDetails: found.map((image) => ({
          registryId: registry.account,
          repositoryName: repository.name,
          imageDigest: image.digest,
          imageTags: image.tags,
          imageSizeInBytes: image.manifest.length,
          imagePushedAt: Math.floor(image.pushedAt) / 1000,
          imageManifestMediaType: image.mediaType,
        })),
      }
    },
    BatchGetImage(input) {
      const repository = named(input)
      const images: JsonObject[] = []
      const failures: JsonObject[] = []
      for (const id of objectsOf(input, 'imageIds')) {
        const image = lookUp(repository, id)
        if (image === undefined) {
          failures.push({
            imageId: id,
            failureCode: 'ImageNotFound',
            failureReason: 'Requested image not found',
          })
        } else {
          images.push(imageWire(registry, repository, image, textOf(id, 'imageTag')))
        }
      }
      return { images, failures }
    },
    ListImages(input) {
      const imageIds = named(input).images.flatMap((image) =>
        image.tags.length === 0
          ? [{ imageDigest: image.digest }]
          : image.tags.map((tag) => ({ imageDigest: image.digest, imageTag: tag })),
      )
      return { imageIds }
    },
    BatchDeleteImage(input) {
      const repository = named(input)
      const imageIds = objectsOf(input, 'imageIds').filter((id) => lookUp(repository, id) !== undefined)
      for (const id of imageIds) {
        const image = lookUp(repository, id)
        const tag = textOf(id, 'imageTag')
        if (image === undefined) continue
        image.tags = tag === undefined ? [] : image.tags.filter((other) => other !== tag)
        if (image.tags.length === 0) repository.images.splice(repository.images.indexOf(image), 1)
      }
      return { imageIds, failures: [] }
    },
  }
}

function lookUp(repository: RepositoryRecord, id: JsonObject): ImageRecord | undefined {
  const tag = textOf(id, 'imageTag')
  const digest = textOf(id, 'imageDigest')
  return repository.images.find(
    (image) =>
      (tag === undefined || image.tags.includes(tag)) && (digest === undefined || image.digest === digest),
  )
}

function find(registry: Registry, repository: RepositoryRecord, id: JsonObject): ImageRecord {
  const image = lookUp(repository, id)
  if (image !== undefined) return image
  const tag = textOf(id, 'imageTag') ?? 'null'
  const digest = textOf(id, 'imageDigest') ?? 'null'
  throw new AwsError(
    'ImageNotFoundException',
    `The image with imageId {imageDigest:'${digest}', imageTag:'${tag}'} does not exist within the ` +
      `repository with name '${repository.name}' in the registry with id '${registry.account}'`,
  )
}

function imageWire(
  registry: Registry,
  repository: RepositoryRecord,
  image: ImageRecord,
  tag: string | undefined,
): JsonObject {
  return {
    registryId: registry.account,
    repositoryName: repository.name,
    imageId: { imageDigest: image.digest, ...(tag === undefined ? {} : { imageTag: tag }) },
    imageManifest: image.manifest,
    imageManifestMediaType: image.mediaType,
  }
}
