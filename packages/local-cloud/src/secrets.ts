/** Secrets Manager and the Parameter Store, read only: what is there, and what it holds. */
import { AwsError, type JsonService, jsonService } from './protocol/aws-json.ts'
import { objectsOf, textOf, textsOf } from './protocol/json-input.ts'

/** Without a seed every secret and parameter exists. */
export interface SecretsSeed {
  secrets?: { name: string; value?: string }[]
  parameters?: { name: string; value?: string; type?: 'String' | 'StringList' | 'SecureString' }[]
}

export interface SecretStores {
  secretsManager: JsonService
  ssm: JsonService
  /** Whether a task definition's `valueFrom` points at something: an ARN of either service, or a name. */
  has(valueFrom: string): boolean
}

interface Options {
  account: string
  region: string
  now: () => number
  seed: SecretsSeed | undefined
}

export function createSecrets(options: Options): SecretStores {
  const { account, region, now, seed } = options
  const secrets = new Map((seed?.secrets ?? []).map((secret) => [secret.name, secret]))
  const parameters = new Map((seed?.parameters ?? []).map((parameter) => [parameter.name, parameter]))
  const secretArn = (name: string) => `arn:aws:secretsmanager:${region}:${account}:secret:${name}-AbCdEf`
  const parameterArn = (name: string) =>
    `arn:aws:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`

  /** By name, by whole ARN, by ARN without the six random characters; `:key:stage:version` may follow. */
  function findSecret(id: string) {
    const name = id.startsWith('arn:') ? (id.split(':')[6] ?? '') : id
    return seed ? (secrets.get(name) ?? secrets.get(name.replace(/-\w{6}$/, ''))) : { name }
  }
  function findParameter(id: string) {
    const name = id.startsWith('arn:') ? id.replace(/^arn:[^/]*:parameter/, '') : id
    return seed ? (parameters.get(name) ?? parameters.get(name.replace(/^\//, ''))) : { name }
  }
  function secretOf(id: string | undefined) {
    const secret = findSecret(id ?? '')
    if (!secret) {
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    }
    return secret
  }

  const secretsManager = jsonService({
    name: 'secretsmanager',
    now,
    operations: {
      DescribeSecret: (input) => {
        const { name } = secretOf(textOf(input, 'SecretId'))
        return { ARN: secretArn(name), Name: name, VersionIdsToStages: { 'local-version': ['AWSCURRENT'] } }
      },
      GetSecretValue: (input) => {
        const { name, value = '' } = secretOf(textOf(input, 'SecretId'))
        const version = { VersionId: 'local-version', VersionStages: ['AWSCURRENT'] }
        return { ARN: secretArn(name), Name: name, SecretString: value, ...version }
      },
    },
  })

  const parameterJson = (parameter: NonNullable<SecretsSeed['parameters']>[number]) => ({
    Name: parameter.name,
    Type: parameter.type ?? 'String',
    Value: parameter.value ?? '',
    Version: 1,
    ARN: parameterArn(parameter.name),
  })

  const ssm = jsonService({
    name: 'ssm',
    now,
    operations: {
      GetParameter: (input) => {
        const parameter = findParameter(textOf(input, 'Name') ?? '')
        if (!parameter) throw new AwsError('ParameterNotFound', '')
        return { Parameter: parameterJson(parameter) }
      },
      GetParameters: (input) => {
        const names = textsOf(input, 'Names')
        const found = names.map(findParameter).filter((parameter) => parameter !== undefined)
        return {
          Parameters: found.map(parameterJson),
          InvalidParameters: names.filter((name) => !findParameter(name)),
        }
      },
      DescribeParameters: (input) => {
        const wanted = objectsOf(input, 'ParameterFilters').find((filter) => filter.Key === 'Name')
        const names = wanted ? textsOf(wanted, 'Values') : [...parameters.keys()]
        const found = names.map(findParameter).filter((parameter) => parameter !== undefined)
        return {
          Parameters: found.map(parameterJson).map(({ Value: _, ...description }) => description),
        }
      },
    },
  })

  return {
    secretsManager,
    ssm,
    has: (valueFrom) => findSecret(valueFrom) !== undefined || findParameter(valueFrom) !== undefined,
  }
}
