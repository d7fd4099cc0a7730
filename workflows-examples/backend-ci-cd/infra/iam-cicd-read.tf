# What a plan reads: every resource of this folder, by name. Also what the apply role starts from.
data "aws_iam_policy_document" "ci_read" {
  statement {
    sid       = "State"
    actions   = ["s3:GetObject"]
    resources = [local.state_arn, "${local.state_arn}.tflock"]
  }

  statement {
    sid       = "IsThereAState"
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::${var.state_bucket}"]
  }

  # A plan is made under the lock too, so that it never reads a state that is being written.
  statement {
    sid       = "Lock"
    actions   = ["s3:PutObject", "s3:DeleteObject"]
    resources = ["${local.state_arn}.tflock"]
  }

  statement {
    sid = "Roles"
    actions = [
      "iam:GetRole",
      "iam:GetRolePolicy",
      "iam:ListAttachedRolePolicies",
      "iam:ListRolePolicies",
    ]
    resources = concat(local.service_role_arns, [local.ci_role_arns])
  }

  statement {
    sid       = "Policies"
    actions   = ["iam:GetPolicy", "iam:GetPolicyVersion"]
    resources = [local.service_policy_arns, local.ci_policy_arns]
  }

  statement {
    sid       = "WhoIsGitHub"
    actions   = ["iam:GetOpenIDConnectProvider"]
    resources = [aws_iam_openid_connect_provider.github.arn]
  }

  statement {
    sid       = "Queues"
    actions   = ["sqs:GetQueueAttributes", "sqs:ListQueueTags"]
    resources = local.queue_arns
  }

  # The provider asks a bucket for all that it could have been told, whether it was or not.
  statement {
    sid = "Buckets"
    actions = [
      "s3:GetAccelerateConfiguration",
      "s3:GetBucketAcl",
      "s3:GetBucketCORS",
      "s3:GetBucketLogging",
      "s3:GetBucketObjectLockConfiguration",
      "s3:GetBucketPolicy",
      "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketRequestPayment",
      "s3:GetBucketTagging",
      "s3:GetBucketVersioning",
      "s3:GetBucketWebsite",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:GetReplicationConfiguration",
      "s3:ListBucket",
    ]
    resources = ["arn:aws:s3:::${var.uploads_bucket}"]
  }

  statement {
    sid       = "Repository"
    actions   = ["ecr:DescribeRepositories", "ecr:ListTagsForResource"]
    resources = [local.repository_arn]
  }

  statement {
    sid       = "Logs"
    actions   = ["logs:ListTagsForResource"]
    resources = local.log_group_arns
  }

  statement {
    sid       = "Cluster"
    actions   = ["ecs:DescribeClusters"]
    resources = [local.cluster_arn]
  }

  statement {
    sid       = "Services"
    actions   = ["ecs:DescribeServices"]
    resources = local.service_arns
  }

  # These know no resources.
  statement {
    sid = "WithoutResources"
    actions = [
      "ec2:DescribeNetworkInterfaces",
      "ec2:DescribePrefixLists",
      "ec2:DescribeRouteTables",
      "ec2:DescribeSecurityGroupRules",
      "ec2:DescribeSecurityGroups",
      "ec2:DescribeSubnets",
      "ec2:DescribeVpcAttribute",
      "ec2:DescribeVpcEndpoints",
      "ec2:DescribeVpcs",
      "ecs:DescribeTaskDefinition",
      "logs:DescribeLogGroups",
    ]
    resources = ["*"]
  }
}

# The names of everything, without asking the resources: a plan that changes a repository would otherwise not know this
# policy before it is applied, would want to write it, and may not.
locals {
  repository_arn = "arn:aws:ecr:${var.region}:${var.account_id}:repository/backend"
  service_role_arns = [
    for name in ["backend-task", "worker-task", "execution"] :
    "arn:aws:iam::${var.account_id}:role/${var.environment}-${name}"
  ]
  service_policy_arns = "arn:aws:iam::${var.account_id}:policy/backend/*"
  queue_arns = [
    for name in ["predictions", "predictions-dlq"] :
    "arn:aws:sqs:${var.region}:${var.account_id}:${var.environment}-${name}"
  ]
  log_group_arns = [
    for name in keys(local.services) :
    "arn:aws:logs:${var.region}:${var.account_id}:log-group:/ecs/${name}"
  ]
  cluster_arn = "arn:aws:ecs:${var.region}:${var.account_id}:cluster/${var.environment}"
  service_arns = [
    for name in keys(local.services) :
    "arn:aws:ecs:${var.region}:${var.account_id}:service/${var.environment}/${name}"
  ]
  task_definition_arns = [
    for name in keys(local.services) :
    "arn:aws:ecs:${var.region}:${var.account_id}:task-definition/${name}:*"
  ]
  ec2 = "arn:aws:ec2:${var.region}:${var.account_id}"
}

data "aws_iam_policy_document" "ci_plan" {
  source_policy_documents = [data.aws_iam_policy_document.ci_read.json]

  # The weekly drill looks whether an earlier state would be there, and whether its home is as bootstrap/ made it.
  statement {
    sid       = "EarlierStates"
    actions   = ["s3:GetObjectVersion"]
    resources = [local.state_arn]
  }

  statement {
    sid = "HomeOfTheState"
    actions = [
      "s3:GetBucketOwnershipControls",
      "s3:GetBucketPolicy",
      "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketVersioning",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:ListBucketVersions",
    ]
    resources = ["arn:aws:s3:::${var.state_bucket}"]
  }
}
