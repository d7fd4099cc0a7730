import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { clientOptions, ownEndpoint } from './client-options.ts'
import { readLimits, writeLimits } from './retry.ts'
import { bucketSettings } from './s3-settings.ts'
import { serverTime } from './server-time.ts'
import type { AwsSession } from './session.ts'

/** What a rewrite of an object has to say again to keep it as it is. */
interface Attributes {
  contentType?: string | undefined
  serverSideEncryption?: string | undefined
  kmsKeyId?: string | undefined
  bucketKeyEnabled?: boolean | undefined
  metadata?: Record<string, string> | undefined
}

/**
 * Amazon S3, objects with their versions, and how a bucket is set up. ETags are without quotes. Writes are not sent again when their answer
 * was lost: a conditional write that took effect would then be refused by its own effect.
 */
export function s3Api(session: AwsSession) {
  const { reader, writer, options } = s3Clients(session)

  return {
    ...bucketSettings(reader, options),

    async listObjects(input: {
      bucket: string
      prefix: string
      maxKeys?: number
      continuationToken?: string
    }) {
      const command = new ListObjectsV2Command({
        Bucket: input.bucket,
        Prefix: input.prefix,
        MaxKeys: input.maxKeys,
        ContinuationToken: input.continuationToken,
      })
      const time = serverTime(command.middlewareStack)
      const page = await reader.send(command, options)
      return {
        objects: (page.Contents ?? []).map((object) => ({
          key: object.Key ?? '',
          etag: unquoted(object.ETag),
          size: object.Size ?? 0,
          lastModified: object.LastModified ?? new Date(0),
        })),
        truncated: page.IsTruncated ?? false,
        nextToken: page.NextContinuationToken,
        serverTime: time(),
        // Undefined when the answer was no listing: an HTML page parses as an empty one.
        bucket: page.Name,
      }
    },

    async getObject(input: { bucket: string; key: string; versionId?: string; range?: string }) {
      const command = new GetObjectCommand({
        Bucket: input.bucket,
        Key: input.key,
        VersionId: input.versionId,
        Range: input.range,
      })
      const time = serverTime(command.middlewareStack)
      const object = await reader.send(command, options)
      return {
        ...attributesOf(object),
        body: (await object.Body?.transformToByteArray()) ?? new Uint8Array(),
        etag: unquoted(object.ETag),
        versionId: object.VersionId,
        lastModified: object.LastModified,
        serverTime: time(),
      }
    },

    async putObject(
      input: {
        bucket: string
        key: string
        body: Uint8Array
        ifMatch?: string
        ifNoneMatch?: '*'
        /** A canned one; it takes s3:PutObjectAcl too. */
        acl?: string | undefined
      } & Attributes,
    ) {
      const put = await writer.send(
        new PutObjectCommand({
          Bucket: input.bucket,
          Key: input.key,
          Body: input.body,
          IfMatch: quoted(input.ifMatch),
          IfNoneMatch: input.ifNoneMatch,
          ContentType: input.contentType,
          ServerSideEncryption: input.serverSideEncryption as 'AES256' | undefined,
          SSEKMSKeyId: input.kmsKeyId,
          BucketKeyEnabled: input.bucketKeyEnabled,
          Metadata: input.metadata,
          ACL: input.acl as 'bucket-owner-full-control' | undefined,
        }),
        options,
      )
      return { etag: unquoted(put.ETag), versionId: put.VersionId }
    },

    async deleteObject(input: { bucket: string; key: string; ifMatch?: string }) {
      await writer.send(
        new DeleteObjectCommand({ Bucket: input.bucket, Key: input.key, IfMatch: quoted(input.ifMatch) }),
        options,
      )
    },

    async listVersions(input: {
      bucket: string
      prefix: string
      maxKeys?: number
      keyMarker?: string
      versionIdMarker?: string
    }) {
      const page = await reader.send(
        new ListObjectVersionsCommand({
          Bucket: input.bucket,
          Prefix: input.prefix,
          MaxKeys: input.maxKeys,
          KeyMarker: input.keyMarker,
          VersionIdMarker: input.versionIdMarker,
        }),
        options,
      )
      const versions = [
        ...(page.Versions ?? []).map((version) => versionOf(version, { deleteMarker: false })),
        ...(page.DeleteMarkers ?? []).map((marker) => versionOf(marker, { deleteMarker: true })),
      ]
      return {
        versions: versions.sort(newestFirstWithinAKey),
        truncated: page.IsTruncated ?? false,
        nextKeyMarker: page.NextKeyMarker,
        nextVersionIdMarker: page.NextVersionIdMarker,
      }
    },
  }
}

/** Path-style where an endpoint is set by hand: `bucket.127.0.0.1` resolves nowhere. */
function s3Clients(session: AwsSession) {
  const endpoint = ownEndpoint(session, 's3')
  const fromEnvironment = process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL
  const place = { ...endpoint, forcePathStyle: Boolean(fromEnvironment || endpoint.endpoint) }
  return {
    reader: new S3Client({ ...clientOptions(session, readLimits), ...place }),
    writer: new S3Client({ ...clientOptions(session, writeLimits), ...place }),
    options: session.signal === undefined ? {} : { abortSignal: session.signal },
  }
}

interface VersionEntry {
  Key?: string | undefined
  VersionId?: string | undefined
  IsLatest?: boolean | undefined
  LastModified?: Date | undefined
  ETag?: string | undefined
  Size?: number | undefined
}

function versionOf(entry: VersionEntry, { deleteMarker }: { deleteMarker: boolean }) {
  return {
    key: entry.Key ?? '',
    versionId: entry.VersionId ?? 'null',
    isLatest: entry.IsLatest ?? false,
    lastModified: entry.LastModified ?? new Date(0),
    deleteMarker,
    etag: unquoted(entry.ETag),
    size: entry.Size ?? 0,
  }
}

type Version = ReturnType<typeof versionOf>

/** S3 lists versions and delete markers apart; within a key the times tell their order, the latest first. */
function newestFirstWithinAKey(a: Version, b: Version): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.isLatest !== b.isLatest) return a.isLatest ? -1 : 1
  return b.lastModified.getTime() - a.lastModified.getTime()
}

function attributesOf(object: GetObjectCommandOutput): Attributes {
  return {
    contentType: object.ContentType,
    serverSideEncryption: object.ServerSideEncryption,
    kmsKeyId: object.SSEKMSKeyId,
    bucketKeyEnabled: object.BucketKeyEnabled,
    metadata: object.Metadata,
  }
}

function unquoted(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '')
}

function quoted(etag: string | undefined): string | undefined {
  return etag === undefined ? undefined : `"${etag}"`
}
