/** CloudWatch Logs: groups, streams and events; what containers write and what is read of it. */
import { type JsonObject, type JsonService, jsonService, type Operation } from '../protocol/aws-json.ts'
import { eventOperations } from './events.ts'
import { groupOperations } from './groups.ts'
import { createLogStore, type LogStore } from './store.ts'

export interface Logs extends JsonService {
  hasGroup: LogStore['hasGroup']
  createGroup: LogStore['createGroup']
  /** Appends lines with the clock's time; a stream comes into being with its first line. */
  write: LogStore['write']
  snapshot(): JsonObject
}

export interface LogsOptions {
  clock: { now(): number; settle?(): void }
  account: string
  region: string
}

export function createLogs(options: LogsOptions): Logs {
  const store = createLogStore(options)
  const operations: Record<string, Operation> = { ...groupOperations(store), ...eventOperations(store) }
  const service = jsonService({
    name: 'logs',
    now: () => options.clock.now(),
    before: () => options.clock.settle?.(),
    operations,
  })
  return {
    ...service,
    hasGroup: store.hasGroup,
    createGroup: store.createGroup,
    write: store.write,
    snapshot: () =>
      Object.fromEntries(
        [...store.groups.values()].map((group) => [
          group.name,
          Object.fromEntries(
            [...group.streams].map(([name, stream]) => [name, stream.events.map(({ message }) => message)]),
          ),
        ]),
      ),
  }
}
