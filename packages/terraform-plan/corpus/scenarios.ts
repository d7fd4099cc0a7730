/** One plan to make: `before` is applied first where there is one, `after` is planned. All with terraform_data. */
export interface Scenario {
  name: string
  before?: string
  /** A state to begin with, in the place of `before`. */
  state?: () => object
  after: string
  planArguments?: string[]
  /** Run between the two, as `terraform <these>`. */
  between?: string[]
  /** Needs Terraform's AWS provider and an AWS API server; these calls of the AWS CLI are what changes behind Terraform's back. */
  aws?: string[][]
  /** The plan itself ends in an error and is partial. */
  fails?: boolean
}

const policy = (statements: string) => `jsonencode({ Version = "2012-10-17", Statement = [${statements}] })`

/** The worker's retention feeds another resource; nothing looks at the other one's, so that drift is of no matter. */
const driftingEstate = `
terraform {
  required_providers {
    aws = { source = "registry.terraform.io/hashicorp/aws" }
  }
}
provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
resource "aws_cloudwatch_log_group" "worker" {
  name              = "/ecs/worker"
  retention_in_days = 30
  lifecycle { ignore_changes = [retention_in_days] }
}
resource "aws_cloudwatch_log_group" "other" {
  name              = "/ecs/other"
  retention_in_days = 30
  lifecycle { ignore_changes = [retention_in_days] }
}
resource "aws_ssm_parameter" "flag" {
  name  = "/app/flag"
  type  = "String"
  value = "on"
}
resource "aws_ssm_parameter" "secret" {
  name  = "/app/secret"
  type  = "SecureString"
  value = "kept-in-the-schema"
}
resource "terraform_data" "dashboard" {
  input = { days = aws_cloudwatch_log_group.worker.retention_in_days, flag = aws_ssm_parameter.flag.version }
}
`

export const scenarios: Scenario[] = [
  {
    name: 'create',
    after: `
resource "terraform_data" "network" { input = { cidr = "10.0.0.0/16", zones = ["a", "b"], public = false } }
resource "terraform_data" "service" {
  for_each = toset(["api", "worker"])
  input    = { name = each.key, network = terraform_data.network.id, desired = 2 }
}
module "queue" { source = "./module" }
`,
  },
  {
    name: 'update',
    before: `resource "terraform_data" "service" { input = { desired = 2, image = "backend:41", tags = { team = "core" }, zones = ["a", "b"] } }`,
    after: `resource "terraform_data" "service" { input = { desired = 4, image = "backend:42", tags = { team = "core", tier = "1" }, zones = ["b", "c"] } }`,
  },
  {
    name: 'replace-dbc',
    before: `resource "terraform_data" "database" {
  input            = { engine = "15" }
  triggers_replace = ["subnet-a"]
}`,
    after: `resource "terraform_data" "database" {
  input            = { engine = "15" }
  triggers_replace = ["subnet-b"]
}`,
  },
  {
    name: 'replace-cbd',
    before: `resource "terraform_data" "target" {
  triggers_replace = { port = 80 }
  lifecycle { create_before_destroy = true }
}`,
    after: `resource "terraform_data" "target" {
  triggers_replace = { port = 8080 }
  lifecycle { create_before_destroy = true }
}`,
  },
  {
    name: 'replace-by-request',
    before: `resource "terraform_data" "worker" { input = "v1" }`,
    after: `resource "terraform_data" "worker" { input = "v1" }`,
    planArguments: ['-replace=terraform_data.worker'],
  },
  {
    name: 'delete',
    before: `
resource "terraform_data" "kept" { input = "kept" }
resource "terraform_data" "gone" { input = { name = "gone" } }
resource "terraform_data" "counted" {
  count = 3
  input = count.index
}
module "queue" { source = "./module" }
`,
    after: `
resource "terraform_data" "kept" { input = "kept" }
resource "terraform_data" "counted" {
  count = 1
  input = count.index
}
`,
  },
  {
    name: 'import',
    after: `
import {
  to = terraform_data.adopted
  id = "adopted-object"
}
resource "terraform_data" "adopted" {}
`,
  },
  {
    name: 'import-update',
    after: `
import {
  to = terraform_data.adopted
  id = "adopted-object"
}
resource "terraform_data" "adopted" { input = "now managed" }
`,
  },
  {
    name: 'move',
    before: `resource "terraform_data" "old" { input = "same" }`,
    after: `
moved {
  from = terraform_data.old
  to   = terraform_data.new
}
resource "terraform_data" "new" { input = "same" }
`,
  },
  {
    name: 'move-update',
    before: `resource "terraform_data" "old" { input = "one" }`,
    after: `
moved {
  from = terraform_data.old
  to   = module.queue.terraform_data.queue
}
module "queue" { source = "./module" }
`,
  },
  {
    name: 'forget',
    before: `resource "terraform_data" "kept_alive" { input = "outlives us" }`,
    after: `
removed {
  from = terraform_data.kept_alive
  lifecycle { destroy = false }
}
`,
  },
  {
    name: 'outputs-only',
    before: `
output "endpoint" { value = "https://one.example.com" }
output "gone" { value = 1 }
`,
    after: `
output "endpoint" { value = "https://two.example.com" }
output "added" { value = { ports = [80, 443] } }
`,
  },
  {
    name: 'checks',
    after: `
resource "terraform_data" "service" {
  input = 3
  lifecycle {
    postcondition {
      condition     = self.output > 1
      error_message = "At least two."
    }
  }
}
check "certificate" {
  assert {
    condition     = terraform_data.service.input > 30
    error_message = "The certificate of example.com ends in 3 days."
  }
}
check "quota" {
  assert {
    condition     = terraform_data.service.input > 2
    error_message = "The quota is used up."
  }
}
`,
  },
  {
    name: 'sensitive',
    before: `
variable "password" {
  default   = "correct-horse-battery"
  sensitive = true
}
resource "terraform_data" "database" { input = { user = "app", password = var.password } }
output "password" {
  value     = var.password
  sensitive = true
}
`,
    after: `
variable "password" {
  default   = "staple-of-secrecy-2"
  sensitive = true
}
resource "terraform_data" "database" { input = { user = "app", password = var.password } }
output "password" {
  value     = var.password
  sensitive = true
}
`,
  },
  {
    // Terraform's own leak: `output` of terraform_data is computed, and its JSON carries no mark.
    name: 'sensitive-computed',
    before: `
variable "token" {
  default   = "ghs_example0123456789"
  sensitive = true
}
resource "terraform_data" "hook" { input = { token = var.token, url = "https://x:\${var.token}@git.example.com/a.git" } }
resource "terraform_data" "reader" { input = 1 }
`,
    after: `
variable "token" {
  default   = "ghs_example0123456789"
  sensitive = true
}
resource "terraform_data" "reader" { input = 2 }
`,
  },
  {
    name: 'errored',
    after: `
resource "terraform_data" "fine" { input = "planned before the error" }
resource "terraform_data" "broken" {
  input = 1
  lifecycle {
    precondition {
      condition     = terraform_data.fine.input == "enough"
      error_message = "There is no capacity left in eu-west-1."
    }
  }
}
`,
    fails: true,
  },
  {
    name: 'json-policy',
    before: `resource "terraform_data" "policy" { input = ${policy('{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "*" }')} }`,
    after: `resource "terraform_data" "policy" { input = ${policy('{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::example/*" }')} }`,
  },
  {
    name: 'heredoc',
    before: `resource "terraform_data" "user_data" {
  input = <<-EOT
    #!/bin/bash
    set -eu
    echo "one"
    - not a removal
    systemctl start worker
  EOT
}`,
    after: `resource "terraform_data" "user_data" {
  input = <<-EOT
    #!/bin/bash
    set -eu
    echo "two"
    - not a removal
    systemctl restart worker
  EOT
}`,
  },
  {
    name: 'unicode-hostile',
    after: `
resource "terraform_data" "hostile" {
  for_each = toset([
    "</details><img src=x onerror=alert(1)>",
    "\`\`\`\\n## Approved by @octocat #1",
    "::error::not ours",
    "grüße-日本語-🚀",
    "a.b[\\"c\\"]",
    "bidi\\u202egnp.exe",
  ])
  input = each.value
}
output "hostile" { value = "<!-- marker --> @octocat ##[error]no" }
`,
  },
  {
    name: 'no-change',
    before: `resource "terraform_data" "same" { input = "same" }`,
    after: `resource "terraform_data" "same" { input = "same" }`,
  },
  {
    name: 'drift',
    before: driftingEstate,
    aws: [
      ['logs', 'put-retention-policy', '--log-group-name', '/ecs/worker', '--retention-in-days', '14'],
      ['logs', 'put-retention-policy', '--log-group-name', '/ecs/other', '--retention-in-days', '7'],
      ['ssm', 'delete-parameter', '--name', '/app/flag'],
    ],
    after: driftingEstate,
  },
  {
    name: 'tainted',
    before: `resource "terraform_data" "half_made" { input = "x" }`,
    between: ['taint', 'terraform_data.half_made'],
    after: `resource "terraform_data" "half_made" { input = "x" }`,
  },
]

/** The child module that some of them call. */
export const childModule = `resource "terraform_data" "queue" { input = { name = "jobs", fifo = true } }\n`
