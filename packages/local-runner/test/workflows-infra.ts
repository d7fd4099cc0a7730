/** A small root module for the example's workflows: of each kind one resource, one of them changed by deploys. */
export const infra = `terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["123456789012"]
}

import {
  to = aws_sqs_queue.dlq
  id = "https://sqs.us-east-1.amazonaws.com/123456789012/prod-predictions-dlq"
}

resource "aws_sqs_queue" "dlq" {
  name                      = "prod-predictions-dlq"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_cloudwatch_log_group" "tenant" {
  for_each          = toset(["a|b"])
  name              = "/ecs/tenant"
  retention_in_days = 30
}

resource "terraform_data" "settings" {
  input = "prod"
}

import {
  to = aws_ecs_service.backend
  id = "prod/backend"
}

resource "aws_ecs_service" "backend" {
  name            = "backend"
  cluster         = "arn:aws:ecs:us-east-1:123456789012:cluster/prod"
  launch_type     = "FARGATE"
  desired_count   = 2
  task_definition = "backend"

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  network_configuration {
    subnets         = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"]
    security_groups = ["sg-0a1b2c3d4e5f60001"]
  }
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }
}
`

/** Sub-resources of a bucket that state-verify has nothing to say against. */
export const safeBucket = (bucket: string): Record<string, string> => ({
  publicAccessBlock:
    '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>' +
    '<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
  ownershipControls:
    '<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>',
  lifecycle:
    '<LifecycleConfiguration><Rule><ID>old</ID><Status>Enabled</Status><Filter/><NoncurrentVersionExpiration>' +
    '<NoncurrentDays>90</NoncurrentDays><NewerNoncurrentVersions>20</NewerNoncurrentVersions></NoncurrentVersionExpiration>' +
    '<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration></Rule></LifecycleConfiguration>',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  }),
})
