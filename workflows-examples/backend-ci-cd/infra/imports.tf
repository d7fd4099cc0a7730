# What was made by hand, under the addresses it has here. Terraform reads these blocks in the plan: nothing is
# imported before it was reviewed. Start with nothing made by hand: remove this file. Once applied it does nothing more.
locals {
  queue_url = "https://sqs.${var.region}.amazonaws.com/${var.account_id}"
  policy    = "arn:aws:iam::${var.account_id}:policy/backend"
}

import {
  to = aws_iam_role.task["backend"]
  id = "${var.environment}-backend-task"
}

import {
  to = aws_iam_role.task["worker"]
  id = "${var.environment}-worker-task"
}

# A policy is imported by its ARN, path included.
import {
  to = aws_iam_policy.sqs_send
  id = "${local.policy}/${var.environment}-sqs-send"
}

import {
  to = aws_iam_policy.sqs_worker
  id = "${local.policy}/${var.environment}-sqs-worker"
}

import {
  to = aws_iam_role_policy_attachment.backend_sqs_send
  id = "${var.environment}-backend-task/${local.policy}/${var.environment}-sqs-send"
}

import {
  to = aws_iam_role_policy_attachment.worker_sqs
  id = "${var.environment}-worker-task/${local.policy}/${var.environment}-sqs-worker"
}

import {
  to = aws_sqs_queue.predictions_dlq
  id = "${local.queue_url}/${var.environment}-predictions-dlq"
}

import {
  to = aws_sqs_queue.predictions
  id = "${local.queue_url}/${var.environment}-predictions"
}

# A bucket's settings are resources of their own.
import {
  to = aws_s3_bucket.uploads
  id = var.uploads_bucket
}

import {
  to = aws_s3_bucket_versioning.uploads
  id = var.uploads_bucket
}

import {
  to = aws_s3_bucket_public_access_block.uploads
  id = var.uploads_bucket
}

import {
  to = aws_ecr_repository.backend
  id = "backend"
}
