/** Edits of infra/, one for each kind of change that CI makes, with the call that each must lead to. */
export const changes = [
  {
    file: 'queues.tf',
    from: 'visibility_timeout_seconds = 120',
    to: 'visibility_timeout_seconds = 180',
    call: 'sqs:SetQueueAttributes',
  },
  {
    file: 'logs.tf',
    from: 'retention_in_days = 30',
    to: 'retention_in_days = 14',
    call: 'logs:PutRetentionPolicy',
  },
  {
    file: 'ecr.tf',
    from: '"IMMUTABLE"',
    to: '"MUTABLE"',
    call: 'ecr:PutImageTagMutability',
  },
  {
    file: 'iam.tf',
    from: 'SendPredictions',
    to: 'SendPredictionsOnly',
    call: 'iam:CreatePolicyVersion',
  },
  {
    file: 'iam.tf',
    from: 'identifiers = ["ecs-tasks.amazonaws.com"]',
    to: 'identifiers = ["ecs-tasks.amazonaws.com", "ecs.amazonaws.com"]',
    call: 'iam:UpdateAssumeRolePolicy',
  },
  {
    file: 'iam-tasks.tf',
    from: 'WriteLogs',
    to: 'WriteTheLogs',
    call: 'iam:PutRolePolicy',
  },
  // Out of the configuration: a policy is taken from its roles and goes.
  {
    file: 'queue-from-vpc.tf',
    from: 'for_each = aws_iam_role.task',
    to: 'for_each = {}',
    call: 'iam:DetachRolePolicy',
  },
  {
    file: 'ecs.tf',
    from: 'deployment_maximum_percent         = 200',
    to: 'deployment_maximum_percent         = 150',
    call: 'ecs:UpdateService',
  },
  {
    file: 'ecs.tf',
    from: 'value = "enabled"',
    to: 'value = "disabled"',
    call: 'ecs:UpdateCluster',
  },
  {
    file: 'network.tf',
    from: 'from_port         = 8080\n  to_port           = 8080',
    to: 'from_port         = 8081\n  to_port           = 8081',
    call: 'ec2:ModifySecurityGroupRules',
  },
  {
    file: 'network.tf',
    from: 'security_group_ids  = [aws_security_group.endpoints.id]',
    to: 'security_group_ids  = [aws_security_group.endpoints.id, aws_security_group.tasks.id]',
    call: 'ec2:ModifyVpcEndpoint',
  },
]
