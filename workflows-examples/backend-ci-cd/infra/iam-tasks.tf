# What the services need beyond the queue.

# Takes the image from the registry and the container's output to the logs, before and around the program.
resource "aws_iam_role" "execution" {
  name                 = "${var.environment}-execution"
  assume_role_policy   = data.aws_iam_policy_document.tasks_assume.json
  permissions_boundary = local.task_boundary
}

resource "aws_iam_role_policy" "execution" {
  name = "start"
  role = aws_iam_role.execution.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "TakeTheImage"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer",
        ]
        Resource = aws_ecr_repository.backend.arn
      },
      {
        Sid      = "LogIn"
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*" # the action knows no resources
      },
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = [for group in aws_cloudwatch_log_group.service : "${group.arn}:*"]
      },
    ]
  })
}

resource "aws_iam_policy" "uploads" {
  name        = "${var.environment}-uploads"
  path        = "/backend/"
  description = "Lets backend and worker read and write what customers upload"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Uploads"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject"]
      Resource = "${aws_s3_bucket.uploads.arn}/*"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "uploads" {
  for_each = aws_iam_role.task

  role       = each.value.name
  policy_arn = aws_iam_policy.uploads.arn
}
