output "state_bucket" {
  value = aws_s3_bucket.state.id
}

output "lock_table" {
  value = aws_dynamodb_table.locks.name
}

output "task_boundary" {
  value = aws_iam_policy.task_boundary.arn
}
