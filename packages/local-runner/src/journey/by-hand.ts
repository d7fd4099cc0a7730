/** What somebody made by hand before there was any Terraform: the network, and what infra/imports.tf takes over. */

const vpc = (parts: string) =>
  `aws ec2 create-vpc --cidr-block 10.0.0.0/16 --query Vpc.VpcId --output text ${parts}`
const tags = (type: string, key: string, value: string) =>
  `--tag-specifications 'ResourceType=${type},Tags=[{Key=${key},Value=${value}}]'`

/** Shell; infra/network.tf finds the network by these tags. */
export const network = [
  `vpc=$(${vpc(tags('vpc', 'Name', 'prod'))})`,
  'aws ec2 modify-vpc-attribute --vpc-id $vpc --enable-dns-hostnames',
  ...['a', 'b'].map(
    (zone, index) =>
      `aws ec2 create-subnet --vpc-id $vpc --cidr-block 10.0.${index}.0/24 ` +
      `--availability-zone us-east-1${zone} ${tags('subnet', 'Tier', 'private')}`,
  ),
].join('\n')

const account = '123456789012'
const queue = `arn:aws:sqs:us-east-1:${account}:prod-predictions`
const quoted = (value: object) => `'${JSON.stringify(value)}'`
const allow = (statement: object) =>
  quoted({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] })
const policy = (name: string, description: string, statement: object) =>
  `aws iam create-policy --path /backend/ --policy-name ${name} --description '${description}' ` +
  `--policy-document ${allow({ ...statement, Resource: queue })}`
const assume = allow({
  Action: 'sts:AssumeRole',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Condition: { StringEquals: { 'aws:SourceAccount': account } },
})
// As AWS has it; moto's own default is larger.
const common = { SqsManagedSseEnabled: 'true', MaximumMessageSize: '262144' }
const attributes = {
  dlq: { ...common, MessageRetentionPeriod: '1209600' },
  main: {
    ...common,
    VisibilityTimeout: '120',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `${queue}-dlq`, maxReceiveCount: 5 }),
  },
}
const attach = (role: string, name: string) =>
  `aws iam attach-role-policy --role-name ${role} --policy-arn arn:aws:iam::${account}:policy/backend/${name}`

/** One command each, in their order. */
export const resources = [
  `aws sqs create-queue --queue-name prod-predictions-dlq --attributes ${quoted(attributes.dlq)}`,
  `aws sqs create-queue --queue-name prod-predictions --attributes ${quoted(attributes.main)}`,
  `aws iam create-role --role-name prod-backend-task --assume-role-policy-document ${assume}`,
  `aws iam create-role --role-name prod-worker-task --assume-role-policy-document ${assume}`,
  policy('prod-sqs-send', 'Lets the backend put predictions into the queue', {
    Sid: 'SendPredictions',
    Action: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
  }),
  policy('prod-sqs-worker', 'Lets the worker work through the queue', {
    Sid: 'WorkThroughPredictions',
    Action: [
      'ChangeMessageVisibility',
      'DeleteMessage',
      'GetQueueAttributes',
      'GetQueueUrl',
      'ReceiveMessage',
    ].map((name) => `sqs:${name}`),
  }),
  attach('prod-backend-task', 'prod-sqs-send'),
  attach('prod-worker-task', 'prod-sqs-worker'),
  'aws s3api create-bucket --bucket example-backend-uploads',
  'aws s3api put-bucket-versioning --bucket example-backend-uploads --versioning-configuration Status=Enabled',
  'aws s3api put-public-access-block --bucket example-backend-uploads --public-access-block-configuration ' +
    'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  'aws ecr create-repository --repository-name backend --image-tag-mutability IMMUTABLE ' +
    '--image-scanning-configuration scanOnPush=true',
]
