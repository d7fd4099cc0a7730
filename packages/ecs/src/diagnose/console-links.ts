import { taskId } from './dead-task.ts'

/** Parts of an ARN; everything after the fifth colon is `resource`. */
export function partsOfArn(arn: string): {
  partition: string
  region: string
  account: string
  resource: string
} {
  const [, partition = 'aws', , region = '', account = '', ...resource] = arn.split(':')
  return { partition, region, account, resource: resource.join(':') }
}

const consoles: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
}

/** The page of a service: its deployments and events. */
export function serviceLink(serviceArn: string): string {
  const { region, resource } = partsOfArn(serviceArn)
  const [, cluster = '', service = ''] = resource.split('/')
  const page = `clusters/${encodeURIComponent(cluster)}/services/${encodeURIComponent(service)}`
  return `${consoleOf(serviceArn, region)}/ecs/v2/${page}/deployments?region=${region}`
}

/** The page of a task, which the console shows for about an hour after it stopped. */
export function taskLink(taskArn: string): string {
  const { region, resource } = partsOfArn(taskArn)
  const cluster = resource.split('/')[1] ?? ''
  const page = `clusters/${encodeURIComponent(cluster)}/tasks/${encodeURIComponent(taskId(taskArn))}`
  return `${consoleOf(taskArn, region)}/ecs/v2/${page}/configuration?region=${region}`
}

/** The log stream; the console wants `/` and `$` encoded twice, with `$25` for `%`. */
export function logLink(arn: string, region: string, group: string, stream: string): string {
  const twice = (text: string) => encodeURIComponent(encodeURIComponent(text)).replaceAll('%', '$')
  const page = `log-groups/log-group/${twice(group)}/log-events/${twice(stream)}`
  return `${consoleOf(arn, region)}/cloudwatch/home?region=${region}#logsV2:${page}`
}

function consoleOf(arn: string, region: string): string {
  const { partition } = partsOfArn(arn)
  return `https://${region}.${consoles[partition] ?? consoles.aws}`
}
