# What the jobs Image and Deploy do, and rollback.yml.
data "aws_iam_policy_document" "ci_deploy" {
  statement {
    sid       = "LogIn"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"] # the action knows no resources
  }

  statement {
    sid = "PushImage"
    actions = [
      "ecr:BatchCheckLayerAvailability", # docker push
      "ecr:BatchGetImage",               # docker push, which looks whether the tag is there
      "ecr:CompleteLayerUpload",         # docker push
      "ecr:DescribeImages",
      "ecr:InitiateLayerUpload", # docker push
      "ecr:PutImage",            # docker push
      "ecr:UploadLayerPart",     # docker push
    ]
    resources = [local.repository_arn]
  }

  statement {
    sid       = "Register"
    actions   = ["ecs:RegisterTaskDefinition"]
    resources = local.task_definition_arns
  }

  # These know no resources.
  statement {
    sid = "Look"
    actions = [
      "ecs:DescribeTaskDefinition",
      "ecs:ListTaskDefinitions", # the revision before, where a service has no history yet
      "logs:DescribeLogGroups",
    ]
    resources = ["*"]
  }

  statement {
    sid = "Deploy"
    actions = [
      "ecs:DescribeServices",
      "ecs:ListServiceDeployments",
      "ecs:UpdateService",
    ]
    resources = local.service_arns
  }

  statement {
    sid = "FollowTheDeployment"
    actions = [
      "ecs:DescribeServiceDeployments",
      "ecs:DescribeServiceRevisions", # which revision the deployment before ran: rollback.yml
      "ecs:StopServiceDeployment",    # a rollout that timed out or was cancelled
    ]
    resources = [
      for name in keys(local.services) :
      "arn:aws:ecs:${var.region}:${var.account_id}:service-*/${var.environment}/${name}/*"
    ]
  }

  # Why a task died.
  statement {
    sid = "LookAtTasks"
    actions = [
      "ecs:DescribeTasks", # of those that died
      "ecs:ListTasks",     # asked when the counts say that one died
    ]
    resources = ["*"]

    condition {
      test     = "ArnEquals"
      variable = "ecs:cluster"
      values   = [local.cluster_arn]
    }
  }

  statement {
    sid       = "LastLines"
    actions   = ["logs:GetLogEvents"] # of a container that died
    resources = [for arn in local.log_group_arns : "${arn}:log-stream:*"]
  }

  # Looked at before anything is changed: a role that is gone would start no task.
  statement {
    sid       = "LookAtRoles"
    actions   = ["iam:GetRole"]
    resources = local.service_role_arns
  }

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
}
