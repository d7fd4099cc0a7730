/** Reads who signed a request (Signature Version 4, header or query) without checking the signature. */

/** `AKID/20260101/eu-west-1/s3/aws4_request`, from the Authorization header or `X-Amz-Credential`. */
function credentialScope(headers: Record<string, string>, url: URL): string[] | undefined {
  const header = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1]
  return (header ?? url.searchParams.get('X-Amz-Credential') ?? undefined)?.split('/')
}

/** @returns the access key and region of the signature; undefined where the request is not signed. */
export function readSigner(
  headers: Record<string, string>,
  url: URL,
): { accessKeyId: string; region: string | undefined } | undefined {
  const [accessKeyId, , region] = credentialScope(headers, url) ?? []
  return accessKeyId ? { accessKeyId, region } : undefined
}
