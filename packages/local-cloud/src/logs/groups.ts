/** Log groups and streams: what Terraform, the AWS CLI and a pre-flight check call. */
import { AwsError, isObject, type JsonObject, type Operation } from '../protocol/aws-json.ts'
import { numberOf, textOf, textsOf } from '../protocol/json-input.ts'
import type { LogGroup, LogStore, LogStream } from './store.ts'

export function groupOperations(store: LogStore): Record<string, Operation> {
  /** Tags are asked for by ARN, with and without `:*` at its end. */
  const byArn = (input: JsonObject): LogGroup => {
    const arn = (textOf(input, 'resourceArn') ?? '').replace(/:\*$/, '')
    return store.group(arn.split(':log-group:')[1])
  }
  return {
    CreateLogGroup(input) {
      const name = textOf(input, 'logGroupName') ?? ''
      if (store.hasGroup(name)) {
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists')
      }
      const { logGroupName: _, tags, ...settings } = input
      const group = store.createGroup(name, settings)
      if (isObject(tags)) group.tags = tags
      return {}
    },
    DeleteLogGroup(input) {
      store.groups.delete(store.group(textOf(input, 'logGroupName')).name)
      return {}
    },
    DescribeLogGroups(input) {
      const prefix = textOf(input, 'logGroupNamePrefix') ?? ''
      const pattern = textOf(input, 'logGroupNamePattern') ?? ''
      const matching = [...store.groups.values()]
        .filter(({ name }) => name.startsWith(prefix) && name.includes(pattern))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
      const limit = numberOf(input, 'limit') ?? 50
      const start = Number(textOf(input, 'nextToken') ?? 0)
      const more = start + limit < matching.length ? { nextToken: String(start + limit) } : {}
      return { logGroups: matching.slice(start, start + limit).map(groupWire), ...more }
    },
    PutRetentionPolicy(input) {
      store.group(textOf(input, 'logGroupName')).settings.retentionInDays =
        numberOf(input, 'retentionInDays') ?? 0
      return {}
    },
    DeleteRetentionPolicy(input) {
      delete store.group(textOf(input, 'logGroupName')).settings.retentionInDays
      return {}
    },
    ListTagsForResource: (input) => ({ tags: byArn(input).tags }),
    ListTagsLogGroup: (input) => ({ tags: store.group(textOf(input, 'logGroupName')).tags }),
    TagResource(input) {
      Object.assign(byArn(input).tags, isObject(input.tags) ? input.tags : {})
      return {}
    },
    UntagResource(input) {
      const group = byArn(input)
      for (const key of textsOf(input, 'tagKeys')) delete group.tags[key]
      return {}
    },
    CreateLogStream(input) {
      const group = store.group(textOf(input, 'logGroupName'))
      const name = textOf(input, 'logStreamName') ?? ''
      if (group.streams.has(name)) {
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists')
      }
      store.createStream(group, name)
      return {}
    },
    DescribeLogStreams(input) {
      const group = store.group(textOf(input, 'logGroupName'))
      const prefix = textOf(input, 'logStreamNamePrefix') ?? ''
      const limit = numberOf(input, 'limit') ?? 50
      const streams = [...group.streams.values()]
        .filter(({ name }) => name.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
      if (input.descending === true) streams.reverse()
      return { logStreams: streams.slice(0, limit).map((stream) => streamWire(group, stream)) }
    },
  }
}

function groupWire(group: LogGroup): JsonObject {
  return {
    logGroupClass: 'STANDARD',
    ...group.settings,
    logGroupName: group.name,
    creationTime: Math.floor(group.createdAt),
    metricFilterCount: 0,
    arn: `${group.arn}:*`,
    logGroupArn: group.arn,
    storedBytes: 0,
  }
}

function streamWire(group: LogGroup, stream: LogStream): JsonObject {
  const [first] = stream.events
  const last = stream.events.at(-1)
  return {
    logStreamName: stream.name,
    creationTime: Math.floor(stream.createdAt),
    arn: `${group.arn}:log-stream:${stream.name}`,
    storedBytes: 0,
    ...(first === undefined ? {} : { firstEventTimestamp: first.timestamp }),
    ...(last === undefined
      ? {}
      : { lastEventTimestamp: last.timestamp, lastIngestionTime: last.ingestionTime }),
  }
}
