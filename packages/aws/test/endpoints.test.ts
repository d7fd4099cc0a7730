import { afterEach, describe, expect, test } from '@jest/globals'
import nock from 'nock'
import { dynamodbApi } from '../src/dynamodb.ts'
import { s3Api } from '../src/s3.ts'
import { openSession } from '../src/session.ts'
import { offTheNetwork } from './wire.ts'

offTheNetwork()
afterEach(() => {
  delete process.env.AWS_ENDPOINT_URL
  delete process.env.AWS_ENDPOINT_URL_S3
})

const inputs = {
  region: 'eu-central-1',
  roleToAssume: undefined,
  roleSessionName: undefined,
  allowedAccountIds: undefined,
}
const session = () =>
  openSession(inputs, {
    toolName: 'test',
    endpoints: { s3: 'https://s3.example.com', dynamodb: 'https://dynamodb.example.com' },
  })

describe('the endpoints of the configuration at hand', () => {
  test('are where reads and writes of the table go', async () => {
    const asked = nock('https://dynamodb.example.com').post('/').times(2).reply(200, {})
    await dynamodbApi(session()).getItem({ table: 'locks', lockId: 'a' })
    await dynamodbApi(session()).putItem({ table: 'locks', item: {} })
    expect(asked.isDone()).toBe(true)
  })

  test('are where reads and writes of the bucket go, with its name in the path', async () => {
    const read = nock('https://s3.example.com').get('/states/a').query(true).reply(200, 'x')
    const written = nock('https://s3.example.com').put('/states/a').query(true).reply(200, '')
    await s3Api(session()).getObject({ bucket: 'states', key: 'a' })
    await s3Api(session()).putObject({ bucket: 'states', key: 'a', body: Buffer.from('x') })
    expect([read.isDone(), written.isDone()]).toEqual([true, true])
  })

  test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3'])('give way to %s', async (name) => {
    process.env[name] = 'http://s3.local.example.com:9000'
    const asked = nock('http://s3.local.example.com:9000').get('/states/a').query(true).reply(200, 'x')
    await s3Api(session()).getObject({ bucket: 'states', key: 'a' })
    expect(asked.isDone()).toBe(true)
  })
})
