import type { EmulatedService } from '@infra-actions/local-cloud/service'

/**
 * SQS by the API server at `url`, with one thing put right: AWS gives a redrive policy back as it was written,
 * moto with spaces in it, which Terraform would then want to take out again for ever.
 */
export function sqsBehind(url: string): EmulatedService {
  return {
    name: 'sqs',
    async handle({ method, url: asked, headers, body }) {
      const { host: _, 'content-length': __, connection: ___, ...kept } = headers
      const response = await fetch(`${url}${asked.pathname}${asked.search}`, {
        method,
        headers: kept,
        ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
      })
      const text = await response.text()
      const type = response.headers.get('content-type') ?? 'application/json'
      return { status: response.status, headers: { 'content-type': type }, body: withCompactPolicies(text) }
    },
  }
}

/** The answer with each RedrivePolicy as compact JSON; any other text as it is. */
export function withCompactPolicies(text: string): string {
  return text.replace(/("RedrivePolicy": ?)("(?:[^"\\]|\\.)*")/g, (whole, name: string, value: string) => {
    try {
      return name + JSON.stringify(JSON.stringify(JSON.parse(JSON.parse(value))))
    } catch {
      return whole
    }
  })
}
