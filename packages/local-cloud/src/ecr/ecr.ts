/** Amazon ECR: repositories and their images by tag and digest. */
import { type JsonObject, type JsonService, jsonService } from '../protocol/aws-json.ts'
import { imageOperations } from './images.ts'
import { createRegistry, type ImageRecord } from './registry.ts'
import { repositoryOperations } from './repositories.ts'

export interface Ecr extends JsonService {
  /** Puts an image into a repository, which comes into being with it. @returns the image's digest. */
  push(repository: string, tag: string, content?: string): string
  /** undefined: not an address of this registry. */
  digestOf(image: string): { digest: string | undefined } | undefined
  /** `<account>.dkr.ecr.<region>.amazonaws.com` */
  address: string
  snapshot(): JsonObject
}

export interface EcrOptions {
  clock: { now(): number }
  account: string
  region: string
}

export function createEcr(options: EcrOptions): Ecr {
  const registry = createRegistry(options)
  const service = jsonService({
    name: 'ecr',
    now: () => options.clock.now(),
    operations: {
      ...repositoryOperations(registry),
      ...imageOperations(registry),
      GetAuthorizationToken: () => ({
        authorizationData: [
          {
            authorizationToken: Buffer.from('AWS:local-cloud').toString('base64'),
            expiresAt: Math.floor(options.clock.now() / 1000) + 12 * 3600,
            proxyEndpoint: `https://${registry.address}`,
          },
        ],
      }),
    },
  })
  return {
    ...service,
    address: registry.address,
    push(repository, tag, content = `${repository}:${tag}`) {
      const record = registry.repositories.get(repository) ?? registry.create(repository, {})
      return registry.put(record, manifestOf(content), tag).digest
    },
    digestOf: (image) => registry.digestOf(image),
    snapshot: () =>
      Object.fromEntries(
        [...registry.repositories.values()].map(({ name, images }) => [name, images.map(imageSummary)]),
      ),
  }
}

function manifestOf(content: string): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    annotations: { content },
  })
}

function imageSummary(image: ImageRecord): JsonObject {
  return { digest: image.digest, tags: [...image.tags] }
}
