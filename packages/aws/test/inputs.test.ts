import { readInputs } from '@infra-actions/action-kit/inputs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type AwsInputName, readAwsInputs } from '../src/inputs.ts'

const regions = ['AWS_REGION', 'AWS_DEFAULT_REGION']
const given: string[] = []
beforeEach(() => {
  for (const name of regions) delete process.env[name]
})
afterEach(() => {
  for (const name of [...regions, ...given.splice(0)]) delete process.env[name]
})

function read(inputs: Partial<Record<AwsInputName, string>>) {
  for (const [name, value] of Object.entries(inputs)) {
    const variable = `INPUT_${name.toUpperCase()}`
    process.env[variable] = value
    given.push(variable)
  }
  return readInputs<AwsInputName, ReturnType<typeof readAwsInputs>>((reader) => readAwsInputs(reader))
}

const any = { 'allowed-account-ids': 'any' }

describe('the region', () => {
  test('is the input, else AWS_REGION, else AWS_DEFAULT_REGION', () => {
    process.env.AWS_DEFAULT_REGION = 'us-east-1'
    expect(read(any).region).toBe('us-east-1')
    process.env.AWS_REGION = 'eu-west-1'
    expect(read(any).region).toBe('eu-west-1')
    expect(read({ ...any, 'aws-region': 'us-gov-west-1' }).region).toBe('us-gov-west-1')
  })

  test('is asked for where nothing says it', () => {
    expect(() => read(any)).toThrow(
      'Input "aws-region": is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set. Name the region.',
    )
  })

  test.each([
    'Frankfurt',
    'eu-central',
    'eu-central-1a',
    'EU-CENTRAL-1',
    'x eu-central-1',
    'example.com/#-1',
  ])('is not %s', (region) => {
    expect(() => read({ ...any, 'aws-region': region })).toThrow(
      `Input "aws-region": "${region}" is not the name of an AWS region, such as eu-central-1.`,
    )
  })

  test.each(['ap-southeast-2', 'cn-north-1', 'us-iso-east-1', 'mx-central-1', 'eusc-de-east-1'])(
    'is %s',
    (region) => {
      expect(read({ ...any, 'aws-region': region }).region).toBe(region)
    },
  )
})

describe('the role', () => {
  const withRole = (role: string) => read({ ...any, 'aws-region': 'eu-central-1', 'role-to-assume': role })

  test('is an ARN, with the name of its session', () => {
    for (const role of [
      'arn:aws:iam::123456789012:role/deploy',
      'arn:aws-us-gov:iam::123456789012:role/path/deploy',
    ]) {
      expect(withRole(role).roleToAssume).toBe(role)
    }
    const inputs = { ...any, 'aws-region': 'eu-central-1', 'role-session-name': 'run' }
    expect(read({ ...inputs, 'role-to-assume': '' })).toEqual({
      region: 'eu-central-1',
      roleToAssume: undefined,
      roleSessionName: 'run',
      allowedAccountIds: undefined,
    })
  })

  test.each([
    'deploy',
    'arn:aws:iam::123456789012:user/me',
    'arn:aws:iam::1234:role/x',
    'x arn:aws:iam::123456789012:role/x',
  ])('is not %s', (role) => {
    expect(() => withRole(role)).toThrow(
      `Input "role-to-assume": "${role}" is not a role's ARN (arn:aws:iam::123456789012:role/name).`,
    )
  })
})

describe('the allowed accounts', () => {
  const allowed = (value: string) =>
    read({ 'aws-region': 'eu-central-1', 'allowed-account-ids': value }).allowedAccountIds

  test('are any, a list, or none where the value came out empty', () => {
    expect(allowed('any')).toBeUndefined()
    expect(allowed('123456789012')).toEqual(['123456789012'])
    expect(allowed(' 123456789012,\n210987654321 ')).toEqual(['123456789012', '210987654321'])
    expect(allowed('')).toEqual([])
    expect(allowed(',')).toEqual([])
  })

  test.each(['12345678901', '1234567890123', 'prod', 'ANY'])('are not %s', (account) => {
    expect(() => allowed(`123456789012 ${account}`)).toThrow(
      `Input "allowed-account-ids": "${account}" is not an account id of 12 digits.`,
    )
  })
})
