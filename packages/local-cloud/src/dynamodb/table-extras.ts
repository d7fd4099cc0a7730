/** What dynalite leaves out of a table: recovery, deletion protection, time to live, tags, its ARN. */
import type { ServiceResponse } from '../service.ts'
import { addTags, answerTags, isTagOperation } from './table-tags.ts'
import { transactGetItems } from './transact-get.ts'

type Forward = (operation: string, body: Buffer | string) => Promise<ServiceResponse>

interface Extras {
  pointInTimeRecovery: boolean
  deletionProtection: boolean
  timeToLive: { AttributeName: string; TimeToLiveStatus: string } | undefined
  tags: Map<string, string>
}

interface TableExtras {
  handle(operation: string, body: Buffer, forward: Forward): Promise<ServiceResponse>
}

export function createTableExtras(options: { account: string; region: string }): TableExtras {
  const tables = new Map<string, Extras>()
  const extrasOf = (name: string): Extras => {
    const known = tables.get(name) ?? {
      pointInTimeRecovery: false,
      deletionProtection: false,
      timeToLive: undefined,
      tags: new Map(),
    }
    tables.set(name, known)
    return known
  }

  async function handle(operation: string, body: Buffer, forward: Forward): Promise<ServiceResponse> {
    const input = parse(body)
    if (operation === 'TransactGetItems') return transactGetItems(input, forward)
    const name = String(input.TableName ?? input.ResourceArn ?? '').replace(/^arn:.*:table\//, '')
    const extras = extrasOf(name)
    if (isTagOperation(operation)) {
      return (await missingTable(name, forward)) ?? json(answerTags(operation, input, extras.tags))
    }
    switch (operation) {
      case 'DescribeContinuousBackups':
      case 'UpdateContinuousBackups':
      case 'UpdateTimeToLive':
        return (await missingTable(name, forward)) ?? json(answerFor(operation, input, extras))
      case 'DescribeTimeToLive':
        if (extras.timeToLive) return json({ TimeToLiveDescription: extras.timeToLive })
        break
      case 'DeleteTable':
        if (extras.deletionProtection) return protectedTable(name, options)
        tables.delete(name)
        break
      case 'CreateTable':
      case 'UpdateTable': {
        const { DeletionProtectionEnabled, Tags, ...rest } = input
        if (typeof DeletionProtectionEnabled === 'boolean') {
          extras.deletionProtection = DeletionProtectionEnabled
        }
        addTags(Tags, extras.tags)
        const onlyProtection = operation === 'UpdateTable' && Object.keys(rest).length === 1
        const [sent, text] = onlyProtection ? ['DescribeTable', { TableName: name }] : [operation, rest]
        return complete(await forward(sent as string, JSON.stringify(text)), name, extras, options)
      }
    }
    return complete(await forward(operation, body), name, extras, options)
  }
  return { handle }
}

function answerFor(operation: string, input: Record<string, unknown>, extras: Extras): object {
  if (operation === 'UpdateTimeToLive') {
    const { AttributeName = '', Enabled = false } = (input.TimeToLiveSpecification ?? {}) as Record<
      string,
      never
    >
    extras.timeToLive = { AttributeName, TimeToLiveStatus: Enabled ? 'ENABLED' : 'DISABLED' }
    return { TimeToLiveSpecification: input.TimeToLiveSpecification }
  }
  if (operation === 'UpdateContinuousBackups') {
    const wanted = input.PointInTimeRecoverySpecification as
      | { PointInTimeRecoveryEnabled?: boolean }
      | undefined
    extras.pointInTimeRecovery = wanted?.PointInTimeRecoveryEnabled === true
  }
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: extras.pointInTimeRecovery ? 'ENABLED' : 'DISABLED',
      },
    },
  }
}

async function missingTable(name: string, forward: Forward): Promise<ServiceResponse | undefined> {
  const described = await forward('DescribeTable', JSON.stringify({ TableName: name }))
  if (described.status === 200) return undefined
  return json(
    {
      __type: 'com.amazonaws.dynamodb.v20120810#TableNotFoundException',
      message: `Table not found: ${name}`,
    },
    400,
  )
}

function protectedTable(name: string, options: { account: string; region: string }): ServiceResponse {
  const arn = `arn:aws:dynamodb:${options.region}:${options.account}:table/${name}`
  const message = `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first. Table: ${arn}`
  return json({ __type: 'com.amazonaws.dynamodb.v20120810#ValidationException', message }, 400)
}

/** dynalite names its own account and region, and cannot know of deletion protection. */
function complete(
  response: ServiceResponse,
  name: string,
  extras: Extras,
  options: { account: string; region: string },
): ServiceResponse {
  const answer = parse(Buffer.from(response.body as string))
  const table = (answer.Table ?? answer.TableDescription) as Record<string, unknown> | undefined
  if (!table) return response
  table.TableArn = `arn:aws:dynamodb:${options.region}:${options.account}:table/${name}`
  table.DeletionProtectionEnabled = extras.deletionProtection
  return json(answer)
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}

function json(value: object, status = 200): ServiceResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(value) }
}
