import { createVirtualClock } from '@infra-actions/local-cloud/ecs/clock'
import { createLogs } from '@infra-actions/local-cloud/logs/logs'
import type { JsonObject } from '@infra-actions/local-cloud/protocol/aws-json'
import { describe, expect, test } from '@jest/globals'

function open() {
  const clock = createVirtualClock(1_000_000)
  const logs = createLogs({ clock, account: '123456789012', region: 'us-east-1' })
  return { clock, logs }
}

const messages = (answer: JsonObject) => (answer.events as JsonObject[]).map(({ message }) => message)

describe('log groups', () => {
  test('are made once, described by prefix, kept for so many days, tagged and deleted', async () => {
    const { logs } = open()
    await logs.call('CreateLogGroup', { logGroupName: '/b', tags: { team: 'a' } })
    await logs.call('CreateLogGroup', { logGroupName: '/a' })
    await expect(logs.call('CreateLogGroup', { logGroupName: '/a' })).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    })
    await logs.call('PutRetentionPolicy', { logGroupName: '/b', retentionInDays: 30 })
    const all = await logs.call('DescribeLogGroups', {})
    expect((all.logGroups as JsonObject[]).map(({ logGroupName }) => logGroupName)).toEqual(['/a', '/b'])
    const one = await logs.call('DescribeLogGroups', { logGroupNamePrefix: '/b' })
    expect(one.logGroups).toMatchObject([
      { retentionInDays: 30, arn: 'arn:aws:logs:us-east-1:123456789012:log-group:/b:*' },
    ])
    const resourceArn = 'arn:aws:logs:us-east-1:123456789012:log-group:/b'
    await logs.call('TagResource', { resourceArn, tags: { env: 'prod' } })
    await logs.call('UntagResource', { resourceArn, tagKeys: ['team'] })
    for (const asked of [resourceArn, `${resourceArn}:*`]) {
      expect(await logs.call('ListTagsForResource', { resourceArn: asked })).toEqual({
        tags: { env: 'prod' },
      })
    }
    await logs.call('DeleteLogGroup', { logGroupName: '/b' })
    await expect(logs.call('DeleteLogGroup', { logGroupName: '/b' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
    })
  })

  test('made again in-process stay what they are', () => {
    const { logs } = open()
    logs.createGroup('/a')
    logs.write('/a', 's', ['1'])
    logs.createGroup('/a')
    expect(logs.snapshot()).toEqual({ '/a': { s: ['1'] } })
  })

  test('come in pages', async () => {
    const { logs } = open()
    for (const name of ['/a', '/b', '/c']) logs.createGroup(name)
    const first = await logs.call('DescribeLogGroups', { limit: 2 })
    expect(first.logGroups).toHaveLength(2)
    const second = await logs.call('DescribeLogGroups', { limit: 2, nextToken: String(first.nextToken) })
    expect(second.logGroups).toMatchObject([{ logGroupName: '/c' }])
    expect(second).not.toHaveProperty('nextToken')
  })
})

describe('log events', () => {
  const stream = { logGroupName: '/a', logStreamName: 's' }

  test('are read from the end, or from the head', async () => {
    const { logs } = open()
    logs.createGroup('/a')
    logs.write('/a', 's', ['1', '2', '3', '4'])
    expect(messages(await logs.call('GetLogEvents', { ...stream, limit: 2 }))).toEqual(['3', '4'])
    expect(messages(await logs.call('GetLogEvents', { ...stream, limit: 2, startFromHead: true }))).toEqual([
      '1',
      '2',
    ])
  })

  test('are paged to either side; the token at an end gives nothing more', async () => {
    const { logs } = open()
    logs.createGroup('/a')
    logs.write('/a', 's', ['1', '2', '3'])
    const last = await logs.call('GetLogEvents', { ...stream, limit: 2 })
    const earlier = await logs.call('GetLogEvents', {
      ...stream,
      limit: 2,
      nextToken: String(last.nextBackwardToken),
    })
    expect(messages(earlier)).toEqual(['1'])
    const nextToken = String(last.nextForwardToken)
    const end = await logs.call('GetLogEvents', { ...stream, nextToken })
    expect(messages(end)).toEqual([])
    expect(end.nextForwardToken).toBe(nextToken)
    await expect(logs.call('GetLogEvents', { ...stream, nextToken: 'x' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('carry the clock’s time and are found by it', async () => {
    const { logs, clock } = open()
    logs.createGroup('/a')
    logs.write('/a', 's', ['early'])
    clock.advance(1000)
    logs.write('/a', 's', ['late'])
    const late = await logs.call('GetLogEvents', { ...stream, startTime: 1_000_500 })
    expect(late.events).toMatchObject([{ message: 'late', timestamp: 1_001_000 }])
  })

  test('put by a client are kept in the order of their time; searched across streams', async () => {
    const { logs } = open()
    logs.createGroup('/a')
    await logs.call('CreateLogStream', stream)
    await logs.call('PutLogEvents', {
      ...stream,
      logEvents: [
        { timestamp: 2, message: 'b error' },
        { timestamp: 1, message: 'a' },
      ],
    })
    logs.write('/a', 'other', ['c error'])
    expect(messages(await logs.call('GetLogEvents', stream))).toEqual(['a', 'b error'])
    expect(
      messages(await logs.call('FilterLogEvents', { logGroupName: '/a', filterPattern: 'error' })),
    ).toEqual(['b error', 'c error'])
    const streams = await logs.call('DescribeLogStreams', { logGroupName: '/a', logStreamNamePrefix: 'o' })
    expect(streams.logStreams).toMatchObject([{ logStreamName: 'other' }])
  })

  test('of a stream or group that is not there are refused', async () => {
    const { logs } = open()
    await expect(logs.call('GetLogEvents', stream)).rejects.toThrow('The specified log group does not exist.')
    logs.createGroup('/a')
    await expect(logs.call('GetLogEvents', stream)).rejects.toThrow(
      'The specified log stream does not exist.',
    )
  })
})
