/** Repositories, with the settings Terraform's provider writes and reads back. */
import { AwsError, type JsonObject, type Operation } from '../protocol/aws-json.ts'
import { flagOf, objectsOf, textOf, textsOf } from '../protocol/json-input.ts'
import type { Registry, RepositoryRecord } from './registry.ts'

export function repositoryOperations(registry: Registry): Record<string, Operation> {
  const named = (input: JsonObject) => registry.repository(textOf(input, 'repositoryName'))
  const byArn = (input: JsonObject) =>
    registry.repository((textOf(input, 'resourceArn') ?? '').split(':repository/')[1])
  const wire = (repository: RepositoryRecord): JsonObject => ({
    ...repository.settings,
    repositoryArn: repository.arn,
    registryId: registry.account,
    repositoryName: repository.name,
    repositoryUri: repository.uri,
    createdAt: Math.floor(repository.createdAt) / 1000,
  })
  const settle = (input: JsonObject, key: string) => {
    const repository = named(input)
    const value = input[key]
    if (value !== undefined) repository.settings[key] = value
    return {
      registryId: registry.account,
      repositoryName: repository.name,
      ...(value === undefined ? {} : { [key]: value }),
    }
  }
  return {
    CreateRepository(input) {
      const { repositoryName: _, tags: __, registryId: ___, ...settings } = input
      const name = textOf(input, 'repositoryName') ?? ''
      if (registry.repositories.has(name)) {
        throw new AwsError(
          'RepositoryAlreadyExistsException',
          `The repository with name '${name}' already exists in the registry with id '${registry.account}'`,
        )
      }
      const repository = registry.create(name, settings)
      repository.tags = objectsOf(input, 'tags')
      return { repository: wire(repository) }
    },
    DescribeRepositories(input) {
      const names = textsOf(input, 'repositoryNames')
      const found =
        names.length === 0
          ? [...registry.repositories.values()]
          : names.map((name) => registry.repository(name))
      return { repositories: found.map(wire) }
    },
    DeleteRepository(input) {
      const repository = named(input)
      if (repository.images.length > 0 && !flagOf(input, 'force')) {
        throw new AwsError(
          'RepositoryNotEmptyException',
          `The repository with name '${repository.name}' in registry with id '${registry.account}' ` +
            'cannot be deleted because it still contains images',
        )
      }
      registry.repositories.delete(repository.name)
      return { repository: wire(repository) }
    },
    PutImageTagMutability: (input) => settle(input, 'imageTagMutability'),
    PutImageScanningConfiguration: (input) => settle(input, 'imageScanningConfiguration'),
    SetRepositoryPolicy(input) {
      const repository = named(input)
      repository.policy = textOf(input, 'policyText') ?? ''
      return policyWire(registry, repository, 'policyText', repository.policy)
    },
    GetRepositoryPolicy(input) {
      const repository = named(input)
      if (repository.policy === undefined) throw missing('RepositoryPolicyNotFoundException', 'Repository')
      return policyWire(registry, repository, 'policyText', repository.policy)
    },
    DeleteRepositoryPolicy(input) {
      delete named(input).policy
      return {}
    },
    PutLifecyclePolicy(input) {
      const repository = named(input)
      repository.lifecyclePolicy = textOf(input, 'lifecyclePolicyText') ?? ''
      return policyWire(registry, repository, 'lifecyclePolicyText', repository.lifecyclePolicy)
    },
    GetLifecyclePolicy(input) {
      const repository = named(input)
      if (repository.lifecyclePolicy === undefined) {
        throw missing('LifecyclePolicyNotFoundException', 'Lifecycle')
      }
      return policyWire(registry, repository, 'lifecyclePolicyText', repository.lifecyclePolicy)
    },
    DeleteLifecyclePolicy(input) {
      delete named(input).lifecyclePolicy
      return {}
    },
    ListTagsForResource: (input) => ({ tags: byArn(input).tags }),
    TagResource(input) {
      const repository = byArn(input)
      const added = objectsOf(input, 'tags')
      const keys = added.map(({ Key }) => Key)
      repository.tags = [...repository.tags.filter(({ Key }) => !keys.includes(Key)), ...added]
      return {}
    },
    UntagResource(input) {
      const repository = byArn(input)
      const keys: unknown[] = textsOf(input, 'tagKeys')
      repository.tags = repository.tags.filter(({ Key }) => !keys.includes(Key))
      return {}
    },
  }
}

function policyWire(registry: Registry, repository: RepositoryRecord, key: string, text: string): JsonObject {
  return { registryId: registry.account, repositoryName: repository.name, [key]: text }
}

function missing(code: string, what: string): AwsError {
  return new AwsError(code, `${what} policy does not exist for the repository`)
}
