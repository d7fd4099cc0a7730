# What `terraform apply` of this folder changes. What holds data (queues, bucket, repository, log groups, cluster) is
# never deleted by CI: a person does that. A line with a comment is not needed every day; the comment says when.
data "aws_iam_policy_document" "ci_apply" {
  source_policy_documents = [data.aws_iam_policy_document.ci_read.json]

  statement {
    sid       = "WriteState"
    actions   = ["s3:PutObject"]
    resources = [local.state_arn]
  }

  statement {
    sid       = "EarlierStates"
    actions   = ["s3:GetObjectVersion"] # state-restore.yml brings one back
    resources = [local.state_arn]
  }

  statement {
    sid       = "ListEarlierStates"
    actions   = ["s3:ListBucketVersions"] # state-restore.yml lists them
    resources = ["arn:aws:s3:::${var.state_bucket}"]
  }

  # Roles are only made inside the boundary that bootstrap/ made, and never leave it.
  statement {
    sid       = "MakeBoundedRoles"
    actions   = ["iam:CreateRole"]
    resources = local.service_role_arns

    condition {
      test     = "ArnEquals"
      variable = "iam:PermissionsBoundary"
      values   = [local.task_boundary]
    }
  }

  statement {
    sid = "ChangeRoles"
    actions = [
      "iam:DeleteRole",                  # a role that left the configuration
      "iam:DeleteRolePolicy",            # a role's policy that did
      "iam:ListInstanceProfilesForRole", # asked before a role is deleted
      "iam:PutRolePolicy",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRoleDescription", # a description that changed
    ]
    resources = local.service_role_arns
  }

  # Nothing but this folder's own policies: not AdministratorAccess.
  statement {
    sid       = "AttachOwnPolicies"
    actions   = ["iam:AttachRolePolicy", "iam:DetachRolePolicy"]
    resources = local.service_role_arns

    condition {
      test     = "ArnLike"
      variable = "iam:PolicyARN"
      values   = [local.service_policy_arns]
    }
  }

  statement {
    sid = "ChangePolicies"
    actions = [
      "iam:CreatePolicy",
      "iam:CreatePolicyVersion",
      "iam:DeletePolicy",        # a policy that left the configuration
      "iam:DeletePolicyVersion", # from the sixth version on: AWS keeps five
      "iam:ListPolicyVersions",
    ]
    resources = [local.service_policy_arns]
  }

  # Only to ECS, which hands them to the tasks.
  statement {
    sid       = "HandRolesToTasks"
    actions   = ["iam:PassRole"]
    resources = local.service_role_arns

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs-tasks.amazonaws.com"]
    }
  }

  statement {
    sid = "ChangeQueues"
    actions = [
      "sqs:CreateQueue", # where none was made by hand before
      "sqs:SetQueueAttributes",
    ]
    resources = local.queue_arns
  }

  statement {
    sid = "ChangeUploads"
    actions = [
      "s3:CreateBucket",               # where none was made by hand before
      "s3:PutBucketPublicAccessBlock", # somebody changed it by hand
      "s3:PutBucketVersioning",        # somebody changed it by hand
    ]
    resources = ["arn:aws:s3:::${var.uploads_bucket}"]
  }

  statement {
    sid = "ChangeRepository"
    actions = [
      "ecr:CreateRepository",              # where none was made by hand before
      "ecr:PutImageScanningConfiguration", # somebody changed it by hand
      "ecr:PutImageTagMutability",
    ]
    resources = [local.repository_arn]
  }

  statement {
    sid       = "ChangeLogs"
    actions   = ["logs:CreateLogGroup", "logs:PutRetentionPolicy"]
    resources = local.log_group_arns
  }

  statement {
    sid       = "MakeCluster"
    actions   = ["ecs:CreateCluster"]
    resources = ["*"] # the action knows no resources
  }

  statement {
    sid       = "ChangeCluster"
    actions   = ["ecs:ListTagsForResource", "ecs:UpdateCluster"]
    resources = [local.cluster_arn]
  }

  statement {
    sid       = "FirstRevisions"
    actions   = ["ecs:RegisterTaskDefinition"]
    resources = local.task_definition_arns
  }

  statement {
    sid = "ChangeServices"
    actions = [
      "ecs:CreateService",
      "ecs:DeleteService", # a change that needs a new service
      "ecs:UpdateService",
    ]
    resources = local.service_arns
  }

  # In this network and no other.
  statement {
    sid = "ChangeNetwork"
    actions = [
      "ec2:AuthorizeSecurityGroupEgress",
      "ec2:AuthorizeSecurityGroupIngress",
      "ec2:CreateSecurityGroup",
      "ec2:CreateVpcEndpoint",
      "ec2:DeleteSecurityGroup", # a group that left the configuration
      "ec2:DeleteVpcEndpoints",  # a change that needs a new endpoint
      "ec2:ModifySecurityGroupRules",
      "ec2:ModifyVpcEndpoint",
      "ec2:RevokeSecurityGroupEgress",
      "ec2:RevokeSecurityGroupIngress", # a rule that did
    ]
    resources = concat(
      [data.aws_vpc.main.arn],
      [for id in data.aws_subnets.private.ids : "${local.ec2}:subnet/${id}"],
      [for kind in ["security-group", "security-group-rule", "vpc-endpoint"] : "${local.ec2}:${kind}/*"],
    )
  }

  # The zone is AWS's own, and has no ARN that could be named.
  statement {
    sid       = "NameOfTheEndpoint"
    actions   = ["route53:AssociateVPCWithHostedZone"] # asked by EC2 for an endpoint with private DNS
    resources = ["*"]
  }

  # Tags at birth only: a tag is no way into somebody else's endpoint.
  statement {
    sid       = "TagNewEndpoints"
    actions   = ["ec2:CreateTags"]
    resources = ["${local.ec2}:vpc-endpoint/*"]

    condition {
      test     = "StringEquals"
      variable = "ec2:CreateAction"
      values   = ["CreateVpcEndpoint"]
    }
  }
}
