import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
console.log('Stand-in for docker/build-push-action: a manifest of the files, pushed to the emulated ECR')

const context = join(process.env.GITHUB_WORKSPACE ?? '.', input('context') || '.')
const layers = readdirSync(context, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, ...described(readFileSync(path)) }))
for (const { path, digest } of layers)
  console.log(`  ${digest.slice(0, 19)} ${path.slice(context.length + 1)}`)

const kind = 'application/vnd.oci.image'
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: `${kind}.manifest.v1+json`,
  config: { mediaType: `${kind}.config.v1+json`, ...described(Buffer.from('{}')) },
  layers: layers.map(({ digest, size }) => ({ mediaType: `${kind}.layer.v1.tar`, digest, size })),
})
const { digest } = described(Buffer.from(manifest))

for (const name of input('tags')
  .split(/[\n,]/)
  .map((tag) => tag.trim())
  .filter(Boolean)) {
  const [, repositoryName, imageTag] = /^[^/]+\/(.+):([^:/]+)$/.exec(name) ?? []
  if (input('push') !== 'true') continue
  const response = await fetch(process.env.AWS_ENDPOINT_URL_ECR, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.PutImage',
      // The emulator reads the key and the scope; it does not check the signature.
      authorization: `AWS4-HMAC-SHA256 Credential=${process.env.AWS_ACCESS_KEY_ID}/20260105/${process.env.AWS_REGION}/ecr/aws4_request, SignedHeaders=host, Signature=none`,
      'x-amz-security-token': process.env.AWS_SESSION_TOKEN ?? '',
    },
    body: JSON.stringify({ repositoryName, imageTag, imageManifest: manifest, imageDigest: digest }),
  })
  const answer = await response.text()
  if (!response.ok && !answer.includes('ImageAlreadyExistsException')) {
    console.log(`::error::ECR refused ${name} (${response.status}): ${answer.slice(0, 300)}`)
    process.exit(1)
  }
  console.log(response.ok ? `pushed ${name}` : `${name} is there already`)
}
appendFileSync(process.env.GITHUB_OUTPUT, `digest=${digest}\n`)

function described(bytes) {
  return { digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, size: bytes.length }
}
