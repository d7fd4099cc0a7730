import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { defaultWorkspaceKeyPrefix, type StateLocation } from './state-location.ts'

/** What was given by hand: each wins over the backend's value. */
export interface LocationOverrides {
  bucket?: string | undefined
  key?: string | undefined
  region?: string | undefined
  table?: string | undefined
  useLockfile?: boolean | undefined
  workspace?: string | undefined
  workspaceKeyPrefix?: string | undefined
}

/** The state cannot be located; the message is for the user. */
export class LocationError extends Error {
  override name = 'LocationError'
}

/** What `terraform init` left in a working directory. */
export interface Initialised {
  /** The merged configuration of the `s3` backend. It may hold credentials: pick from it, never print it. */
  config: Record<string, unknown>
  /** The workspace of `.terraform/environment`. */
  workspace: string | undefined
  terraformVersion: string | undefined
}

type Environment = Record<string, string | undefined>

/**
 * Reads the merged backend of an initialised working directory: `$TF_DATA_DIR`, else `.terraform`.
 * @throws LocationError when it was not initialised, or has a backend that is not S3.
 */
export async function readInitialised(directory: string, env: Environment): Promise<Initialised> {
  const data = resolve(directory, env.TF_DATA_DIR || '.terraform')
  const file = join(data, 'terraform.tfstate')
  const backend = parseBackend(await readOr(file, directory), file)
  const environment = await readFile(join(data, 'environment'), 'utf8').catch(() => '')
  return { ...backend, workspace: environment.trim() || undefined }
}

async function readOr(file: string, directory: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new LocationError(
      `The working directory "${directory}" is not initialised: ${file} ${why}. ` +
        'Run "terraform init" in an earlier step, or give the inputs bucket and key.',
    )
  }
}

/** The `backend` of `.terraform/terraform.tfstate`. */
function parseBackend(text: string, file: string): Omit<Initialised, 'workspace'> {
  let parsed: { backend?: { type?: unknown; config?: unknown }; terraform_version?: unknown } | null
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new LocationError(`${file} is not JSON. Run "terraform init -reconfigure" to write it anew.`)
  }
  const backend = parsed?.backend
  if (backend?.type === undefined) {
    throw new LocationError(
      `${file} names no backend: the state is a local file, which has no lock in S3 or DynamoDB. ` +
        'Configure the "s3" backend and run "terraform init", or give the inputs bucket and key.',
    )
  }
  if (backend.type !== 's3' || typeof backend.config !== 'object' || backend.config === null) {
    throw new LocationError(
      `The backend in ${file} is "${String(backend.type)}", but only "s3" is known here.`,
    )
  }
  const version = parsed?.terraform_version
  return {
    config: backend.config as Record<string, unknown>,
    terraformVersion: typeof version === 'string' ? version : undefined,
  }
}

/**
 * The state's place from what was given by hand and what `init` left, the former winning. The workspace is the one
 * given, then `TF_WORKSPACE`, then the selected one.
 * @throws LocationError when bucket or key is not known, or is not one Terraform takes.
 */
export function locate(
  given: LocationOverrides,
  initialised: Initialised | undefined,
  env: Environment,
): StateLocation {
  const config = initialised?.config ?? {}
  const text = (name: string) => (typeof config[name] === 'string' ? config[name] || undefined : undefined)
  const nested = (name: string, inner: string) => {
    const block = config[name]
    const value =
      typeof block === 'object' && block !== null ? (block as Record<string, unknown>)[inner] : null
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const bucket = given.bucket ?? text('bucket')
  const key = given.key ?? text('key')
  if (bucket === undefined || key === undefined) {
    throw new LocationError(
      `The state's ${bucket === undefined ? 'bucket' : 'key'} is not known: give both inputs bucket and key, or ` +
        'the working-directory of an initialised "s3" backend.',
    )
  }
  if (key.startsWith('/') || key.endsWith('/')) {
    throw new LocationError(
      `The key "${key}" starts or ends with a slash: Terraform's "s3" backend takes no such key.`,
    )
  }
  const table = given.table ?? text('dynamodb_table')
  const role = nested('assume_role', 'role_arn') ?? text('role_arn')
  const externalId = nested('assume_role', 'external_id') ?? text('external_id')
  return {
    bucket,
    key,
    workspace: given.workspace || env.TF_WORKSPACE || initialised?.workspace || 'default',
    workspaceKeyPrefix: given.workspaceKeyPrefix ?? text('workspace_key_prefix') ?? defaultWorkspaceKeyPrefix,
    region: given.region ?? text('region') ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
    table,
    // Known by hand only, without a word on the lock: the lock object is what a current Terraform writes.
    useLockfile: given.useLockfile ?? (initialised ? config.use_lockfile === true : table === undefined),
    endpoints: {
      s3: nested('endpoints', 's3') ?? text('endpoint'),
      dynamodb: nested('endpoints', 'dynamodb') ?? text('dynamodb_endpoint'),
    },
    usePathStyle: config.use_path_style === true || config.force_path_style === true,
    encrypt: config.encrypt === true,
    kmsKeyId: text('kms_key_id'),
    acl: text('acl'),
    assumedRole: role === undefined ? undefined : { arn: role, externalId },
    customerKey: text('sse_customer_key') !== undefined || Boolean(env.AWS_SSE_CUSTOMER_KEY),
  }
}
