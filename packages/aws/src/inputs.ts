import type { InputReader } from '@infra-actions/action-kit/inputs'

/** The inputs every action that talks to AWS declares. */
export type CredentialInputName = 'role-to-assume' | 'role-session-name' | 'allowed-account-ids'
export type AwsInputName = 'aws-region' | CredentialInputName

export interface AwsInputs extends CredentialInputs {
  region: string
}

export interface CredentialInputs {
  roleToAssume: string | undefined
  roleSessionName: string | undefined
  /** `undefined`: any account. Empty: set to nothing, so none. */
  allowedAccountIds: string[] | undefined
}

/** Region and credentials. */
export function readAwsInputs<Name extends string>(read: InputReader<Name | AwsInputName>): AwsInputs {
  const region = read.string('aws-region') || process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || ''
  if (region === '') {
    read.refuse(
      'aws-region',
      'is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set. Name the region.',
    )
  } else if (!/^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(region)) {
    read.refuse('aws-region', `"${region}" is not the name of an AWS region, such as eu-central-1.`)
  }
  return { region, ...readCredentialInputs(read) }
}

/** For an action that learns the region elsewhere: the state's is in the backend configuration. */
export function readCredentialInputs<Name extends string>(
  read: InputReader<Name | CredentialInputName>,
): CredentialInputs {
  const roleToAssume = read.string('role-to-assume')
  if (roleToAssume && !/^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(roleToAssume)) {
    read.refuse(
      'role-to-assume',
      `"${roleToAssume}" is not a role's ARN (arn:aws:iam::123456789012:role/name).`,
    )
  }
  return {
    roleToAssume,
    roleSessionName: read.string('role-session-name'),
    allowedAccountIds: readAccounts(read),
  }
}

/**
 * An expression that came out empty (`${{ vars.TYPO }}`) must not open the guard: action.yml gives the input
 * the default `any`, so an empty value was set on purpose or by mistake and allows no account.
 */
function readAccounts<Name extends string>(
  read: InputReader<Name | CredentialInputName>,
): string[] | undefined {
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
