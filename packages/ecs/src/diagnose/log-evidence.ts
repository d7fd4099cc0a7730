import type { Json, JsonObject, LogsApi, RawTaskDefinition } from '../api.ts'
import { logLink, partsOfArn } from './console-links.ts'
import { type Diagnosis, taskId } from './dead-task.ts'

/** Where a container writes its logs with the awslogs driver. */
export interface LogStream {
  region: string
  group: string
  stream: string
  link: string
}

/** `lines` are foreign text, oldest first; `note` says in our words why there are none. */
export interface LogEvidence {
  stream?: LogStream
  lines: string[]
  note?: string
}

/**
 * The stream of the container a diagnosis blames: `prefix/container/task-id`, or the container's runtime
 * id on EC2 when no prefix is set. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
 */
export function logStreamOf(diagnosis: Diagnosis, definition: RawTaskDefinition): LogStream | undefined {
  const container = objects(definition.containerDefinitions).find(({ name }) => name === diagnosis.container)
  const logging = object(container?.logConfiguration)
  const options = object(logging?.options)
  const group = options?.['awslogs-group']
  if (!container || logging?.logDriver !== 'awslogs' || typeof group !== 'string') return undefined
  const prefix = options?.['awslogs-stream-prefix']
  const stream =
    typeof prefix === 'string' && prefix !== ''
      ? `${prefix}/${diagnosis.container}/${taskId(diagnosis.taskArn)}`
      : diagnosis.runtimeId
  if (stream === undefined) return undefined
  const own = partsOfArn(diagnosis.taskArn).region
  const region = typeof options?.['awslogs-region'] === 'string' ? options['awslogs-region'] : own
  return { region, group, stream, link: logLink(diagnosis.taskArn, region, group, stream) }
}

/** The last lines of the stream. Never throws: without evidence the verdict still stands, and `note` says why. */
export async function readLogEvidence(
  diagnosis: Diagnosis,
  definition: RawTaskDefinition,
  logs: Pick<LogsApi, 'getLogEvents'>,
  limit: number,
  explain: (error: unknown) => string,
): Promise<LogEvidence> {
  const stream = logStreamOf(diagnosis, definition)
  if (!stream) return { lines: [], note: 'The container has no awslogs stream to read.' }
  if (stream.region !== partsOfArn(diagnosis.taskArn).region) {
    return { stream, lines: [], note: `Its logs are in another region (${stream.region}): follow the link.` }
  }
  try {
    const { events } = await logs.getLogEvents({
      logGroupName: stream.group,
      logStreamName: stream.stream,
      limit,
      startFromHead: false,
    })
    const lines = events.map(({ message }) => message ?? '')
    return lines.length > 0 ? { stream, lines } : { stream, lines, note: 'The container wrote no log line.' }
  } catch (error) {
    return { stream, lines: [], note: explain(error) }
  }
}

function object(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(object).filter((item) => item !== undefined) : []
}
