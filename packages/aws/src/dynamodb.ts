import {
  DeleteItemCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { clientOptions, ownEndpoint } from './client-options.ts'
import { callJson, MalformedAnswer } from './json-call.ts'
import { readLimits, writeLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

type Attributes = Record<string, { S?: string }>

interface Table {
  TableStatus?: string
  KeySchema?: Array<{ AttributeName?: string; KeyType?: string }>
  AttributeDefinitions?: Array<{ AttributeName?: string; AttributeType?: string }>
  DeletionProtectionEnabled?: boolean
  BillingModeSummary?: { BillingMode?: string }
  SSEDescription?: { SSEType?: string }
}

/** Amazon DynamoDB, as far as Terraform's lock table goes: string attributes under the key `LockID`. */
export function dynamodbApi(session: AwsSession) {
  const place = ownEndpoint(session, 'dynamodb')
  const reader = new DynamoDBClient({ ...clientOptions(session, readLimits), ...place })
  const writer = new DynamoDBClient({ ...clientOptions(session, writeLimits), ...place })
  const { signal } = session

  return {
    async getItems({ table, lockIds }: { table: string; lockIds: string[] }) {
      const input = { TransactItems: lockIds.map((id) => ({ Get: { TableName: table, Key: keyOf(id) } })) }
      const { Responses = [] } = await callJson<{ Responses?: Array<{ Item?: Attributes }> }>(
        reader,
        new TransactGetItemsCommand({ TransactItems: [] }),
        input,
        signal,
      )
      // An empty answer must not read as items that are not there.
      if (Responses.length !== lockIds.length) {
        throw new MalformedAnswer(
          `TransactGetItems was answered with ${Responses.length} items, not ${lockIds.length}.`,
        )
      }
      return lockIds.map((_, index) => stringsOf(Responses[index]?.Item))
    },

    async getItem({ table, lockId }: { table: string; lockId: string }) {
      const input = { TableName: table, Key: keyOf(lockId), ConsistentRead: true }
      const { Item } = await callJson<{ Item?: Attributes }>(reader, new GetItemCommand(input), input, signal)
      return stringsOf(Item)
    },

    async putItem({
      table,
      item,
      onlyIfAbsent,
    }: {
      table: string
      item: Record<string, string>
      onlyIfAbsent?: boolean
    }) {
      const input = {
        TableName: table,
        Item: Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { S: value }])),
        ...(onlyIfAbsent ? { ConditionExpression: 'attribute_not_exists(LockID)' } : {}),
      }
      await callJson(writer, new PutItemCommand(input), input, signal)
    },

    async deleteItem({ table, lockId, onlyIfInfo }: { table: string; lockId: string; onlyIfInfo?: string }) {
      const input = {
        TableName: table,
        Key: keyOf(lockId),
        ...(onlyIfInfo === undefined
          ? {}
          : {
              ConditionExpression: 'Info = :seen',
              ExpressionAttributeValues: { ':seen': { S: onlyIfInfo } },
            }),
      }
      await callJson(writer, new DeleteItemCommand(input), input, signal)
    },

    async describeTable({ table }: { table: string }) {
      const input = { TableName: table }
      const { Table = {} } = await callJson<{ Table?: Table }>(
        reader,
        new DescribeTableCommand(input),
        input,
        signal,
      )
      const types = new Map(Table.AttributeDefinitions?.map((one) => [one.AttributeName, one.AttributeType]))
      return {
        status: Table.TableStatus,
        keys: (Table.KeySchema ?? []).map(({ AttributeName = '', KeyType = '' }) => ({
          name: AttributeName,
          type: KeyType,
          attributeType: types.get(AttributeName),
        })),
        deletionProtection: Table.DeletionProtectionEnabled,
        billingMode: Table.BillingModeSummary?.BillingMode,
        encryption: Table.SSEDescription?.SSEType,
      }
    },

    async getPointInTimeRecovery({ table }: { table: string }) {
      const input = { TableName: table }
      const { ContinuousBackupsDescription: backups } = await callJson<{
        ContinuousBackupsDescription?: {
          PointInTimeRecoveryDescription?: { PointInTimeRecoveryStatus?: string }
        }
      }>(reader, new DescribeContinuousBackupsCommand(input), input, signal)
      return backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
    },
  }
}

function keyOf(lockId: string) {
  return { LockID: { S: lockId } }
}

function stringsOf(item: Attributes | undefined): Record<string, string> | undefined {
  if (item === undefined) return undefined
  const strings = Object.entries(item).flatMap(([name, { S }]) =>
    S === undefined ? [] : [[name, S] as const],
  )
  return Object.fromEntries(strings)
}
