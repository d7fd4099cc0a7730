resource "aws_cloudwatch_log_group" "service" {
  for_each = toset(["backend", "worker"])

  name              = "/ecs/${each.key}"
  retention_in_days = 30
}
