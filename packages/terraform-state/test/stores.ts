import { createHash } from 'node:crypto'
import type {
  LockItem,
  LockTable,
  ObjectAttributes,
  ObjectVersion,
  StateBucket,
} from '@infra-actions/terraform-state/ports'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'

/** One call of a port as it goes out. */
export interface Call {
  /** 1 for the first. */
  number: number
  name: string
  write: boolean
}

interface StoredVersion extends ObjectAttributes {
  versionId: string
  lastModified: Date
  etag: string
  body: Uint8Array | undefined
}

/** S3 and DynamoDB in memory, honouring conditions; every call can be cut, delayed or raced by `around`. */
export function fakeStores() {
  const versions = new Map<string, StoredVersion[]>()
  const items = new Map<string, LockItem>()
  let made = 0
  const world = {
    now: Date.parse('2026-03-01T12:00:00Z'),
    calls: [] as string[],
    versions,
    items,
    /** What S3 does with ETags: KMS makes them no MD5. */
    kms: false,
    /** Runs each call's effect; a test replaces it to cut or race. */
    around: async <T>(_call: Call, effect: () => T): Promise<T> => effect(),
    text: (key: string) => textOf(current(versions, key)?.body),
    keys: () => [...versions.keys()].filter((key) => current(versions, key) !== undefined).sort(),
    put(key: string, text: string, attributes: ObjectAttributes = {}) {
      return store(key, new TextEncoder().encode(text), attributes)
    },
    remove(key: string) {
      versions.get(key)?.unshift(marker())
    },
    bucket: undefined as unknown as StateBucket,
    table: undefined as unknown as LockTable,
  }
  const nextId = () => {
    made += 1
    return `v${made}`
  }
  const marker = (): StoredVersion => ({
    versionId: nextId(),
    lastModified: new Date(world.now),
    etag: '',
    body: undefined,
  })
  const store = (key: string, body: Uint8Array, attributes: ObjectAttributes): StoredVersion => {
    const versionId = nextId()
    const etag = createHash('md5')
      .update(world.kms ? versionId : body)
      .digest('hex')
    const version = { ...attributes, versionId, etag, body, lastModified: new Date(world.now) }
    versions.set(key, [version, ...(versions.get(key) ?? [])])
    return version
  }
  const call = <T>(name: string, write: boolean, effect: () => T): Promise<T> => {
    world.calls.push(name)
    return world.around({ number: world.calls.length, name, write }, effect)
  }

  world.bucket = {
    listObjects: ({ prefix, maxKeys = 1000, continuationToken }) =>
      call('ListObjectsV2', false, () => {
        const keys = world.keys().filter((key) => key.startsWith(prefix) && key > (continuationToken ?? ''))
        const page = keys.slice(0, maxKeys)
        return {
          objects: page.map((key) => {
            const { etag, lastModified, body } = present(versions, key)
            return { key, etag, lastModified, size: body?.length ?? 0 }
          }),
          truncated: keys.length > page.length,
          nextToken: page.at(-1),
          serverTime: new Date(world.now),
        }
      }),
    getObject: ({ key, versionId, range }) =>
      call('GetObject', false, () => {
        const found =
          versionId === undefined
            ? current(versions, key)
            : versions.get(key)?.find((one) => one.versionId === versionId && one.body !== undefined)
        if (found?.body === undefined) throw awsError(versionId ? 'NoSuchVersion' : 'NoSuchKey', 404)
        const end = /^bytes=0-(\d+)$/.exec(range ?? '')?.[1]
        return {
          ...found,
          body: found.body.slice(0, end === undefined ? undefined : Number(end) + 1),
          serverTime: new Date(world.now),
        }
      }),
    putObject: ({ bucket: _, key, body, ifMatch, ifNoneMatch, ...attributes }) =>
      call('PutObject', true, () => {
        const there = current(versions, key)
        if (ifNoneMatch && there) throw awsError('PreconditionFailed', 412)
        if (ifMatch !== undefined && there === undefined) throw awsError('NoSuchKey', 404)
        if (ifMatch !== undefined && there?.etag !== ifMatch) throw awsError('PreconditionFailed', 412)
        const { etag, versionId } = store(key, body, attributes)
        return { etag, versionId }
      }),
    deleteObject: ({ key, ifMatch }) =>
      call('DeleteObject', true, () => {
        const there = current(versions, key)
        if (ifMatch !== undefined && there === undefined) throw awsError('NoSuchKey', 404)
        if (ifMatch !== undefined && there?.etag !== ifMatch) throw awsError('PreconditionFailed', 412)
        world.remove(key)
      }),
    listVersions: ({ prefix, maxKeys = 1000, keyMarker, versionIdMarker }) =>
      call('ListObjectVersions', false, () => {
        const all = [...versions.entries()]
          .filter(([key]) => key.startsWith(prefix))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([key, list]) => list.map((one, index) => versionOf(key, one, index === 0)))
        const from = keyMarker
          ? all.findIndex((one) => one.key === keyMarker && one.versionId === versionIdMarker) + 1
          : 0
        const page = all.slice(from, from + maxKeys)
        return {
          versions: page,
          truncated: from + maxKeys < all.length,
          nextKeyMarker: page.at(-1)?.key,
          nextVersionIdMarker: page.at(-1)?.versionId,
        }
      }),
  }
  world.table = {
    getItems: ({ lockIds }) => call('TransactGetItems', false, () => lockIds.map((id) => items.get(id))),
    getItem: ({ lockId }) => call('GetItem', false, () => items.get(lockId)),
    putItem: ({ item, onlyIfAbsent }) =>
      call('PutItem', true, () => {
        const id = item.LockID ?? ''
        if (onlyIfAbsent && items.has(id)) throw awsError('ConditionalCheckFailedException', 400)
        items.set(id, { ...item })
      }),
    deleteItem: ({ lockId, onlyIfInfo }) =>
      call('DeleteItem', true, () => {
        if (onlyIfInfo !== undefined && items.get(lockId)?.Info !== onlyIfInfo) {
          throw awsError('ConditionalCheckFailedException', 400)
        }
        items.delete(lockId)
      }),
  }
  return world
}

export type FakeStores = ReturnType<typeof fakeStores>

/** An error as the AWS SDK throws it. */
export function awsError(name: string, status?: number, message = `${name} said the server`): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })
}

export function networkError(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
}

export function locationOf(changes: Partial<StateLocation> = {}): StateLocation {
  return {
    bucket: 'states',
    key: 'app/terraform.tfstate',
    workspace: 'default',
    workspaceKeyPrefix: 'env:',
    region: 'eu-west-1',
    table: undefined,
    useLockfile: true,
    endpoints: {},
    usePathStyle: false,
    encrypt: true,
    kmsKeyId: undefined,
    acl: undefined,
    assumedRole: undefined,
    customerKey: false,
    ...changes,
  }
}

/** The JSON Terraform writes into both stores. */
export function lockJson(changes: Record<string, string> = {}): string {
  return JSON.stringify({
    ID: '544b79f8-80f2-989a-6b08-9fc7617be968',
    Operation: 'OperationTypeApply',
    Info: '',
    Who: 'ci@build-7',
    Version: '1.11.4',
    Created: '2026-03-01T11:50:00.165670811Z',
    Path: 'states/app/terraform.tfstate',
    ...changes,
  })
}

/** A state file as Terraform writes it. */
export function stateJson(serial: number, resources: string[] = [], lineage = 'line-1'): string {
  return `${JSON.stringify(
    {
      version: 4,
      terraform_version: '1.11.4',
      serial,
      lineage,
      outputs: {},
      resources: resources.map((name) => ({
        mode: 'managed',
        type: 'terraform_data',
        name,
        provider: 'provider["terraform.io/builtin/terraform"]',
        instances: [{ schema_version: 0, attributes: { id: `${name}-id`, input: null } }],
      })),
      check_results: null,
    },
    null,
    2,
  )}\n`
}

/** Time that passes only while somebody sleeps. */
export function fakeClock(world: { now: number }, onSleep: (ms: number) => void = () => {}) {
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => world.now,
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted()
      sleeps.push(ms)
      world.now += ms
      onSleep(ms)
      signal?.throwIfAborted()
    },
  }
}

function current(versions: Map<string, StoredVersion[]>, key: string): StoredVersion | undefined {
  const latest = versions.get(key)?.[0]
  return latest?.body === undefined ? undefined : latest
}

function present(versions: Map<string, StoredVersion[]>, key: string): StoredVersion {
  const version = current(versions, key)
  if (version === undefined) throw new Error(`no ${key}`)
  return version
}

function versionOf(key: string, one: StoredVersion, isLatest: boolean): ObjectVersion {
  return {
    key,
    versionId: one.versionId,
    isLatest,
    lastModified: one.lastModified,
    deleteMarker: one.body === undefined,
    etag: one.etag,
    size: one.body?.length ?? 0,
  }
}

function textOf(body: Uint8Array | undefined): string | undefined {
  return body === undefined ? undefined : new TextDecoder().decode(body)
}
