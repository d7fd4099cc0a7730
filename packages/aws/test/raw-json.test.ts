import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import nock from 'nock'
import { ecsApi } from '../src/ecs.ts'
import { MalformedAnswer } from '../src/json-call.ts'
import { cancelledDuring, endpoint, late, offTheNetwork, promptly, session } from './wire.ts'

offTheNetwork()

type Body = Record<string, unknown>
interface Api {
  describeTaskDefinition(input: Body): Promise<Body>
  registerTaskDefinition(input: Body): Promise<Body>
}

const api = () => ecsApi<Api>(session())

describe('the wire', () => {
  test('carries fields that no SDK knows, in both directions, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (sent, answered) => {
        let body: unknown
        nock(endpoint)
          .post('/', (seen) => {
            body = seen
            return true
          })
          .reply(200, { taskDefinition: { family: 'f', fromTheFuture: answered } })
        const input = { family: 'f', containerDefinitions: [{ name: 'a', fromTheFuture: sent }] }
        const output = await api().registerTaskDefinition(input)
        expect(body).toEqual(JSON.parse(JSON.stringify(input)))
        expect(output).toEqual({
          taskDefinition: { family: 'f', fromTheFuture: JSON.parse(JSON.stringify(answered)) },
        })
      }),
      { numRuns: 60 },
    )
  })

  test('is signed over the body that is sent, with its length and the action in the user agent', async () => {
    let headers = new Headers()
    nock(endpoint)
      .post('/')
      .reply(200, (request: Request) => {
        headers = request.headers
        return {}
      })
    await api().registerTaskDefinition({ family: 'größe' })
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength('{"family":"größe"}')))
    expect(headers.get('x-amz-target')).toBe('AmazonEC2ContainerServiceV20141113.RegisterTaskDefinition')
    expect(headers.get('authorization')).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\//)
    expect(headers.get('user-agent')).toContain('infra-actions/test')
  })

  test('keeps times as the epoch seconds AWS sent', async () => {
    nock(endpoint)
      .post('/')
      .reply(200, { taskDefinition: { registeredAt: 1763888999.123 } })
    await expect(api().describeTaskDefinition({ taskDefinition: 'f:1' })).resolves.toEqual({
      taskDefinition: { registeredAt: 1763888999.123 },
    })
  })

  test('with an answer that is no JSON is an error, not an empty answer', async () => {
    nock(endpoint).persist().post('/').reply(200, '<html>proxy</html>')
    await expect(api().describeTaskDefinition({ taskDefinition: 'f:1' })).rejects.toThrow()
    nock.cleanAll()
    for (const answer of ['', 'null', '7', '"text"']) {
      nock(endpoint).post('/').reply(200, answer)
      const asked = api().registerTaskDefinition({})
      await expect(asked).rejects.toMatchObject({
        name: 'MalformedAnswer',
        message: 'RegisterTaskDefinition was answered with no JSON.',
      })
      await expect(asked).rejects.toThrow(MalformedAnswer)
    }
  })

  test("with AWS's error is that error", async () => {
    nock(endpoint).post('/').reply(400, { __type: 'ClientException', message: 'Größe?' })
    await expect(api().registerTaskDefinition({})).rejects.toMatchObject({
      name: 'ClientException',
      message: 'Größe?',
      $metadata: { httpStatusCode: 400 },
    })
  })

  test('is left when the run is cancelled, with the reason of the cancellation', async () => {
    const signal = cancelledDuring(nock(endpoint).post('/').delay(late).reply(200, {}))
    const call = ecsApi<Api>(session({}, signal)).describeTaskDefinition({})
    await expect(promptly(call)).rejects.toThrow(/^cancelled$/)
  })
})
