import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callMoto, scopeOf, startMoto } from '@infra-actions/local-cloud/machine/moto'
import { terraformConfiguration } from '@infra-actions/local-cloud/machine/plugin-folder'
import { findTool, pathWithTools } from '@infra-actions/local-cloud/machine/tool'

/** Both read and write the same states and locks. */
export const terraforms = ['terraform', 'tofu'] as const

/** A real AWS API server on loopback with one bucket (versioned) and one lock table. */
export interface RealHome {
  endpoint: string
  bucket: string
  table: string
  /** For Terraform and for our own clients. */
  env: Record<string, string>
  /** One S3 request, unsigned. */
  s3(method: string, path: string, body?: string): Promise<Response>
  dynamodb(action: string, input: object): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export async function startHome(): Promise<RealHome> {
  const moto = await startMoto(findTool('moto_server') ?? 'moto_server')
  const endpoint = moto.url
  const s3 = (method: string, path: string, body?: string) =>
    fetch(`${endpoint}/${path}`, { method, ...(body === undefined ? {} : { body }), headers: scopeOf('s3') })
  const dynamodb = (operation: string, input: object) => callMoto(endpoint, 'dynamodb', operation, input)
  await s3('PUT', 'states')
  await s3(
    'PUT',
    'states?versioning',
    '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
  )
  await dynamodb('CreateTable', {
    TableName: 'locks',
    KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  })
  return {
    endpoint,
    bucket: 'states',
    table: 'locks',
    env: environment(endpoint),
    s3,
    dynamodb,
    stop: moto.close,
  }
}

function environment(endpoint: string): Record<string, string> {
  return {
    PATH: pathWithTools(),
    HOME: process.env.HOME ?? tmpdir(),
    TF_CLI_CONFIG_FILE: terraformConfiguration(),
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
  }
}

/** A directory with a backend and one resource that takes `var.seconds` to make anew. */
export async function stack(
  home: RealHome,
  { key, table, lockfile }: { key: string; table: boolean; lockfile: boolean },
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'stack-'))
  const endpoint = JSON.stringify(home.endpoint)
  await writeFile(
    join(directory, 'main.tf'),
    `terraform {
  backend "s3" {
    bucket         = "${home.bucket}"
    key            = "${key}"
    region         = "us-east-1"
    encrypt        = true
${table ? `    dynamodb_table = "${home.table}"\n` : ''}    use_lockfile   = ${lockfile}
    endpoints      = { s3 = ${endpoint}, dynamodb = ${endpoint}, sts = ${endpoint} }
    use_path_style              = true
    skip_credentials_validation = true
    skip_requesting_account_id  = true
    skip_metadata_api_check     = true
  }
}
variable "seconds" { default = 0 }
variable "names" {
  type    = list(string)
  default = ["a"]
}
resource "terraform_data" "slow" {
  triggers_replace = var.seconds
  provisioner "local-exec" { command = "exec sleep \${var.seconds}" }
}
resource "terraform_data" "each" {
  for_each = toset(var.names)
  input    = each.value
}
`,
  )
  return directory
}
