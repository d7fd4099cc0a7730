/** EC2: descriptions know no resources; a change is about every object that it names, and those it makes. */
import type { Need } from '@infra-actions/local-cloud/policy/document'
import type { Place } from '@infra-actions/local-cloud/policy/place'

/** By the prefix of an id. */
const kinds: Record<string, string> = {
  vpc: 'vpc',
  subnet: 'subnet',
  sg: 'security-group',
  sgr: 'security-group-rule',
  vpce: 'vpc-endpoint',
}

const made: Record<string, string> = {
  CreateVpcEndpoint: 'vpc-endpoint',
  CreateSecurityGroup: 'security-group',
  AuthorizeSecurityGroupIngress: 'security-group-rule',
  AuthorizeSecurityGroupEgress: 'security-group-rule',
}

export function ec2Needs(operation: string, input: URLSearchParams, { account, region }: Place): Need[] {
  const action = `ec2:${operation}`
  if (operation.startsWith('Describe')) return [{ action, resource: '*' }]
  const arn = (kind: string, id: string) => `arn:aws:ec2:${region}:${account}:${kind}/${id}`
  const named = [...new Set(input.values())].flatMap((value) => {
    const kind = kinds[/^([a-z]+)-[0-9a-f]+$/.exec(value)?.[1] ?? '']
    return kind === undefined ? [] : [arn(kind, value)]
  })
  const kind = made[operation]
  const fresh = kind === undefined ? [] : [arn(kind, 'made-by-this-call')]
  const tagged = [...input.keys()].some((key) => key.startsWith('TagSpecification')) ? fresh : []
  return [
    ...[...named, ...fresh].map((resource) => ({ action, resource })),
    ...tagged.map((resource) => ({
      action: 'ec2:CreateTags',
      resource,
      context: { 'ec2:CreateAction': [operation] },
    })),
  ]
}
