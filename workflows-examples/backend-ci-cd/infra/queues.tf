resource "aws_sqs_queue" "predictions_dlq" {
  name                      = "${var.environment}-predictions-dlq"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "predictions" {
  name                       = "${var.environment}-predictions"
  visibility_timeout_seconds = 120
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.predictions_dlq.arn
    maxReceiveCount     = 5
  })
}
