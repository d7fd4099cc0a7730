import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { terraformConfiguration } from '@infra-actions/local-cloud/machine/plugin-folder'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { run } from './run.ts'

/** A home for state as the examples make it. The provider waits a minute for a lifecycle, so none is here. */
const configuration = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
provider "aws" {
  region = "eu-west-1"
}
resource "aws_s3_bucket" "state" {
  bucket        = "example-state"
  force_destroy = true
}
resource "aws_s3_bucket_versioning" "state" {
  bucket = aws_s3_bucket.state.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "state" {
  bucket = aws_s3_bucket.state.id
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}
resource "aws_s3_bucket_public_access_block" "state" {
  bucket                  = aws_s3_bucket.state.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_ownership_controls" "state" {
  bucket = aws_s3_bucket.state.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}
resource "aws_s3_bucket_policy" "state" {
  bucket = aws_s3_bucket.state.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid       = "TlsOnly", Effect = "Deny", Principal = "*", Action = "s3:*",
    Resource  = [aws_s3_bucket.state.arn, "\${aws_s3_bucket.state.arn}/*"],
    Condition = { Bool = { "aws:SecureTransport" = "false" } }
  }] })
}
resource "aws_s3_object" "readme" {
  bucket     = aws_s3_bucket.state.id
  key        = "docs/a b.txt"
  content    = "hello"
  depends_on = [aws_s3_bucket_versioning.state]
}
resource "aws_dynamodb_table" "locks" {
  name                        = "locks"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "LockID"
  tags                        = { team = "platform" }
  point_in_time_recovery {
    enabled = true
  }
  attribute {
    name = "LockID"
    type = "S"
  }
}
`

describeWith(['terraform', 'AWS provider'], "Terraform's AWS provider", () => {
  let cloud: Cloud
  const folder = mkdtempSync(join(tmpdir(), 'provider-'))

  beforeAll(async () => {
    cloud = await startCloud()
    writeFileSync(join(folder, 'main.tf'), configuration)
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(folder, { recursive: true })
  })

  const terraform = (...args: string[]) =>
    run('terraform', [...args, '-no-color', '-input=false'], {
      cwd: folder,
      env: { ...cloud.env, TF_CLI_CONFIG_FILE: terraformConfiguration(), CHECKPOINT_DISABLE: '1' },
    })

  test('makes a home for state, finds it as it made it, and takes it down again', async () => {
    const init = await terraform('init')
    expect([init.exitCode, init.stderr]).toEqual([0, ''])
    const applied = await terraform('apply', '-auto-approve')
    expect([applied.stderr, applied.stdout]).toEqual(['', expect.stringContaining('8 added')])
    expect(cloud.s3.store.buckets.get('example-state')?.versioning).toBe('Enabled')
    const planned = await terraform('plan', '-detailed-exitcode')
    expect([planned.exitCode, planned.stdout]).toEqual([0, expect.stringContaining('No changes')])
    const destroyed = await terraform('destroy', '-auto-approve')
    expect([destroyed.stderr, destroyed.stdout]).toEqual(['', expect.stringContaining('8 destroyed')])
    expect(cloud.s3.store.buckets.size).toBe(0)
  }, 120_000)
})
