/** The cloud's own endpoint: what was called, what is there, which faults are set; for other processes. */
import type { Cloud } from './cloud.ts'
import type { Behaviour } from './ecs/behaviour.ts'
import type { Fault } from './front/fault.ts'
import type { PolicyDocument } from './policy/document.ts'
import type { EmulatedService, ServiceResponse } from './service.ts'

/**
 * - `GET /_admin/calls[?service=…&operation=…]`, `DELETE` forgets them, `PUT {"recordBodies":true}`
 * - `GET /_admin/state`
 * - `GET /_admin/faults`, `POST` adds one (a Fault), `DELETE` takes all away
 * - `POST /_admin/expire-sessions`
 * - `PUT /_admin/policy` restricts every signer to an identity policy, `DELETE` nobody
 * - `POST /_admin/behaviours {"pattern":"*:bad","behaviour":"cannot-pull"}`: what becomes of tasks from now on
 * - `POST /_admin/images {"repository":"app","tag":"1"}`: pushes an image
 */
export function createAdmin(cloud: Cloud): EmulatedService {
  return {
    name: 'admin',
    async handle({ method, url, body }) {
      switch (`${method} ${url.pathname}`) {
        case 'GET /_admin/calls': {
          const wanted = (field: string, value: string) => [null, value].includes(url.searchParams.get(field))
          return json(
            cloud.calls.all.filter(
              (call) => wanted('service', call.service) && wanted('operation', call.operation),
            ),
          )
        }
        case 'DELETE /_admin/calls':
          cloud.calls.clear()
          return json({})
        case 'PUT /_admin/calls':
          cloud.calls.recordBodies = (JSON.parse(body.toString()) as { recordBodies: boolean }).recordBodies
          return json({})
        case 'GET /_admin/state':
          return json(await describeState(cloud))
        case 'GET /_admin/faults':
          return json(cloud.faults.list())
        case 'POST /_admin/faults':
          cloud.faults.add(JSON.parse(body.toString()) as Fault)
          return json({})
        case 'DELETE /_admin/faults':
          cloud.faults.clear()
          return json({})
        case 'POST /_admin/behaviours': {
          const { pattern, behaviour } = JSON.parse(body.toString()) as {
            pattern: string
            behaviour: Behaviour
          }
          cloud.ecs.behave(pattern, behaviour)
          return json({})
        }
        case 'POST /_admin/images': {
          const { repository, tag } = JSON.parse(body.toString()) as { repository: string; tag: string }
          return json({ digest: cloud.ecr.push(repository, tag) })
        }
        case 'PUT /_admin/policy':
          cloud.restrict(JSON.parse(body.toString()) as PolicyDocument)
          return json({})
        case 'DELETE /_admin/policy':
          cloud.restrict(undefined)
          return json({})
        case 'POST /_admin/expire-sessions':
          cloud.sts.sessions.expireAll()
          return json({})
      }
      return json({ message: `Nothing is at ${method} ${url.pathname}` }, 404)
    },
  }
}

/** A picture of the cloud without the contents of objects. */
async function describeState(cloud: Cloud): Promise<object> {
  const buckets = [...cloud.s3.store.buckets.values()].map((bucket) => ({
    name: bucket.name,
    versioning: bucket.versioning ?? null,
    objects: [...bucket.versions.values()].flat().map(({ content, ...version }) => ({
      ...version,
      size: content.length,
    })),
  }))
  const { TableNames = [] } = (await cloud.dynamodb.call('ListTables', {})) as { TableNames?: string[] }
  const tables = await Promise.all(
    TableNames.map(async (name) => ({
      name,
      items: (await cloud.dynamodb.call('Scan', { TableName: name })).Items,
    })),
  )
  const pullRequests = await Promise.all(
    cloud.github.pullRequestNumbers().map(async (number) => ({
      number,
      comments: await cloud.github.comments(number),
    })),
  )
  const sessions = cloud.sts.sessions.all().map(({ arn, expiresAt }) => ({ arn, expiresAt }))
  const { services, taskDefinitions, tasks, clusters } = cloud.ecs.snapshot()
  const ecs = { clusters, taskDefinitions, services, tasks }
  return {
    buckets,
    tables,
    pullRequests,
    sessions,
    ecs,
    ecr: cloud.ecr.snapshot(),
    logs: cloud.logs.snapshot(),
  }
}

function json(value: unknown, status = 200): ServiceResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}
