import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { clientOptions } from './client-options.ts'
import { callJson } from './json-call.ts'
import { readLimits } from './retry.ts'
import type { AwsSession } from './session.ts'

interface LogEvents {
  events: Array<{ timestamp?: number; message?: string }>
}

interface LogGroups {
  logGroups: Array<{ logGroupName?: string }>
}

/** CloudWatch Logs: what a dead task said last, and whether its log group is there. */
export function logsApi(session: AwsSession) {
  const client = new CloudWatchLogsClient(clientOptions(session, readLimits))
  return {
    getLogEvents: (input: {
      logGroupName: string
      logStreamName: string
      limit: number
      startFromHead?: boolean
    }) => callJson<LogEvents>(client, new GetLogEventsCommand(input), input, session.signal),
    describeLogGroups: (input: { logGroupNamePrefix: string; limit?: number }) =>
      callJson<LogGroups>(client, new DescribeLogGroupsCommand(input), input, session.signal),
  }
}
