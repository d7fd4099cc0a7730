/** Serves emulated JSON services on loopback, told apart by their `x-amz-target`. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EmulatedService } from '@infra-actions/local-cloud/service'

const prefixes: Record<string, string> = {
  AmazonEC2ContainerServiceV20141113: 'ecs',
  Logs_20140328: 'logs',
  AmazonEC2ContainerRegistry_V20150921: 'ecr',
}

export async function serve(services: EmulatedService[], region: string) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const name = prefixes[headers['x-amz-target']?.split('.')[0] ?? '']
    const service = services.find((candidate) => candidate.name === name)
    const answer = await service?.handle({
      method: request.method ?? 'POST',
      url: new URL(request.url ?? '/', `http://${request.headers.host}`),
      headers,
      body: Buffer.concat(chunks),
      credentials: undefined,
      region,
    })
    response.writeHead(answer?.status ?? 404, answer?.headers)
    response.end(answer?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
