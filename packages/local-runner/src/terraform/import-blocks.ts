import { cluster } from '../demo/backend.ts'

/** Terraform `import` blocks for all that the emulators hold of the example before the pull request. */
export function importBlocks(account: string, region: string): string {
  const queue = (name: string) => `https://sqs.${region}.amazonaws.com/${account}/${name}`
  const ids: Record<string, string> = {
    'aws_sqs_queue.predictions_dlq': queue('prod-predictions-dlq'),
    'aws_sqs_queue.predictions': queue('prod-predictions'),
    'aws_iam_role.backend_task': 'prod-backend-task',
    'aws_iam_role.worker_task': 'prod-worker-task',
    'aws_iam_role_policy.backend_send': 'prod-backend-task:queue',
    'aws_iam_role_policy.worker_everything': 'prod-worker-task:queue',
    'aws_ecs_cluster.main': cluster,
    'aws_ecs_service.this["backend"]': `${cluster}/backend`,
    'aws_ecs_service.this["worker"]': `${cluster}/worker`,
  }
  return Object.entries(ids)
    .map(([to, id]) => `import {\n  to = ${to}\n  id = ${JSON.stringify(id)}\n}\n`)
    .join('\n')
}
