import { createDynamodb, type Dynamodb } from '@infra-actions/local-cloud/dynamodb'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const lock = { LockID: { S: 'example-state/app.tfstate' }, Info: { S: '{"ID":"6a1f"}' } }
const key = { LockID: lock.LockID }

describe('a table of locks', () => {
  let dynamodb: Dynamodb

  beforeAll(async () => {
    dynamodb = await createDynamodb({ account: '123456789012', region: 'eu-west-1' })
    await dynamodb.seed({
      tables: [
        { name: 'locks', items: [lock] },
        { name: 'guarded', hashKey: 'id', pointInTimeRecovery: true, deletionProtection: true },
      ],
    })
  })
  afterAll(() => dynamodb.close())

  const refused = (operation: string, input: object) => expect(dynamodb.call(operation, input)).rejects

  test('is written only where nothing is, as Terraform locks', async () => {
    const condition = { TableName: 'locks', Item: lock, ConditionExpression: 'attribute_not_exists(LockID)' }
    await refused('PutItem', condition).toThrow(/ConditionalCheckFailedException/)
    await dynamodb.call('DeleteItem', { TableName: 'locks', Key: key })
    await dynamodb.call('PutItem', condition)
    expect(await dynamodb.call('GetItem', { TableName: 'locks', Key: key })).toEqual({ Item: lock })
  })

  test('is deleted only as it was seen', async () => {
    const seen = (info: string) => ({
      TableName: 'locks',
      Key: key,
      ConditionExpression: 'Info = :seen',
      ExpressionAttributeValues: { ':seen': { S: info } },
    })
    await refused('DeleteItem', seen('other')).toThrow(/ConditionalCheckFailedException/)
    await dynamodb.call('DeleteItem', seen(lock.Info.S))
    expect(await dynamodb.call('GetItem', { TableName: 'locks', Key: key })).toEqual({})
  })

  test('reads several items at once, in order, an empty answer for what is not there', async () => {
    await dynamodb.call('PutItem', { TableName: 'locks', Item: lock })
    const get = (id: string) => ({ Get: { TableName: 'locks', Key: { LockID: { S: id } } } })
    const { Responses } = await dynamodb.call('TransactGetItems', {
      TransactItems: [get('example-state/app.tfstate-md5'), get('example-state/app.tfstate')],
    })
    expect(Responses).toEqual([{}, { Item: lock }])
    await refused('TransactGetItems', { TransactItems: [{ Get: { TableName: 'none', Key: key } }] }).toThrow(
      /ResourceNotFoundException/,
    )
    await dynamodb.call('DeleteItem', { TableName: 'locks', Key: key })
  })

  test('tells of keys, ARN and protection', async () => {
    const { Table } = (await dynamodb.call('DescribeTable', { TableName: 'guarded' })) as { Table: object }
    expect(Table).toEqual(
      expect.objectContaining({
        TableArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/guarded',
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        TableStatus: 'ACTIVE',
        DeletionProtectionEnabled: true,
      }),
    )
  })

  test('is not deleted while protected', async () => {
    await refused('DeleteTable', { TableName: 'guarded' }).toThrow(/protected against deletion/)
    const open = { TableName: 'guarded', DeletionProtectionEnabled: false }
    expect(await dynamodb.call('UpdateTable', open)).toEqual(expect.objectContaining({}))
    const { Table } = (await dynamodb.call('DescribeTable', { TableName: 'guarded' })) as { Table: object }
    expect(Table).toEqual(expect.objectContaining({ DeletionProtectionEnabled: false }))
  })

  test('has point-in-time recovery on or off', async () => {
    const recovery = async (TableName: string) =>
      JSON.stringify(await dynamodb.call('DescribeContinuousBackups', { TableName }))
    expect(await recovery('guarded')).toContain('"PointInTimeRecoveryStatus":"ENABLED"')
    expect(await recovery('locks')).toContain('"PointInTimeRecoveryStatus":"DISABLED"')
    await refused('DescribeContinuousBackups', { TableName: 'none' }).toThrow(/TableNotFoundException/)
  })

  test('has a time to live as it was set', async () => {
    const ttl = async () =>
      (await dynamodb.call('DescribeTimeToLive', { TableName: 'locks' })).TimeToLiveDescription
    expect(await ttl()).toEqual({ TimeToLiveStatus: 'DISABLED' })
    const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: true }
    await dynamodb.call('UpdateTimeToLive', { TableName: 'locks', TimeToLiveSpecification })
    expect(await ttl()).toEqual({ AttributeName: 'expires', TimeToLiveStatus: 'ENABLED' })
  })

  test('has tags, from its making on', async () => {
    const TableName = 'tagged'
    await dynamodb.call('CreateTable', {
      TableName,
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      Tags: [
        { Key: 'team', Value: 'platform' },
        { Key: 'cost', Value: '1' },
      ],
    })
    const ResourceArn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/tagged'
    await dynamodb.call('UntagResource', { ResourceArn, TagKeys: ['cost'] })
    await dynamodb.call('TagResource', { ResourceArn, Tags: [{ Key: 'stage', Value: 'prod' }] })
    expect(await dynamodb.call('ListTagsOfResource', { ResourceArn })).toEqual({
      Tags: [
        { Key: 'team', Value: 'platform' },
        { Key: 'stage', Value: 'prod' },
      ],
    })
    await refused('ListTagsOfResource', { ResourceArn: `${ResourceArn}2` }).toThrow(/not found/)
  })

  test('that is not there is ResourceNotFoundException', async () => {
    await refused('GetItem', { TableName: 'none', Key: key }).toThrow(/ResourceNotFoundException/)
  })

  test('unsigned requests are refused', async () => {
    const { status, body } = await dynamodb.handle({
      ...{
        method: 'POST',
        url: new URL('http://127.0.0.1/'),
        body: Buffer.from('{}'),
        credentials: undefined,
        region: '',
      },
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
    })
    expect([status, body.toString()]).toEqual([400, expect.stringContaining('MissingAuthenticationToken')])
  })
})
