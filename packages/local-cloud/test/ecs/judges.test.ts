/** Real clients judge the simulator: the AWS CLI and Terraform's AWS provider. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createEcr } from '@infra-actions/local-cloud/ecr/ecr'
import { createScaledClock } from '@infra-actions/local-cloud/ecs/clock'
import { createEcs, type Ecs } from '@infra-actions/local-cloud/ecs/simulator'
import { createLogs, type Logs } from '@infra-actions/local-cloud/logs/logs'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { terraformConfiguration } from '@infra-actions/local-cloud/machine/plugin-folder'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { account, definition, network, region } from './region.ts'
import { serve } from './wire-server.ts'

const run = promisify(execFile)
let url: string
let close: () => Promise<void>
let ecs: Ecs
let logs: Logs
let folder: string

beforeAll(async () => {
  // A minute of ECS in less than half a second.
  const place = { clock: createScaledClock(150), account, region }
  const ecr = createEcr(place)
  logs = createLogs(place)
  ecs = createEcs({ ...place, logs, ecr })
  ;({ url, close } = await serve([ecs, logs, ecr], region))
  folder = mkdtempSync(join(tmpdir(), 'judges-'))
})

afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const environment = () => ({
  PATH: process.env.PATH,
  HOME: folder,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL: url,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
})

describeWith(['aws'], 'the AWS CLI', () => {
  const aws = async (...words: string[]) => {
    // As a shell's `aws`: a shim that picks a Python by the home folder would not find its own.
    const env = { ...environment(), HOME: process.env.HOME ?? folder }
    const { stdout } = await run('aws', [...words, '--output', 'json'], { env })
    return stdout.trim() === '' ? {} : JSON.parse(stdout)
  }

  test('registers, creates, waits, updates, describes, and reads logs', async () => {
    await aws('ecs', 'create-cluster', '--cluster-name', 'cli')
    await aws('logs', 'create-log-group', '--log-group-name', '/backend')
    const file = join(folder, 'definition.json')
    writeFileSync(file, JSON.stringify(definition()))
    const registered = await aws('ecs', 'register-task-definition', '--cli-input-json', `file://${file}`)
    expect(registered.taskDefinition).toMatchObject({ family: 'backend', revision: 1, status: 'ACTIVE' })
    const service = ['--cluster', 'cli', '--service', 'backend']
    await aws(
      ...[
        'ecs',
        'create-service',
        '--cluster',
        'cli',
        '--service-name',
        'backend',
        '--task-definition',
        'backend',
      ],
      ...[
        '--desired-count',
        '2',
        '--launch-type',
        'FARGATE',
        '--network-configuration',
        JSON.stringify(network),
      ],
    )
    await aws('ecs', 'wait', 'services-stable', '--cluster', 'cli', '--services', 'backend')
    const updated = await aws('ecs', 'update-service', ...service, '--force-new-deployment')
    expect(updated.service.deployments).toHaveLength(2)
    const described = await aws(
      'ecs',
      'describe-services',
      '--cluster',
      'cli',
      '--services',
      'backend',
      'nope',
    )
    expect(described).toMatchObject({
      services: [{ serviceName: 'backend', desiredCount: 2, status: 'ACTIVE' }],
      failures: [{ reason: 'MISSING' }],
    })
    const listed = await aws('ecs', 'list-service-deployments', ...service)
    expect(listed.serviceDeployments.at(-1)).toMatchObject({ status: 'SUCCESSFUL' })
    const streams = await aws('logs', 'describe-log-streams', '--log-group-name', '/backend')
    expect(streams.logStreams[0].logStreamName).toMatch(/^ecs\/app\/\w{32}$/)
  }, 90_000)

  test('shows errors by their names', async () => {
    await expect(aws('ecs', 'describe-services', '--cluster', 'nope', '--services', 'a')).rejects.toThrow(
      /An error occurred \(ClusterNotFoundException\) when calling the DescribeServices operation: Cluster not found\./,
    )
    await expect(aws('ecr', 'describe-images', '--repository-name', 'nope')).rejects.toThrow(
      /\(RepositoryNotFoundException\)/,
    )
  }, 60_000)
})

describeWith(['terraform', 'AWS provider'], 'Terraform', () => {
  const configuration = (image: string) => `
    terraform {
      required_providers {
        aws = { source = "hashicorp/aws", version = "5.100.0" }
      }
    }
    provider "aws" {
      skip_credentials_validation = true
      skip_requesting_account_id  = true
      skip_metadata_api_check     = true
      default_tags { tags = { team = "platform" } }
    }
    resource "aws_cloudwatch_log_group" "app" {
      name              = "/app"
      retention_in_days = 30
    }
    resource "aws_ecr_repository" "app" {
      name         = "app"
      force_delete = true
    }
    resource "aws_ecs_cluster" "app" {
      name = "terraform"
      setting {
        name  = "containerInsights"
        value = "enabled"
      }
    }
    resource "aws_ecs_task_definition" "app" {
      family                   = "app"
      requires_compatibilities = ["FARGATE"]
      network_mode             = "awsvpc"
      cpu                      = 256
      memory                   = 512
      execution_role_arn       = "arn:aws:iam::${account}:role/execution"
      container_definitions = jsonencode([{
        name         = "app"
        image        = "${image}"
        portMappings = [{ containerPort = 8080 }]
        environment  = [{ name = "B", value = "2" }, { name = "A", value = "1" }]
        healthCheck  = { command = ["CMD-SHELL", "true"] }
        logConfiguration = {
          logDriver = "awslogs"
          options   = { awslogs-group = aws_cloudwatch_log_group.app.name, awslogs-region = "${region}", awslogs-stream-prefix = "ecs" }
        }
      }])
    }
    resource "aws_ecs_service" "app" {
      name                  = "app"
      cluster               = aws_ecs_cluster.app.id
      task_definition       = aws_ecs_task_definition.app.arn
      desired_count         = 2
      launch_type           = "FARGATE"
      wait_for_steady_state = true
      network_configuration {
        subnets = ["subnet-1"]
      }
      deployment_circuit_breaker {
        enable   = true
        rollback = true
      }
    }`

  const terraform = async (...words: string[]) => {
    const env = {
      ...environment(),
      TF_CLI_CONFIG_FILE: terraformConfiguration(),
      TF_IN_AUTOMATION: '1',
    }
    const { stdout } = await run('terraform', [...words, '-no-color'], { cwd: folder, env })
    return stdout
  }
  const write = (image: string) => writeFileSync(join(folder, 'main.tf'), configuration(image))

  test('applies, plans nothing, applies a change, and destroys', async () => {
    write('example.com/app:1')
    await terraform('init')
    expect(await terraform('apply', '-auto-approve')).toContain('5 added, 0 changed, 0 destroyed')
    const seen = ecs.snapshot().services as {
      serviceName: string
      deployments: { rolloutState: string }[]
    }[]
    expect(seen.find(({ serviceName }) => serviceName === 'app')?.deployments).toHaveLength(1)
    // Exit code 2 is a plan with changes, and would reject.
    await terraform('plan', '-detailed-exitcode')

    write('example.com/app:2')
    expect(await terraform('apply', '-auto-approve')).toContain('1 added, 1 changed, 1 destroyed')
    await terraform('plan', '-detailed-exitcode')
    expect(await terraform('destroy', '-auto-approve')).toContain('5 destroyed')
    expect(logs.hasGroup('/app')).toBe(false)
  }, 180_000)
})
