import type { CausePattern } from './cause.ts'

/**
 * Why the things around a container could not be made: secrets, logs, roles, volumes, network.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
 */
export const resourceReasons: readonly CausePattern[] = [
  {
    id: 'secret-access-denied',
    kind: 'deterministic',
    match:
      /(?:unable to (?:pull|retrieve|fetch) secrets?|secrets? manager|ssm parameter|fetching secret|from (?:asm|ssm)).*(?:AccessDenied|not authorized|is not authorized to perform)/is,
    title: 'The task may not read one of its secrets',
    hint: 'Give the execution role secretsmanager:GetSecretValue or ssm:GetParameters on it, and kms:Decrypt on its key if that is your own.',
  },
  {
    id: 'secret-missing',
    kind: 'deterministic',
    match:
      /(?:secret|ssm|parameter).*(?:ResourceNotFoundException|can't find the specified secret|ParameterNotFound|invalid (?:ssm )?parameters?|InvalidParameters|did not contain json key|retrieved secret from .* did not contain|failed to find secret|no such key)/is,
    title: 'A secret of the task does not exist',
    hint: 'Check name, JSON key and version of each entry in `secrets` of the task definition, and that it is in this region and account.',
  },
  {
    id: 'log-group-missing',
    kind: 'deterministic',
    match:
      /log group does not exist|(?:logger|logging driver|awslogs|CreateLogStream).*ResourceNotFoundException/is,
    title: 'The log group of a container does not exist',
    hint: 'Create the group named in awslogs-group, or set awslogs-create-group to true and give the execution role logs:CreateLogGroup.',
  },
  {
    id: 'log-access-denied',
    kind: 'deterministic',
    match:
      /(?:logging driver|logger|logs:Create\w+|CreateLog(?:Stream|Group)).*(?:AccessDenied|not authorized)/is,
    title: 'The task may not write its logs',
    hint: 'Give the execution role logs:CreateLogStream and logs:PutLogEvents (and logs:CreateLogGroup with awslogs-create-group).',
  },
  {
    id: 'log-options',
    kind: 'deterministic',
    match: /failed to (?:validate logger args|initialize logging driver)/i,
    title: 'The log driver of a container could not be set up',
    hint: 'Check logConfiguration: the options must exist for this driver, and the log service must be reachable from the subnets.',
  },
  {
    id: 'role',
    kind: 'deterministic',
    match:
      /unable to assume (?:the )?(?:service linked )?role|unable to get (?:execution|task) role|role .*(?:does not exist|is not valid)|NoCredentialProviders|trust(?:ed)? (?:policy|relationship)/i,
    title: 'ECS cannot use a role of the task',
    hint: 'Check that the task role and the execution role exist and that their trust policy names ecs-tasks.amazonaws.com.',
  },
  {
    id: 'registry-auth-denied',
    kind: 'deterministic',
    match:
      /unable to (?:pull secrets or registry auth|retrieve ecr registry auth).*(?:AccessDenied|not authorized)/is,
    title: 'The task may not log in to the registry',
    hint: 'Give the execution role ecr:GetAuthorizationToken (the managed policy AmazonECSTaskExecutionRolePolicy has it).',
  },
  {
    id: 'init-network',
    kind: 'crash',
    match:
      /ResourceInitializationError.*(?:i\/o timeout|timed? ?out|dial tcp|RequestError|connection issue|signal: killed|no such host|context deadline|network configuration)/is,
    title: 'AWS services cannot be reached from the subnets of the task',
    hint: 'Give the subnets a way out (NAT gateway or public address) or VPC endpoints for ecr.api, ecr.dkr, S3, logs, secretsmanager or ssm, with DNS on, and let the security group out on port 443.',
  },
  {
    id: 'efs',
    kind: 'crash',
    match: /\bEFS\b|mount\.nfs|fs-[0-9a-f]{8,}|failed to invoke EFS utils/i,
    title: 'An EFS volume could not be mounted',
    hint: 'Check file system id and access point, a mount target in each zone, port 2049 open from the security group of the task, and elasticfilesystem:ClientMount for its role.',
  },
  {
    id: 'volume',
    kind: 'deterministic',
    match:
      /CannotCreateVolumeError|invalid mount config|failed to (?:create|attach) (?:the )?(?:EBS )?volume/i,
    title: 'A volume of the task could not be made',
    hint: 'Check volumes and mountPoints of the task definition and the role that manages EBS volumes.',
  },
  {
    id: 'env-file',
    kind: 'deterministic',
    match: /failed to (?:download|read) env(?:ironment)? ?files?|environmentFiles/i,
    title: 'An environment file could not be read',
    hint: 'Check the S3 ARN in environmentFiles and s3:GetObject and s3:GetBucketLocation for the execution role.',
  },
  {
    id: 'resource-init',
    kind: 'deterministic',
    match: /ResourceInitializationError/i,
    title: 'The resources of the task could not be set up',
    hint: 'Read the reason below: it names the resource.',
  },
]
