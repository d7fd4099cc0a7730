data "aws_iam_policy_document" "tasks_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    # Only tasks of this account may take the role on.
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [var.account_id]
    }
  }
}

locals {
  # Made by bootstrap/, so that whoever applies this folder cannot widen it.
  task_boundary = "arn:aws:iam::${var.account_id}:policy/ci/backend-task-boundary"
}

# Each service has a role of its own with what it needs of the queue and nothing else.
resource "aws_iam_role" "task" {
  for_each = toset(["backend", "worker"])

  name                 = "${var.environment}-${each.key}-task"
  assume_role_policy   = data.aws_iam_policy_document.tasks_assume.json
  permissions_boundary = local.task_boundary
}

resource "aws_iam_policy" "sqs_send" {
  name        = "${var.environment}-sqs-send"
  path        = "/backend/"
  description = "Lets the backend put predictions into the queue"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "SendPredictions"
      Effect   = "Allow"
      Action   = ["sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"]
      Resource = aws_sqs_queue.predictions.arn
    }]
  })
}

resource "aws_iam_policy" "sqs_worker" {
  name        = "${var.environment}-sqs-worker"
  path        = "/backend/"
  description = "Lets the worker work through the queue"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "WorkThroughPredictions"
      Effect = "Allow"
      Action = [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
      ]
      Resource = aws_sqs_queue.predictions.arn
    }]
  })
}

resource "aws_iam_role_policy_attachment" "backend_sqs_send" {
  role       = aws_iam_role.task["backend"].name
  policy_arn = aws_iam_policy.sqs_send.arn
}

resource "aws_iam_role_policy_attachment" "worker_sqs" {
  role       = aws_iam_role.task["worker"].name
  policy_arn = aws_iam_policy.sqs_worker.arn
}
