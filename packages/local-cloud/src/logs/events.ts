/** Log events: written, read from either end of a stream, searched. */
import { AwsError, type JsonObject, type Operation } from '../protocol/aws-json.ts'
import { flagOf, numberOf, objectsOf, textOf, textsOf } from '../protocol/json-input.ts'
import type { LogEvent, LogStore } from './store.ts'

/** A page of GetLogEvents holds this many events at most. */
const mostEvents = 10_000

export function eventOperations(store: LogStore): Record<string, Operation> {
  return {
    PutLogEvents(input) {
      const stream = store.stream(store.group(textOf(input, 'logGroupName')), textOf(input, 'logStreamName'))
      for (const event of objectsOf(input, 'logEvents')) {
        stream.events.push({
          timestamp: numberOf(event, 'timestamp') ?? 0,
          message: textOf(event, 'message') ?? '',
          ingestionTime: Math.floor(store.now()),
        })
      }
      stream.events.sort((a, b) => a.timestamp - b.timestamp)
      return { nextSequenceToken: String(stream.events.length) }
    },
    GetLogEvents(input) {
      const group = store.group(groupName(input))
      const events = within(store.stream(group, textOf(input, 'logStreamName')).events, input)
      const { from, to } = window(events.length, input)
      return {
        events: events.slice(from, to).map((event) => ({ ...event })),
        nextForwardToken: `f/${to}`,
        nextBackwardToken: `b/${from}`,
      }
    },
    FilterLogEvents(input) {
      const group = store.group(groupName(input))
      const names = textsOf(input, 'logStreamNames')
      const prefix = textOf(input, 'logStreamNamePrefix') ?? ''
      const pattern = (textOf(input, 'filterPattern') ?? '').replace(/^"(.*)"$/, '$1')
      const events = [...group.streams.values()]
        .filter(({ name }) => (names.length === 0 || names.includes(name)) && name.startsWith(prefix))
        .flatMap((stream) =>
          within(stream.events, input)
            .filter(({ message }) => message.includes(pattern))
            .map((event, index) => ({
              logStreamName: stream.name,
              ...event,
              eventId: `${stream.name}-${index}`,
            })),
        )
        .sort((a, b) => a.timestamp - b.timestamp)
      return { events: events.slice(0, numberOf(input, 'limit') ?? mostEvents), searchedLogStreams: [] }
    },
  }
}

function groupName(input: JsonObject): string | undefined {
  return textOf(input, 'logGroupName') ?? textOf(input, 'logGroupIdentifier')?.split(':log-group:').at(-1)
}

function within(events: LogEvent[], input: JsonObject): LogEvent[] {
  const start = numberOf(input, 'startTime') ?? 0
  const end = numberOf(input, 'endTime') ?? Number.POSITIVE_INFINITY
  return events.filter(({ timestamp }) => timestamp >= start && timestamp < end)
}

/** Without a token the newest events, or the oldest with `startFromHead`; a token goes on from where it was given. */
function window(length: number, input: JsonObject): { from: number; to: number } {
  const limit = numberOf(input, 'limit') ?? mostEvents
  if (limit < 1 || limit > mostEvents) {
    throw new AwsError('InvalidParameterException', `limit must be between 1 and ${mostEvents}.`)
  }
  const token = textOf(input, 'nextToken')
  if (token === undefined) {
    return flagOf(input, 'startFromHead')
      ? { from: 0, to: Math.min(length, limit) }
      : { from: Math.max(0, length - limit), to: length }
  }
  const at = Number(token.slice(2))
  if (!/^[fb]\/\d+$/.test(token)) {
    throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.')
  }
  return token.startsWith('f/')
    ? { from: at, to: Math.min(length, at + limit) }
    : { from: Math.max(0, at - limit), to: at }
}
