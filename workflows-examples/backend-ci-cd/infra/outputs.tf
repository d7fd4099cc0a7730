output "queue_url" {
  value = aws_sqs_queue.predictions.url
}

output "repository_url" {
  value = aws_ecr_repository.backend.repository_url
}

output "task_role_arns" {
  value = { for name, role in aws_iam_role.task : name => role.arn }
}

output "ci_role_arns" {
  description = "For the repository's variables PLAN_ROLE_ARN, APPLY_ROLE_ARN and DEPLOY_ROLE_ARN."
  value       = { for name, role in aws_iam_role.ci : name => role.arn }
}
