# Who the workflows are in AWS: three roles, taken on by the job's OIDC token, so that no key is kept anywhere.
#
#   plan    pull requests and what is scheduled on main   reads; writes nothing but its lock
#   apply   main, through the environment "production"    what `terraform apply` of this folder needs
#   deploy  main, through the environment "production"    pushes the image, registers and deploys it
#
# None has a right over these roles, their policies or the state bucket's settings: a change of this file is applied
# by a person (infra/README.md). What each may do is in iam-cicd-read.tf, -apply.tf and -deploy.tf.

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  github = "token.actions.githubusercontent.com"

  # GitHub writes what a token is for into its subject; a fork's pull request gets no token at all.
  ci_subjects = {
    plan = [
      "repo:${var.github_repository}:pull_request",
      "repo:${var.github_repository}:ref:refs/heads/main",
    ]
    apply  = ["repo:${var.github_repository}:environment:production"]
    deploy = ["repo:${var.github_repository}:environment:production"]
  }

  ci_policies = {
    plan   = data.aws_iam_policy_document.ci_plan.json
    apply  = data.aws_iam_policy_document.ci_apply.json
    deploy = data.aws_iam_policy_document.ci_deploy.json
  }

  # A path of their own: no pattern for the services' roles matches a CI role.
  ci_role_arns   = "arn:aws:iam::${var.account_id}:role/ci/*"
  ci_policy_arns = "arn:aws:iam::${var.account_id}:policy/ci/*"
  state_arn      = "arn:aws:s3:::${var.state_bucket}/backend/prod.tfstate"
}

data "aws_iam_policy_document" "ci_assume" {
  for_each = local.ci_subjects

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.github}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.github}:sub"
      values   = each.value
    }
  }
}

resource "aws_iam_role" "ci" {
  for_each = local.ci_subjects

  name                 = "backend-ci-${each.key}"
  path                 = "/ci/"
  description          = "GitHub Actions: ${each.key}"
  assume_role_policy   = data.aws_iam_policy_document.ci_assume[each.key].json
  permissions_boundary = aws_iam_policy.ci_boundary.arn
}

resource "aws_iam_role_policy" "ci" {
  for_each = local.ci_policies

  name   = each.key
  role   = aws_iam_role.ci[each.key].id
  policy = each.value
}

# Whatever is attached to a CI role later: it never changes who CI is, nor where the state lives.
resource "aws_iam_policy" "ci_boundary" {
  name        = "backend-ci-boundary"
  path        = "/ci/"
  description = "The most that a CI role can do"
  policy      = data.aws_iam_policy_document.ci_boundary.json
}

data "aws_iam_policy_document" "ci_boundary" {
  # A boundary grants nothing; it lets through what the role's own policy allows.
  statement {
    sid       = "WhatTheRoleIsGranted"
    actions   = ["ec2:*", "ecr:*", "ecs:*", "logs:*", "route53:AssociateVPCWithHostedZone", "s3:*", "sqs:*"]
    resources = ["*"]
  }

  statement {
    sid       = "LookAtIdentities"
    actions   = ["iam:Get*", "iam:List*"]
    resources = ["*"]
  }

  # Only the services' roles and policies: neither the CI roles, nor this boundary, nor who GitHub is.
  statement {
    sid = "ChangeTheServicesIdentities"
    actions = [
      "iam:AttachRolePolicy",
      "iam:CreatePolicy*",
      "iam:DeletePolicy*",
      "iam:DeleteRole",
      "iam:DeleteRolePolicy",
      "iam:DetachRolePolicy",
      "iam:PassRole",
      "iam:PutRolePolicy",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRoleDescription",
    ]
    resources = concat(local.service_role_arns, [local.service_policy_arns])
  }

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
    sid    = "NotTheHomeOfTheState"
    effect = "Deny"
    actions = [
      "s3:DeleteBucket*", "s3:DeleteObjectVersion", "s3:PutAccountPublicAccessBlock", "s3:PutBucket*",
      "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration", "s3:PutReplicationConfiguration",
    ]
    resources = ["arn:aws:s3:::${var.state_bucket}", "arn:aws:s3:::${var.state_bucket}/*"]
  }
}
