import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openClient, type S3Client, tag, tags } from './client.ts'

async function put(send: S3Client['send'], keys: string[]): Promise<void> {
  for (const key of keys) await send('PUT', `/state/${encodeURIComponent(key)}`, { body: key })
}

describe('ListObjectsV2', () => {
  test('one call answers for state and lock: presence, ETag, time', async () => {
    const { send } = openClient()
    await put(send, ['app.tfstate', 'app.tfstate.tflock', 'other'])
    const { text, headers } = await send('GET', '/state?list-type=2&prefix=app.tfstate')
    expect(tags(text, 'Key')).toEqual(['app.tfstate', 'app.tfstate.tflock'])
    expect(tag(text, 'KeyCount')).toBe('2')
    expect(tag(text, 'IsTruncated')).toBe('false')
    expect(tags(text, 'LastModified')[1]).toBe('2026-01-05T09:00:00.000Z')
    expect(headers.date).toBe('Mon, 05 Jan 2026 09:00:00 GMT')
  })

  test('keys come in the order of their bytes, not of the alphabet', async () => {
    const { send } = openClient()
    await put(send, ['b', 'A', 'a', 'é', 'Z', 'a/b', 'a-b', '\u{1f600}', '\uffff'])
    expect(tags((await send('GET', '/state?list-type=2')).text, 'Key')).toEqual([
      ...['A', 'Z', 'a', 'a-b', 'a/b', 'b', 'é', '\uffff', '\u{1f600}'],
    ])
  })

  test('a delimiter rolls folders up', async () => {
    const { send } = openClient()
    await put(send, ['env:/dev/a', 'env:/prod/a', 'env:/prod/b', 'top'])
    const { text } = await send('GET', '/state?list-type=2&delimiter=/&prefix=env:/')
    expect(tags(text, 'Prefix')).toEqual(['env:/', 'env:/dev/', 'env:/prod/'])
    expect(tags(text, 'Key')).toEqual([])
  })

  test('encoding-type=url encodes keys', async () => {
    const { send } = openClient()
    await put(send, ['a b/ü'])
    expect(tag((await send('GET', '/state?list-type=2&encoding-type=url')).text, 'Key')).toBe('a%20b/%C3%BC')
  })

  test('a max-keys that is no number is refused', async () => {
    const { send } = openClient()
    expect(tag((await send('GET', '/state?list-type=2&max-keys=ten')).text, 'Code')).toBe('InvalidArgument')
  })

  test('page by page, of any size, gives every key and folder once, as one page does', async () => {
    const key = fc.stringMatching(/^[a-c]{1,2}(\/[a-c]{1,2}){0,2}$/)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (keys, size, delimited) => {
          const { send } = openClient()
          await put(send, keys)
          const base = `/state?list-type=2${delimited ? '&delimiter=/' : ''}`
          const seen = (text: string) => [
            ...tags(text, 'Key'),
            ...tags(text, 'Prefix').filter((each) => each !== ''),
          ]
          const whole = seen((await send('GET', base)).text)
          const paged: string[] = []
          for (let token: string | undefined = ''; token !== undefined; ) {
            const { text }: { text: string } = await send(
              'GET',
              `${base}&max-keys=${size}${token && `&continuation-token=${token}`}`,
            )
            expect(Number(tag(text, 'KeyCount'))).toBeLessThanOrEqual(size)
            paged.push(...seen(text))
            token = tag(text, 'NextContinuationToken')
          }
          expect(paged.sort()).toEqual(whole.sort())
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('ListObjectVersions', () => {
  test('page by page gives every version once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c/d'), { maxLength: 15 }),
        fc.integer({ min: 1, max: 4 }),
        async (writes, size) => {
          const { send } = openClient({ buckets: [{ name: 'state', versioning: 'Enabled' }] })
          for (const key of writes) await send('PUT', `/state/${key}`, { body: key })
          const whole = tags((await send('GET', '/state?versions')).text, 'VersionId')
          const paged: string[] = []
          for (let marker: string | undefined = ''; marker !== undefined; ) {
            const { text }: { text: string } = await send('GET', `/state?versions&max-keys=${size}${marker}`)
            paged.push(...tags(text, 'VersionId'))
            const [key, version] = [tag(text, 'NextKeyMarker'), tag(text, 'NextVersionIdMarker')]
            marker = key && `&key-marker=${key}&version-id-marker=${version}`
          }
          expect(paged).toEqual(whole)
        },
      ),
      { numRuns: 40 },
    )
  })
})
