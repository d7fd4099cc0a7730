import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, test } from '@jest/globals'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const listing = (inner = '') =>
  `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>states</Name>` +
  `<Prefix>app.tfstate</Prefix><KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${inner}</ListBucketResult>`

const send =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

/** The answer of each service: DynamoDB is told by its POST. */
async function check(s3: Answer, dynamodb: Answer = send(200, '{"Responses":[{},{}]}')) {
  server = createServer((request, response) => {
    request.resume()
    request.on('end', () => (request.method === 'POST' ? dynamodb : s3)(request, response))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return runAction(
    'state-lock-check',
    {
      bucket: 'states',
      key: 'app.tfstate',
      region: 'eu-west-1',
      'dynamodb-table': 'locks',
      'use-lockfile': 'true',
      'on-locked': 'fail',
      'check-digest': 'true',
    },
    {
      cwd: tmpdir(),
      env: {
        PATH: process.env.PATH ?? '',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      },
    },
  )
}

const json = { 'Content-Type': 'application/x-amz-json-1.0' }

describe('on the wire', () => {
  test('what is free is free', async () => {
    const { outputs } = await check(send(200, listing()), send(200, '{"Responses":[{},{}]}', json))
    expect(outputs.locked).toBe('false')
  })

  test.each<[string, Answer, RegExp]>([
    ['403 without a body', send(403, ''), /s3:ListBucket on the bucket "states" is denied/],
    ['an XML that is cut off', send(200, listing().slice(0, 150)), /./],
    [
      'a connection that is cut within the body',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '5000' })
        response.write(listing().slice(0, 150))
        setTimeout(() => response.destroy(), 20)
      },
      /./,
    ],
    [
      'a page of a proxy',
      send(200, '<html><body>Please log in</body></html>', { 'Content-Type': 'text/html' }),
      /./,
    ],
    ['an empty answer', send(200, ''), /./],
    [
      'a redirect to another region',
      send(301, '<Error><Code>PermanentRedirect</Code><Message>there</Message></Error>'),
      /is not in eu-west-1/,
    ],
    [
      '404 for the bucket',
      send(404, '<Error><Code>NoSuchBucket</Code><Message>none</Message></Error>'),
      /there is no bucket "states"/,
    ],
  ])(
    'S3: %s is not free',
    async (_, answer, sentence) => {
      const { outputs, log, exitCode } = await check(answer)
      expect({ locked: outputs.locked, exitCode }).toEqual({ locked: 'unknown', exitCode: 1 })
      expect(log).toMatch(sentence)
    },
    60_000,
  )

  test.each<[string, Answer, RegExp]>([
    ['a JSON that is cut off', send(200, '{"Responses":[{"It', json), /cut off/],
    ['a page of a proxy', send(200, '<html></html>'), /cut off|not what AWS sends/],
    ['an empty answer', send(200, ''), /./],
    [
      '403 as XML',
      send(403, '<Error><Code>AccessDenied</Code></Error>'),
      /dynamodb:GetItem on the table "locks" is denied/,
    ],
    [
      'no table',
      send(
        400,
        '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"Requested resource not found"}',
        json,
      ),
      /there is no table "locks" in eu-west-1/,
    ],
  ])(
    'DynamoDB: %s is not free',
    async (_, answer, sentence) => {
      const { outputs, log, exitCode } = await check(send(200, listing()), answer)
      expect({ locked: outputs.locked, exitCode }).toEqual({ locked: 'unknown', exitCode: 1 })
      expect(log).toMatch(sentence)
    },
    60_000,
  )
})
