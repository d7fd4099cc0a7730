/** DynamoDB: dynalite for the tables, and by our hand the few calls about a table that it does not know. */
import type { AddressInfo } from 'node:net'
import dynalite from 'dynalite'
import { createTableExtras } from './dynamodb/table-extras.ts'
import { forward } from './forward.ts'
import { errorResponse } from './front/error-response.ts'
import type { EmulatedService, ServiceRequest, ServiceResponse } from './service.ts'

export interface DynamodbSeed {
  tables?: TableSeed[]
}

export interface TableSeed {
  name: string
  /** 'LockID', Terraform's, when absent. */
  hashKey?: string
  /** In DynamoDB's JSON: `{ LockID: { S: '…' } }`. */
  items?: Record<string, Record<string, unknown>>[]
  pointInTimeRecovery?: boolean
  deletionProtection?: boolean
}

export interface Dynamodb extends EmulatedService {
  /** A call without the front: `call('GetItem', {…})`. @throws Error with the service's words. */
  call(operation: string, input: object): Promise<Record<string, unknown>>
  /** @throws Error where a table or item of the seed is refused. */
  seed(seed: DynamodbSeed): Promise<void>
  close(): Promise<void>
}

export async function createDynamodb(options: { account: string; region: string }): Promise<Dynamodb> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as AddressInfo
  const extras = createTableExtras(options)
  const dynaliteCall = (operation: string, body: Buffer | string) => send(port, operation, body)

  async function handle(request: ServiceRequest): Promise<ServiceResponse> {
    const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
    if (!request.credentials) {
      return errorResponse('json-1.0', {
        status: 400,
        code: 'com.amazon.coral.service#MissingAuthenticationTokenException',
        message: 'Request is missing Authentication Token',
      })
    }
    return extras.handle(operation, request.body, dynaliteCall)
  }

  async function call(operation: string, input: object): Promise<Record<string, unknown>> {
    const response = await extras.handle(operation, Buffer.from(JSON.stringify(input)), dynaliteCall)
    const answer = JSON.parse(response.body.toString()) as Record<string, unknown>
    if (response.status !== 200) throw new Error(`DynamoDB ${operation}: ${response.body.toString()}`)
    return answer
  }

  return {
    name: 'dynamodb',
    handle,
    call,
    async seed({ tables = [] }) {
      for (const table of tables) await seedTable(call, table)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function seedTable(call: Dynamodb['call'], table: TableSeed): Promise<void> {
  const { name: TableName, hashKey = 'LockID' } = table
  await call('CreateTable', {
    TableName,
    AttributeDefinitions: [{ AttributeName: hashKey, AttributeType: 'S' }],
    KeySchema: [{ AttributeName: hashKey, KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.deletionProtection && { DeletionProtectionEnabled: true }),
  })
  if (table.pointInTimeRecovery) {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
    await call('UpdateContinuousBackups', { TableName, PointInTimeRecoverySpecification })
  }
  for (const Item of table.items ?? []) await call('PutItem', { TableName, Item })
}

/** dynalite wants a signature to look at; it does not check it. */
const signature =
  'AWS4-HMAC-SHA256 Credential=AKIALOCAL/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

function send(port: number, operation: string, body: Buffer | string): Promise<ServiceResponse> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${operation}`,
    'x-amz-date': '20260101T000000Z',
    authorization: signature,
  }
  return forward({ port, method: 'POST', path: '/', headers, body })
}
