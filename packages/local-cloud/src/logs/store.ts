/** Log groups and their streams. */
import { AwsError, type JsonObject } from '../protocol/aws-json.ts'

export interface LogEvent {
  timestamp: number
  message: string
  ingestionTime: number
}

export interface LogStream {
  name: string
  createdAt: number
  events: LogEvent[]
}

export interface LogGroup {
  name: string
  arn: string
  createdAt: number
  /** retentionInDays, kmsKeyId, logGroupClass … */
  settings: JsonObject
  tags: JsonObject
  streams: Map<string, LogStream>
}

export interface LogStore {
  groups: Map<string, LogGroup>
  now(): number
  hasGroup(name: string): boolean
  createGroup(name: string, settings?: JsonObject): LogGroup
  createStream(group: LogGroup, name: string): LogStream
  write(group: string, stream: string, lines: string[]): void
  /** @throws ResourceNotFoundException */
  group(name: string | undefined): LogGroup
  stream(group: LogGroup, name: string | undefined): LogStream
}

export function createLogStore(options: {
  clock: { now(): number }
  account: string
  region: string
}): LogStore {
  const groups = new Map<string, LogGroup>()
  const store: LogStore = {
    groups,
    now: () => options.clock.now(),
    hasGroup: (name) => groups.has(name),
    createGroup(name, settings = {}) {
      const existing = groups.get(name)
      if (existing !== undefined) return existing
      const arn = `arn:aws:logs:${options.region}:${options.account}:log-group:${name}`
      const group: LogGroup = { name, arn, createdAt: store.now(), settings, tags: {}, streams: new Map() }
      groups.set(name, group)
      return group
    },
    createStream(group, name) {
      const stream: LogStream = { name, createdAt: store.now(), events: [] }
      group.streams.set(name, stream)
      return stream
    },
    write(groupName, streamName, lines) {
      const group = groups.get(groupName)
      if (group === undefined) return
      const stream = group.streams.get(streamName) ?? store.createStream(group, streamName)
      const now = Math.floor(store.now())
      stream.events.push(...lines.map((message) => ({ timestamp: now, message, ingestionTime: now })))
    },
    group(name) {
      const group = groups.get(name ?? '')
      if (group === undefined) throw notFound('The specified log group does not exist.')
      return group
    },
    stream(group, name) {
      const stream = group.streams.get(name ?? '')
      if (stream === undefined) throw notFound('The specified log stream does not exist.')
      return stream
    },
  }
  return store
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message)
}
