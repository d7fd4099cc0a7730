import { nameOfArn, parseArn } from '../task-definition/arn.ts'
import type { Needs } from './needs.ts'
import type { Run } from './patience.ts'
import { imageQuery } from './pin-digest.ts'
import type { SecretsApi } from './ports.ts'

/** One look at one thing that tasks need. */
export interface Check {
  check: string
  subject: string
  /** The right it takes, named when it is missing. */
  action: string
  /** Why tasks can't start without it. */
  missing: string
  /** True or false for there or not; a text for why it can't be told. Errors are told apart by their names. */
  look(): Promise<boolean | string>
}

/** A look for each thing, none of them begun. `home` is the services' account. */
export function checksOf(needs: Needs, home: string, run: Run): Check[] {
  return [
    ...needs.images.map(({ text, image }) => ({
      check: 'image',
      subject: text,
      action: 'ecr:DescribeImages',
      missing: 'its tasks would stop with CannotPullContainerError. Push it, or correct the name',
      look: async () => {
        if (image.region !== run.region) return elsewhere(image.region, run)
        const ecr = await run.ecr?.()
        return ecr ? (await ecr.describeImages(imageQuery(image))).imageDetails.length > 0 : noReader
      },
    })),
    ...needs.roles.map((role) => ({
      check: 'role',
      subject: role,
      action: 'iam:GetRole',
      missing: 'no task could start with it. Create the role, or correct the definition',
      look: async () => {
        const roles = await run.roles?.()
        if (!roles) return noReader
        await roles.getRole({ RoleName: nameOfArn(role) })
        return true
      },
    })),
    ...needs.logGroups.map(({ name, region }) => ({
      check: 'log group',
      subject: name,
      action: 'logs:DescribeLogGroups',
      missing: 'tasks would stop with ResourceInitializationError. Create it, or set awslogs-create-group',
      look: async () => {
        if (region !== '' && region !== run.region) return elsewhere(region, run)
        const logs = await run.logs?.()
        if (!logs) return noReader
        const { logGroups } = await logs.describeLogGroups({ logGroupNamePrefix: name, limit: 50 })
        return logGroups.some(({ logGroupName }) => logGroupName === name)
      },
    })),
    ...needs.secrets.map((arn) => ({
      check: 'secret',
      subject: nameOfArn(arn),
      action: 'secretsmanager:DescribeSecret',
      missing: 'tasks would stop with ResourceInitializationError. Create the secret, or correct its ARN',
      look: async () => {
        const away = outside(arn, home, run)
        if (away) return away
        const secrets = await run.secrets?.()
        if (!secrets) return noReader
        await secrets.describeSecret({ SecretId: arn })
        return true
      },
    })),
    ...needs.parameters.map((reference) => ({
      check: 'parameter',
      subject: parameterName(reference),
      action: 'ssm:DescribeParameters',
      missing: 'tasks would stop with ResourceInitializationError. Create the parameter, or correct its name',
      look: async () => {
        const away = outside(reference, home, run)
        if (away) return away
        const secrets = await run.secrets?.()
        if (!secrets) return noReader
        return hasParameter(await secrets.describeParameters(parameterQuery(reference)), reference)
      },
    })),
  ]
}

const noReader = 'not checked: this run has no means to look'

function elsewhere(region: string, run: Run): string {
  return `not checked: it is in ${region}, this deploy is in ${run.region}`
}

/** Shared secrets and parameters of other accounts don't show in lists of ours. */
function outside(reference: string, home: string, run: Run): string | undefined {
  const arn = parseArn(reference)
  if (arn && arn.region !== run.region) return elsewhere(arn.region, run)
  if (arn && arn.account !== home) return `not checked: it is in account ${arn.account}`
  return undefined
}

/**
 * `/app/db` and `arn:…:parameter/app/db` are the same; a name without a path has no leading slash. A version or label
 * behind a colon is no part of the name.
 */
function parameterName(reference: string): string {
  const arn = parseArn(reference)
  const [name = ''] = (arn ? arn.resource.replace(/^parameter\//, '') : reference).split(':')
  return arn && name.includes('/') ? `/${name}` : name
}

function parameterQuery(reference: string) {
  return { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [parameterName(reference)] }] }
}

/** SSM may answer an empty page with more to come, which says nothing. */
function hasParameter(
  { Parameters, NextToken }: Awaited<ReturnType<SecretsApi['describeParameters']>>,
  reference: string,
): boolean | string {
  if (Parameters.some(({ Name }) => Name === parameterName(reference))) return true
  return NextToken ? 'not checked: SSM did not answer in full' : false
}
