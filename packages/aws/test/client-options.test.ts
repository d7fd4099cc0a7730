import { spawn } from 'node:child_process'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, describe, expect, test } from '@jest/globals'
import { clientOptions, ownEndpoint } from '../src/client-options.ts'
import { callJson } from '../src/json-call.ts'
import { readLimits } from '../src/retry.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  delete process.env.AWS_ENDPOINT_URL
  delete process.env.AWS_ENDPOINT_URL_S3
  delete process.env.AWS_ENDPOINT_URL_DYNAMODB
})

async function listen(onRequest: RequestListener): Promise<string> {
  const server = createServer(onRequest)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('every client', () => {
  const session = { region: 'eu-central-1', toolName: 'test' }

  test('has limits that throw: the SDK alone waits for ever', () => {
    const { requestHandler, region, customUserAgent, ...rest } = clientOptions(session, readLimits)
    expect(requestHandler).toMatchObject({
      connectionTimeout: 5000,
      requestTimeout: 15_000,
      socketTimeout: 15_000,
      throwOnRequestTimeout: true,
    })
    expect({ region, customUserAgent }).toEqual({
      region: 'eu-central-1',
      customUserAgent: [['infra-actions', 'test']],
    })
    expect(rest).not.toHaveProperty('credentials')
  })

  const begun = (response: ServerResponse) =>
    response
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': 100 })
      .write('{')

  test.each([
    ['a server that is silent', () => {}],
    ['an answer that stops in the middle', (_: IncomingMessage, response: ServerResponse) => begun(response)],
  ])('is not held by %s', async (_, onRequest) => {
    const endpoint = await listen(onRequest)
    const credentials = async () => ({ accessKeyId: 'a', secretAccessKey: 's' })
    const { requestHandler, ...options } = clientOptions(
      { ...session, credentials },
      { ...readLimits, attempts: 1 },
    )
    const impatient = { ...requestHandler, requestTimeout: 50, socketTimeout: 50 }
    const ecs = new ECSClient({ ...options, endpoint, requestHandler: impatient })
    const failure = callJson(ecs, new DescribeServicesCommand({ services: [] }), {}, undefined)
    await expect(failure).rejects.toMatchObject({ name: 'TimeoutError' })
    const s3 = new S3Client({ ...options, endpoint, forcePathStyle: true, requestHandler: impatient })
    const read = s3
      .send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))
      .then(({ Body }) => Body?.transformToByteArray())
    await expect(read).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('keeps its connections, a bounded number of them, over both protocols', () => {
    const { httpAgent, httpsAgent } = clientOptions(session, readLimits).requestHandler
    for (const agent of [httpAgent, httpsAgent]) {
      expect(agent).toMatchObject({ maxSockets: 50, options: { keepAlive: true } })
    }
  })

  test('has the credentials of the session', () => {
    const credentials = async () => ({ accessKeyId: 'a', secretAccessKey: 's' })
    expect(clientOptions({ ...session, credentials }, readLimits).credentials).toBe(credentials)
  })
})

describe('the endpoint of a session', () => {
  const endpoints = { s3: 'https://s3.example.com', dynamodb: undefined }

  test('counts where the environment names none', () => {
    expect(ownEndpoint({ endpoints }, 's3')).toEqual({ endpoint: 'https://s3.example.com' })
    expect(ownEndpoint({ endpoints }, 'dynamodb')).toEqual({})
  })

  test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3'])('does not count beside %s', (name) => {
    process.env[name] = 'http://127.0.0.1:1'
    expect(ownEndpoint({ endpoints }, 's3')).toEqual({})
  })

  test('of one service does not concern another', () => {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = 'http://127.0.0.1:1'
    expect(ownEndpoint({ endpoints }, 's3')).toEqual({ endpoint: 'https://s3.example.com' })
  })
})

/** Node reads the proxy when the agents are made, so it has to be another process. */
test('goes through the proxy that the runner is told to use', async () => {
  const asked: string[] = []
  const proxy = await listen((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{"services":[]}')
  })
  const program = `
    import { ecsApi } from '@infra-actions/aws/ecs'
    import { openSession } from '@infra-actions/aws/session'
    const inputs = { region: 'eu-central-1', roleToAssume: undefined, roleSessionName: undefined, allowedAccountIds: undefined }
    await ecsApi(openSession(inputs, { toolName: 'test' })).describeServices({})`
  const exitCode = await node(program, {
    HTTP_PROXY: proxy,
    AWS_ENDPOINT_URL: 'http://ecs.example.com',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
  })
  expect(asked).toEqual(['POST http://ecs.example.com/'])
  expect(exitCode).toBe(0)
})

function node(program: string, env: Record<string, string>): Promise<number | null> {
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', program]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, env, stdio: 'ignore' })
  return new Promise((resolve) => child.on('close', resolve))
}
