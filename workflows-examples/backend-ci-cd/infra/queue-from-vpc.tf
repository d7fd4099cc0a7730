# aws:SourceVpc is only in a request that came through an endpoint: this policy before the endpoint would cut
# both services off from their queue. So it takes the network's id from the endpoint, and comes after it.
resource "aws_iam_policy" "queue_from_vpc" {
  name        = "${var.environment}-queue-from-vpc"
  path        = "/backend/"
  description = "Keeps the queue's rights from use outside of the network"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "OnlyThroughTheEndpoint"
      Effect   = "Deny"
      Action   = "sqs:*"
      Resource = "*"
      Condition = {
        StringNotEquals = { "aws:SourceVpc" = aws_vpc_endpoint.sqs.vpc_id }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "queue_from_vpc" {
  for_each = aws_iam_role.task

  role       = each.value.name
  policy_arn = aws_iam_policy.queue_from_vpc.arn
}
