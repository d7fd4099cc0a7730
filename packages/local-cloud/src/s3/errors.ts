/** S3's errors, with the status and the words of the service. */
import { errorResponse } from '../front/error-response.ts'
import type { ServiceResponse } from '../service.ts'

const errors = {
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchVersion: [404, 'The specified version does not exist.'],
  NoSuchUpload: [404, 'The specified multipart upload does not exist.'],
  InvalidPart: [400, 'One or more of the specified parts could not be found.'],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  ConditionalRequestConflict: [
    409,
    'The conditional request cannot succeed due to a conflicting operation against this resource.',
  ],
  NotImplemented: [501, 'A header you provided implies functionality that is not implemented'],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  BadDigest: [400, 'The Content-MD5 or checksum value that you specified did not match what we received.'],
  InvalidDigest: [400, 'The Content-MD5 you specified is not valid.'],
  InvalidRequest: [400, 'The request is not valid.'],
  InvalidArgument: [400, 'Invalid Argument'],
  IncompleteBody: [
    400,
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  ],
  BucketAlreadyOwnedByYou: [
    409,
    'Your previous request to create the named bucket succeeded and you already own it.',
  ],
  BucketNotEmpty: [409, 'The bucket you tried to delete is not empty'],
  InvalidBucketName: [400, 'The specified bucket is not valid.'],
  PermanentRedirect: [
    301,
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
  ],
  MalformedXML: [400, 'The XML you provided was not well-formed or did not validate against our schema.'],
  NoSuchTagSet: [404, 'The TagSet does not exist'],
  NoSuchBucketPolicy: [404, 'The bucket policy does not exist'],
  NoSuchLifecycleConfiguration: [404, 'The lifecycle configuration does not exist'],
  NoSuchPublicAccessBlockConfiguration: [404, 'The public access block configuration was not found'],
  OwnershipControlsNotFoundError: [404, 'The bucket ownership controls were not found'],
  ServerSideEncryptionConfigurationNotFoundError: [
    404,
    'The server side encryption configuration was not found',
  ],
  NoSuchCORSConfiguration: [404, 'The CORS configuration does not exist'],
  NoSuchWebsiteConfiguration: [404, 'The specified bucket does not have a website configuration'],
  ReplicationConfigurationNotFoundError: [404, 'The replication configuration was not found'],
  ObjectLockConfigurationNotFoundError: [404, 'Object Lock configuration does not exist for this bucket'],
} as const satisfies Record<string, readonly [number, string]>

export type S3ErrorCode = keyof typeof errors

export class S3Error extends Error {
  readonly code: S3ErrorCode
  readonly headers: Record<string, string>

  constructor(code: S3ErrorCode, options: { message?: string; headers?: Record<string, string> } = {}) {
    super(options.message ?? errors[code][1])
    this.code = code
    this.headers = options.headers ?? {}
  }

  toResponse(): ServiceResponse {
    const [status] = errors[this.code]
    return errorResponse('s3', { status, code: this.code, message: this.message, headers: this.headers })
  }
}
