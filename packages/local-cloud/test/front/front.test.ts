import { type Front, type FrontOptions, type Guard, openFront } from '@infra-actions/local-cloud/front'
import type { Fault } from '@infra-actions/local-cloud/front/fault'
import { afterEach, describe, expect, test } from '@jest/globals'

const signed =
  'AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260101/eu-north-1/ecs/aws4_request, SignedHeaders=host'
const opened: Front[] = []

/** A service that counts what it was made to do. */
async function open(name: string, fault?: Fault, options: FrontOptions = {}) {
  let effects = 0
  const front = await openFront(
    {
      name,
      handle: async ({ region, credentials }) => {
        effects += 1
        return {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ region, signer: credentials?.accessKeyId ?? null }),
        }
      },
    },
    options,
  )
  opened.push(front)
  if (fault) front.faults.add(fault)
  const post = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(front.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'Prefix.DescribeServices', authorization: signed, ...headers },
      body: '{"cluster":"main"}',
      ...(signal && { signal }),
    })
  return { front, post, effects: () => effects }
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((front) => front.close()))
})

async function codeOf(promise: Promise<Response>): Promise<string | undefined> {
  const error: unknown = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  return ((error as Error | undefined)?.cause as { code?: string } | undefined)?.code
}

describe('a call without faults', () => {
  test('reaches the service with the signer and region of its signature', async () => {
    const { post } = await open('ecs')
    expect(await (await post()).json()).toEqual({ region: 'eu-north-1', signer: 'AKIAEXAMPLE' })
  })

  test('is recorded with service, operation and status, but not with the signature', async () => {
    const { front, post } = await open('ecs')
    await post({ 'user-agent': 'infra-actions' })
    expect(front.calls.all).toEqual([
      expect.objectContaining({
        number: 1,
        service: 'ecs',
        operation: 'DescribeServices',
        method: 'POST',
        path: '/',
        status: 200,
        accessKeyId: 'AKIAEXAMPLE',
      }),
    ])
    expect(front.calls.all[0]?.headers['user-agent']).toBe('infra-actions')
    expect(front.calls.all[0]?.headers.authorization).toBeUndefined()
    expect(front.calls.all[0]?.body).toBeUndefined()
  })

  test('has its bodies recorded once that is asked for', async () => {
    const { front, post } = await open('ecs')
    front.calls.recordBodies = true
    await post()
    expect(front.calls.of('ecs', 'DescribeServices')[0]?.body).toBe('{"cluster":"main"}')
    expect(front.calls.of('ecs')[0]?.responseBody).toBe('{"region":"eu-north-1","signer":"AKIAEXAMPLE"}')
    expect(front.calls.of('ecs', 'UpdateService')).toEqual([])
  })

  test('a service that throws answers 500 with the reason instead of hanging', async () => {
    const front = await openFront({ name: 'ecs', handle: () => Promise.reject(new Error('no such luck')) })
    opened.push(front)
    const response = await fetch(front.url)
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('no such luck')
  })
})

describe('faults of the connection', () => {
  test('reset-before: the socket is cut and nothing was done', async () => {
    const { post, effects } = await open('ecs', { kind: 'reset-before' })
    expect(['ECONNRESET', 'UND_ERR_SOCKET']).toContain(await codeOf(post()))
    expect(effects()).toBe(0)
    expect((await post()).status).toBe(200)
  })

  test('reset-after: the socket is cut though it was done, the lost reply', async () => {
    const { front, post, effects } = await open('ecs', { kind: 'reset-after' })
    expect(['ECONNRESET', 'UND_ERR_SOCKET']).toContain(await codeOf(post()))
    expect(effects()).toBe(1)
    expect(front.calls.all[0]).toEqual(expect.objectContaining({ fault: 'reset-after' }))
    expect(front.calls.all[0]?.status).toBeUndefined()
  })

  test.each([
    ['hang', 0],
    ['hang-after', 1],
  ] as const)('%s: no answer comes, and the effect happened %d times', async (kind, times) => {
    const { post, effects } = await open('ecs', { kind })
    await expect(post({}, AbortSignal.timeout(150))).rejects.toThrow(/timeout/)
    expect(effects()).toBe(times)
  })

  test('closing the front ends calls that hang', async () => {
    const { front, post } = await open('ecs', { kind: 'hang' })
    const pending = codeOf(post())
    while (front.calls.all.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await front.close()
    expect(await pending).toBeDefined()
  })

  test('delay: the usual answer, later', async () => {
    const { post } = await open('ecs', { kind: 'delay', delayMs: 120 })
    const started = performance.now()
    expect((await post()).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(115)
  })

  test('malformed: 200 with half a body, after the effect', async () => {
    const { post, effects } = await open('ecs', { kind: 'malformed' })
    const response = await post()
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(effects()).toBe(1)
  })
})

describe('faults that answer, in the words of each protocol', () => {
  test.each([
    ['ecs', 'throttle', 400, 'ThrottlingException', 'Rate exceeded'],
    ['ecs', 'expired', 400, 'ExpiredTokenException', 'The security token included in the request is expired'],
    ['ecs', 'denied', 400, 'AccessDeniedException', 'is not authorized to perform: ecs:DescribeServices'],
    ['ecs', 'server-error', 500, 'ServerException', 'Service is unable to handle request.'],
    [
      'dynamodb',
      'server-error',
      500,
      'com.amazonaws.dynamodb.v20120810#InternalServerError',
      'Internal error',
    ],
  ] as const)('AWS JSON: %s %s is %d %s', async (service, kind, status, code, message) => {
    const { post, effects } = await open(service, { kind })
    const response = await post()
    expect(response.status).toBe(status)
    expect(response.headers.get('x-amzn-errortype')).toBe(code)
    const body = (await response.json()) as { __type: string; message: string }
    expect(body.__type).toBe(code)
    expect(body.message).toContain(message)
    expect(effects()).toBe(0)
  })

  test.each([
    ['throttle', 503, 'SlowDown'],
    ['expired', 400, 'ExpiredToken'],
    ['denied', 403, 'AccessDenied'],
    ['server-error', 500, 'InternalError'],
    ['conflict', 409, 'ConditionalRequestConflict'],
  ] as const)('S3 XML: %s is %d %s', async (kind, status, code) => {
    const { post } = await open('s3', { kind })
    const response = await post()
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(`<Error><Code>${code}</Code>`)
  })

  test.each([
    ['throttle', 400, 'Throttling'],
    ['expired', 403, 'ExpiredToken'],
    ['denied', 403, 'AccessDenied'],
    ['server-error', 500, 'ServiceUnavailable'],
  ] as const)('query XML: %s is %d %s', async (kind, status, code) => {
    const { post } = await open('sts', { kind })
    const response = await post()
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(new RegExp(`<ErrorResponse>.*<Code>${code}</Code>`))
  })

  test('GitHub: a secondary rate limit has retry-after, a primary one its reset', async () => {
    const clock = { now: () => 1_000_000 }
    const secondary = await open('github', { kind: 'throttle', retryAfterSeconds: 7 })
    const first = await secondary.post()
    expect([first.status, first.headers.get('retry-after')]).toEqual([403, '7'])
    expect(await first.text()).toContain('secondary rate limit')

    const primary = await open('github', { kind: 'rate-limit', retryAfterSeconds: 30 }, { clock })
    const second = await primary.post()
    expect(second.status).toBe(403)
    expect(second.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(second.headers.get('x-ratelimit-reset')).toBe('1030')
  })

  test.each([
    ['expired', 401, 'Bad credentials'],
    ['denied', 403, 'Resource not accessible by integration'],
    ['server-error', 500, 'Server Error'],
  ] as const)('GitHub: %s is %d %s', async (kind, status, message) => {
    const { post } = await open('github', { kind })
    const response = await post()
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual(expect.objectContaining({ message, status: String(status) }))
  })

  test('S3: 503 is ServiceUnavailable, as against throttling', async () => {
    const { post } = await open('s3', { kind: 'server-error', status: 503 })
    expect(await (await post()).text()).toContain('<Code>ServiceUnavailable</Code>')
  })

  test('status and message can be chosen', async () => {
    const { post } = await open('ecs', { kind: 'server-error', status: 503, message: 'Come back.' })
    const response = await post()
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ __type: 'ServerException', message: 'Come back.' })
  })

  test('server-error-after: 500 though it was done', async () => {
    const { post, effects } = await open('ecs', { kind: 'server-error-after' })
    expect((await post()).status).toBe(500)
    expect(effects()).toBe(1)
  })
})

describe('a guard', () => {
  const refusal = { status: 403, headers: {}, body: 'no' }

  test('refuses before anything happens, also where the reply is lost on the way', async () => {
    const guard: Guard = { refuse: () => refusal, conceal: (_service, _request, response) => response }
    const { post, effects } = await open('ecs', { kind: 'reset-after', nth: 2 }, { guard })
    expect(await (await post()).text()).toBe('no')
    await post().catch(() => undefined)
    expect(effects()).toBe(0)
  })

  test('may change what was answered', async () => {
    const guard: Guard = { refuse: () => undefined, conceal: () => refusal }
    const { post, effects } = await open('ecs', undefined, { guard })
    expect((await post()).status).toBe(403)
    expect(effects()).toBe(1)
  })
})
