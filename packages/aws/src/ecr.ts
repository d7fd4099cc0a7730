import { DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { clientOptions } from './client-options.ts'
import { callJson } from './json-call.ts'
import { readLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

interface Images {
  imageDetails: Array<{ imageDigest?: string; imageTags?: string[] }>
}

/** Amazon ECR: whether an image is there, and the digest behind a tag. */
export function ecrApi(session: AwsSession) {
  const client = new ECRClient(clientOptions(session, readLimits))
  return {
    describeImages: (input: {
      repositoryName: string
      registryId?: string
      imageIds: Array<{ imageTag?: string; imageDigest?: string }>
    }) => callJson<Images>(client, new DescribeImagesCommand(input), input, session.signal),
  }
}
