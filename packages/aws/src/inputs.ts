import type { InputReader } from '@infra-actions/action-kit/inputs'

/** The inputs every action that talks to AWS declares. */
export type AwsInputName = 'aws-region' | 'role-to-assume' | 'role-session-name' | 'allowed-account-ids'

export interface AwsInputs {
  region: string | undefined
  roleToAssume: string | undefined
  roleSessionName: string | undefined
  /** `undefined`: any account. Empty: set to nothing, so none. */
  allowedAccountIds: string[] | undefined
}

export function readAwsInputs<Name extends string>(read: InputReader<Name | AwsInputName>): AwsInputs {
  const region = read.string('aws-region') ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION
  if (!region) {
    read.refuse(
      'aws-region',
      'is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set. Name the region.',
    )
  } else if (!/^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(region)) {
    read.refuse('aws-region', `"${region}" is not the name of an AWS region, such as eu-central-1.`)
  }
  const roleToAssume = read.string('role-to-assume')
  if (roleToAssume && !/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(roleToAssume)) {
    read.refuse(
      'role-to-assume',
      `"${roleToAssume}" is not a role's ARN (arn:aws:iam::123456789012:role/name).`,
    )
  }
  return {
    region,
    roleToAssume,
    roleSessionName: read.string('role-session-name'),
    allowedAccountIds: readAccounts(read),
  }
}

/**
 * An expression that came out empty (`${{ vars.TYPO }}`) must not open the guard: action.yml gives the input
 * the default `any`, so an empty value was set on purpose or by mistake and allows no account.
 */
function readAccounts<Name extends string>(read: InputReader<Name | AwsInputName>): string[] | undefined {
  const value = read.string('allowed-account-ids')
  if (value === undefined) return []
  if (value === 'any') return undefined
  const accounts = value.split(/[\s,]+/).filter((account) => account !== '')
  for (const account of accounts) {
    if (!/^\d{12}$/.test(account)) {
      read.refuse('allowed-account-ids', `"${account}" is not an account id of 12 digits.`)
    }
  }
  return accounts
}
