import type { JsonObject, RawTaskDefinition } from '../api.ts'
import { parseArn } from '../task-definition/arn.ts'
import { containersOf, isObject, listOf } from '../task-definition/containers.ts'
import { type EcrImage, parseEcrImage } from '../task-definition/image.ts'

/** What tasks of a definition need to be there before they can start. */
export interface Needs {
  images: Array<{ text: string; image: EcrImage }>
  /** ARNs or names. */
  roles: string[]
  /** Names and the region they're in, '' where the definition doesn't say. */
  logGroups: Array<{ name: string; region: string }>
  /** ARNs of Secrets Manager, without the JSON key and version at their end. */
  secrets: string[]
  /** SSM parameters: ARNs or names. */
  parameters: string[]
}

/** Everything that definitions refer to outside themselves, each once. */
export function needsOf(definitions: RawTaskDefinition[]): Needs {
  const containers = definitions.flatMap(containersOf)
  const references = unique(containers.flatMap(secretReferences))
  return {
    images: unique(containers.map(({ image }) => String(image ?? ''))).flatMap((text) => {
      const image = parseEcrImage(text)
      return image ? [{ text, image }] : []
    }),
    roles: unique(
      definitions.flatMap(({ taskRoleArn, executionRoleArn }) => [taskRoleArn, executionRoleArn]),
    ),
    logGroups: uniqueGroups(containers.flatMap(logGroup)),
    secrets: unique(references.filter(isSecret).map((arn) => arn.split(':').slice(0, 7).join(':'))),
    parameters: references.filter((reference) => !isSecret(reference)),
  }
}

function secretReferences(container: JsonObject): string[] {
  const log = isObject(container.logConfiguration) ? container.logConfiguration : {}
  const credentials = isObject(container.repositoryCredentials) ? container.repositoryCredentials : {}
  const listed = [...listOf(container.secrets), ...listOf(log.secretOptions)].map(
    ({ valueFrom }) => valueFrom,
  )
  return unique([...listed, credentials.credentialsParameter])
}

/** The awslogs driver's group, unless the agent may create it. */
function logGroup(container: JsonObject): Array<{ name: string; region: string }> {
  const log = isObject(container.logConfiguration) ? container.logConfiguration : {}
  const options = isObject(log.options) ? log.options : {}
  const name = options['awslogs-group']
  if (log.logDriver !== 'awslogs' || typeof name !== 'string' || options['awslogs-create-group'] === 'true')
    return []
  return [{ name, region: String(options['awslogs-region'] ?? '') }]
}

function isSecret(reference: string): boolean {
  return parseArn(reference)?.service === 'secretsmanager'
}

function unique(values: unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[]
}

function uniqueGroups(groups: Array<{ name: string; region: string }>) {
  return [...new Map(groups.map((group) => [`${group.region}/${group.name}`, group])).values()]
}
