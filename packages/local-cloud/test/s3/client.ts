import { createS3, type S3 } from '@infra-actions/local-cloud/s3'
import type { S3Seed } from '@infra-actions/local-cloud/s3/seed'
import type { ServiceResponse } from '@infra-actions/local-cloud/service'

export interface S3Client {
  s3: S3
  /** Milliseconds since the epoch; tests set it. */
  clock: { time: number; now(): number }
  send(
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: string | Buffer; host?: string; region?: string },
  ): Promise<ServiceResponse & { text: string }>
}

/** Speaks to the service without a socket. */
export function openClient(seed: S3Seed = { buckets: [{ name: 'state' }] }): S3Client {
  const clock = { time: Date.UTC(2026, 0, 5, 9), now: () => clock.time }
  const s3 = createS3({ clock, region: 'eu-west-1', seed })
  return {
    s3,
    clock,
    async send(
      method,
      path,
      { headers = {}, body = '', host = '127.0.0.1:9000', region = 'eu-west-1' } = {},
    ) {
      const response = await s3.handle({
        method,
        url: new URL(path, 'http://127.0.0.1'),
        headers: { host, ...headers },
        body: Buffer.from(body as string),
        credentials: { accessKeyId: 'AKIAEXAMPLE' },
        region,
      })
      return { ...response, text: response.body.toString() }
    },
  }
}

/** The text of the first `<tag>`. */
export function tag(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
}

export function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text)
}
