/** GetObjectTagging, PutObjectTagging, DeleteObjectTagging. */
import { element, firstText } from '../protocol/xml.ts'
import { findObject, versionHeader } from './object.ts'
import { emptyResponse, type S3Operation, xmlResponse } from './request.ts'
import { bucketOf } from './store.ts'

export const getObjectTagging: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const object = findObject(bucket, request)
  const tags = Object.entries(object.tags).map(([Key, Value]) => ({ Key, Value }))
  return xmlResponse(element('Tagging', { TagSet: { Tag: tags } }), 200, versionHeader(bucket, object))
}

export const putObjectTagging: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const object = findObject(bucket, request)
  const tags = [...request.content.toString('utf8').matchAll(/<Tag>([\s\S]*?)<\/Tag>/g)]
  object.tags = Object.fromEntries(
    tags.map(([, tag = '']) => [firstText(tag, 'Key') ?? '', firstText(tag, 'Value') ?? '']),
  )
  return emptyResponse(200, versionHeader(bucket, object))
}

export const deleteObjectTagging: S3Operation = (store, request) => {
  const bucket = bucketOf(store, request.bucket)
  const object = findObject(bucket, request)
  object.tags = {}
  return emptyResponse(204, versionHeader(bucket, object))
}
