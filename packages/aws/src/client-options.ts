import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { AwsCredentialIdentityProvider } from '@smithy/types'
import { type RetryLimits, retryToDeadline } from './retry.ts'

/**
 * The SDK waits for ever for a connection, for an answer and for the rest of an answer unless told otherwise.
 * Milliseconds.
 */
const timeouts = { connectionTimeout: 5000, requestTimeout: 15_000, socketTimeout: 15_000 }

// `proxyEnv` (Node 24.5) reads HTTPS_PROXY and NO_PROXY, which the SDK does not.
const agentOptions = { keepAlive: true, maxSockets: 50, proxyEnv: process.env }
const agents = { httpAgent: new HttpAgent(agentOptions), httpsAgent: new HttpsAgent(agentOptions) }

/** What every client is made with; the endpoint variables (AWS_ENDPOINT_URL_*) are the SDK's own business. */
export function clientOptions(
  session: {
    region: string
    toolName: string
    credentials?: AwsCredentialIdentityProvider | undefined
  },
  limits: RetryLimits,
) {
  return {
    region: session.region,
    customUserAgent: [['infra-actions', session.toolName] as [string, string]],
    retryStrategy: retryToDeadline(limits),
    requestHandler: { ...agents, ...timeouts, throwOnRequestTimeout: true },
    ...(session.credentials === undefined ? {} : { credentials: session.credentials }),
  }
}

/** The endpoint a session names for a service, unless the environment names another: the SDK reads that itself. */
export function ownEndpoint(
  { endpoints }: { endpoints: Partial<Record<'s3' | 'dynamodb', string | undefined>> },
  service: 's3' | 'dynamodb',
): { endpoint?: string } {
  const fromEnvironment =
    process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || process.env.AWS_ENDPOINT_URL
  const endpoint = endpoints[service]
  return fromEnvironment || endpoint === undefined ? {} : { endpoint }
}
