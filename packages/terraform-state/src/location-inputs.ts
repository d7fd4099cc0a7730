import { type LocationOverrides, locate, readInitialised } from './backend.ts'
import type { StateLocation } from './state-location.ts'

/** The inputs that say where a state is, the same in every action. */
export type LocationInputName =
  | 'working-directory'
  | 'bucket'
  | 'key'
  | 'region'
  | 'dynamodb-table'
  | 'use-lockfile'
  | 'workspace'
  | 'workspace-key-prefix'

/** The part of an action's input reader that is needed here. */
export interface LocationReader {
  string(name: LocationInputName): string | undefined
  boolean(name: LocationInputName): boolean
  refuse(name: LocationInputName, why: string): void
}

export interface LocationInputs {
  given: LocationOverrides
  /** undefined: bucket and key were given, and no directory: none is read. */
  workingDirectory: string | undefined
}

export function readLocationInputs(read: LocationReader): LocationInputs {
  const given: LocationOverrides = {
    bucket: read.string('bucket'),
    key: read.string('key'),
    region: read.string('region'),
    table: read.string('dynamodb-table'),
    useLockfile: read.string('use-lockfile') === undefined ? undefined : read.boolean('use-lockfile'),
    workspace: read.string('workspace'),
    workspaceKeyPrefix: read.string('workspace-key-prefix'),
  }
  const directory = read.string('working-directory')
  if (given.bucket?.startsWith('arn:') || given.bucket?.includes('/')) {
    read.refuse('bucket', `"${given.bucket}" must be the bucket's bare name, without "s3://", ARN or path.`)
  }
  if (given.key?.startsWith('/') || given.key?.endsWith('/')) {
    read.refuse('key', `"${given.key}" must not start or end with a slash.`)
  }
  if (given.table?.startsWith('arn:')) {
    read.refuse('dynamodb-table', `"${given.table}" must be the table's bare name, not its ARN.`)
  }
  if (directory === undefined && (given.bucket === undefined) !== (given.key === undefined)) {
    const missing = given.bucket === undefined ? 'bucket' : 'key'
    read.refuse(missing, 'bucket and key go together, unless "working-directory" supplies the other.')
  }
  if (given.workspace !== undefined && /[/\\]/.test(given.workspace)) {
    read.refuse('workspace', `"${given.workspace}" is not a workspace's name: it holds a slash.`)
  }
  const byHand = given.bucket !== undefined && given.key !== undefined
  return { given, workingDirectory: directory ?? (byHand ? undefined : '.') }
}

/** @throws LocationError when the directory is not initialised, or the place is not known. */
export async function findLocation(
  { given, workingDirectory }: LocationInputs,
  env: Record<string, string | undefined>,
): Promise<StateLocation> {
  const initialised =
    workingDirectory === undefined ? undefined : await readInitialised(workingDirectory, env)
  return locate(given, initialised, env)
}
