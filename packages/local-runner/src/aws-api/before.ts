import { element, query } from './query.ts'

/** What the API server gave the roles of the example, by role name. */
export type Roles = Record<string, { id: string; created: string }>

const assume = (account: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    },
  ],
})
const everything = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Queue', Effect: 'Allow', Action: 'sqs:*', Resource: '*' }],
}

/** Makes the queues and roles that the example's state tells of as it was before the pull request. */
export async function makeQueuesAndRoles(url: string, account: string, region: string): Promise<Roles> {
  const version = { sqs: '2012-11-05', iam: '2010-05-08' }
  const sqs = (name: string, attributes: Record<string, string>) =>
    query(url, 'sqs', region, {
      Action: 'CreateQueue',
      Version: version.sqs,
      QueueName: name,
      ...numbered('Attribute', attributes),
    })
  const iam = (parameters: Record<string, string>) =>
    query(url, 'iam', 'us-east-1', { Version: version.iam, ...parameters })

  // moto's default is larger than the provider's.
  const common = { SqsManagedSseEnabled: 'true', MaximumMessageSize: '262144' }
  await sqs('prod-predictions-dlq', { ...common, MessageRetentionPeriod: '1209600' })
  await sqs('prod-predictions', {
    ...common,
    VisibilityTimeout: '120',
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${region}:${account}:prod-predictions-dlq`,
      maxReceiveCount: 5,
    }),
  })
  const roles: Roles = {}
  for (const name of ['prod-execution', 'prod-backend-task', 'prod-worker-task']) {
    const answer = await iam({
      Action: 'CreateRole',
      RoleName: name,
      AssumeRolePolicyDocument: JSON.stringify(assume(account)),
    })
    roles[name] = { id: element(answer, 'RoleId'), created: element(answer, 'CreateDate') }
    if (name === 'prod-execution') continue
    await iam({
      Action: 'PutRolePolicy',
      RoleName: name,
      PolicyName: 'queue',
      PolicyDocument: JSON.stringify(everything),
    })
  }
  return roles
}

function numbered(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value], index) => [
      [`${prefix}.${index + 1}.Name`, name],
      [`${prefix}.${index + 1}.Value`, value],
    ]),
  )
}
