/** ECS: resources by cluster and name; and iam:PassRole for the roles that a task definition hands on. */
import type { Need } from './document.ts'
import type { Input, Place } from './place.ts'

/** Actions that know no resources. */
const unbound = [
  'DescribeTaskDefinition',
  'ListClusters',
  'ListTaskDefinitions',
  'ListTaskDefinitionFamilies',
  'DeregisterTaskDefinition',
  'CreateCluster',
]

export function ecsNeeds(operation: string, input: Input, place: Place): Need[] {
  const action = `ecs:${operation}`
  const arn = (kind: string) => `arn:aws:ecs:${place.region}:${place.account}:${kind}`
  const full = (value: unknown, kind: string) =>
    String(value).startsWith('arn:') ? String(value) : arn(`${kind}/${value}`)
  const cluster =
    String(input.cluster ?? 'default')
      .split('/')
      .at(-1) ?? 'default'
  const context = { 'ecs:cluster': [arn(`cluster/${cluster}`)] }
  const each = (values: unknown, kind: string): Need[] =>
    [values ?? []].flat().map((value) => ({ action, resource: full(value, kind), context }))
  if (unbound.includes(operation)) return [{ action, resource: '*' }]
  switch (operation) {
    case 'RegisterTaskDefinition': {
      const roles = [input.taskRoleArn, input.executionRoleArn].filter((role) => role !== undefined)
      const passed = { 'iam:PassedToService': ['ecs-tasks.amazonaws.com'] }
      return [
        { action, resource: arn(`task-definition/${input.family}:*`) },
        ...roles.map((role) => ({ action: 'iam:PassRole', resource: roleArn(role, place), context: passed })),
        ...(Array.isArray(input.tags) && input.tags.length > 0
          ? [{ action: 'ecs:TagResource', resource: arn(`task-definition/${input.family}:*`) }]
          : []),
      ]
    }
    case 'DescribeServices':
      return each(input.services, `service/${cluster}`)
    case 'CreateService':
      return each(input.serviceName, `service/${cluster}`)
    case 'UpdateService':
    case 'DeleteService':
    case 'ListServiceDeployments':
      return each(input.service, `service/${cluster}`)
    case 'DescribeServiceDeployments':
      return each(input.serviceDeploymentArns, 'service-deployment')
    case 'StopServiceDeployment':
      return each(input.serviceDeploymentArn, 'service-deployment')
    case 'DescribeServiceRevisions':
      return each(input.serviceRevisionArns, 'service-revision')
    case 'DescribeTasks':
      return each(input.tasks, `task/${cluster}`)
    case 'DescribeClusters':
      return each(input.clusters ?? cluster, 'cluster')
    case 'TagResource':
    case 'UntagResource':
    case 'ListTagsForResource':
      return each(input.resourceArn, '')
    default:
      return [{ action, resource: '*', context }]
  }
}

function roleArn(role: unknown, place: Place): string {
  const text = String(role)
  return text.startsWith('arn:') ? text : `arn:aws:iam::${place.account}:role/${text}`
}
