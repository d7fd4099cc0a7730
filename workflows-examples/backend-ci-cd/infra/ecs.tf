locals {
  services = {
    backend = { desired_count = 2, ports = [8080] }
    worker  = { desired_count = 1, ports = [] }
  }
}

resource "aws_ecs_cluster" "main" {
  name = var.environment

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

# What a service starts from. Each next revision is registered by the workflow's deploy job, and nobody else.
resource "aws_ecs_task_definition" "first" {
  for_each = local.services

  family                   = each.key
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task[each.key].arn
  # The deploy job may be going back to it.
  skip_destroy = true

  runtime_platform {
    cpu_architecture        = "X86_64"
    operating_system_family = "LINUX"
  }

  container_definitions = jsonencode([{
    name = each.key
    # A stand-in that starts and stays up until the first deployment brings the real image.
    image        = "public.ecr.aws/docker/library/python:3.13-slim"
    command      = ["python", "-m", "http.server", "8080"]
    essential    = true
    environment  = [{ name = "QUEUE_URL", value = aws_sqs_queue.predictions.url }]
    portMappings = [for port in each.value.ports : { containerPort = port, protocol = "tcp" }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.service[each.key].name
        awslogs-region        = var.region
        awslogs-stream-prefix = "ecs"
      }
    }
  }])

  lifecycle {
    ignore_changes = all
  }
}

resource "aws_ecs_service" "this" {
  for_each = local.services

  name            = each.key
  cluster         = aws_ecs_cluster.main.arn
  launch_type     = "FARGATE"
  desired_count   = each.value.desired_count
  task_definition = aws_ecs_task_definition.first[each.key].arn

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  # ECS gives a rollout that cannot succeed up by itself and goes back.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = data.aws_subnets.private.ids
    security_groups = [aws_security_group.tasks.id]
  }

  # Terraform owns the service, the workflow's deploy job owns what runs in it.
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }

  # A task that starts before its rights are there fails.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy_attachment.backend_sqs_send,
    aws_iam_role_policy_attachment.worker_sqs,
  ]
}
