import { appendFileSync } from 'node:fs'

const { AWS_ENDPOINT_URL_ECR, AWS_ACCESS_KEY_ID, AWS_REGION = 'us-east-1', AWS_SESSION_TOKEN } = process.env
console.log('Stand-in for aws-actions/amazon-ecr-login: a login of the emulated ECR, which no Docker gets')

const response = await fetch(AWS_ENDPOINT_URL_ECR, {
  method: 'POST',
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
    // The emulator reads the key and the scope; it does not check the signature.
    authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260105/${AWS_REGION}/ecr/aws4_request, SignedHeaders=host, Signature=none`,
    'x-amz-security-token': AWS_SESSION_TOKEN ?? '',
  },
  body: '{}',
})
const answer = await response.text()
if (!response.ok) {
  console.log(`::error::ECR refused the login (${response.status}): ${answer.slice(0, 300)}`)
  process.exit(1)
}
const [{ authorizationToken, proxyEndpoint }] = JSON.parse(answer).authorizationData
console.log(`::add-mask::${authorizationToken}`)
const account = process.env.INPUT_REGISTRIES?.trim()
const registry = new URL(proxyEndpoint).host.replace(/^\d+/, (own) => account || own)
appendFileSync(process.env.GITHUB_OUTPUT, `registry=${registry}\n`)
