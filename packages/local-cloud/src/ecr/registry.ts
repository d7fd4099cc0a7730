/** The images a registry holds. */
import { createHash } from 'node:crypto'
import { AwsError, type JsonObject } from '../protocol/aws-json.ts'

export interface ImageRecord {
  digest: string
  tags: string[]
  manifest: string
  mediaType: string
  pushedAt: number
}

export interface RepositoryRecord {
  name: string
  arn: string
  uri: string
  createdAt: number
  /** imageTagMutability, imageScanningConfiguration, encryptionConfiguration … */
  settings: JsonObject
  tags: JsonObject[]
  images: ImageRecord[]
  policy?: string
  lifecyclePolicy?: string
}

export interface Registry {
  account: string
  address: string
  repositories: Map<string, RepositoryRecord>
  create(name: string, settings: JsonObject): RepositoryRecord
  /** @throws RepositoryNotFoundException */
  repository(name: string | undefined): RepositoryRecord
  put(repository: RepositoryRecord, manifest: string, tag: string | undefined): ImageRecord
  digestOf(image: string): { digest: string | undefined } | undefined
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json'

export function createRegistry(options: {
  clock: { now(): number }
  account: string
  region: string
}): Registry {
  const { account, region } = options
  const address = `${account}.dkr.ecr.${region}.amazonaws.com`
  const repositories = new Map<string, RepositoryRecord>()
  return {
    account,
    address,
    repositories,
    create(name, settings) {
      const repository: RepositoryRecord = {
        name,
        arn: `arn:aws:ecr:${region}:${account}:repository/${name}`,
        uri: `${address}/${name}`,
        createdAt: options.clock.now(),
        settings: {
          imageTagMutability: 'MUTABLE',
          imageScanningConfiguration: { scanOnPush: false },
          encryptionConfiguration: { encryptionType: 'AES256' },
          ...settings,
        },
        tags: [],
        images: [],
      }
      repositories.set(name, repository)
      return repository
    },
    repository(name) {
      const repository = repositories.get(name ?? '')
      if (repository !== undefined) return repository
      throw new AwsError(
        'RepositoryNotFoundException',
        `The repository with name '${name ?? ''}' does not exist in the registry with id '${account}'`,
      )
    },
    put(repository, manifest, tag) {
      const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`
      if (tag !== undefined) {
        for (const image of repository.images) image.tags = image.tags.filter((other) => other !== tag)
      }
      const known = repository.images.find((image) => image.digest === digest)
      const image = known ?? {
        digest,
        tags: [],
        manifest,
        mediaType: manifestType,
        pushedAt: options.clock.now(),
      }
      if (known === undefined) repository.images.push(image)
      if (tag !== undefined) image.tags.push(tag)
      return image
    },
    digestOf(reference) {
      if (!reference.startsWith(`${address}/`)) return undefined
      const { name, tag, digest } = partsOf(reference.slice(address.length + 1))
      const image = repositories
        .get(name)
        ?.images.find((candidate) =>
          digest === undefined ? candidate.tags.includes(tag) : candidate.digest === digest,
        )
      return { digest: image?.digest }
    },
  }
}

/** `app:1`, `app@sha256:…`, `app` (its tag is `latest`). */
function partsOf(path: string): { name: string; tag: string; digest: string | undefined } {
  const [tagged = '', digest] = path.split('@')
  const [name = '', tag = 'latest'] = tagged.split(':')
  return { name, tag, digest }
}
