import type { Failure } from './failure.ts'
import { legible } from './legible.ts'
import { lockFileKey, partitionOf, type StateLocation, statePath } from './state-location.ts'
import type { Doing, StoreLook } from './store-look.ts'

/** What was asked, why there is no answer, what to do: one sentence or two for each kind. */
export function explainUnknown(
  { store, failure, doing }: Extract<StoreLook, { lock: 'unknown' }>,
  location: StateLocation,
): string {
  const name = store === 's3' ? `bucket "${location.bucket}"` : `table "${location.table}"`
  return `Whether the state is locked in ${store === 's3' ? 'S3' : 'DynamoDB'} is not known: ${reason(
    failure,
    doing,
    name,
    location,
  )}`
}

/** The same reasons for calls that are not a look. `doing` names the permission it takes. */
export function explainFailure(failure: Failure, doing: Doing, location: StateLocation): string {
  const name = doing.resource === 'table' ? `table "${location.table}"` : `bucket "${location.bucket}"`
  return reason(failure, doing, name, location)
}

function reason(failure: Failure, doing: Doing, name: string, location: StateLocation): string {
  const region = location.region ?? 'an unknown region'
  const said = legible(failure.message, 300)
  switch (failure.kind) {
    case 'denied':
      return (
        `${doing.permission} on the ${name} is denied (${failure.name}). Grant the role of this job: ` +
        `${JSON.stringify({ Effect: 'Allow', Action: doing.permission, Resource: arnOf(doing, location) })}`
      )
    case 'expired':
      return 'the AWS credentials have expired. Get fresh ones in the step before, or set role-to-assume.'
    case 'no-credentials':
      return (
        `AWS has or accepts no credentials (${failure.name}). Set role-to-assume, or configure credentials in an ` +
        'earlier step.'
      )
    case 'no-bucket':
      return `there is no ${name}. Check the name, the account and the region (${region}).`
    case 'no-table':
      return `there is no ${name} in ${region}. Check the name, the account and the region.`
    case 'wrong-region':
      return `the ${name} is not in ${region} (${failure.name}). Give its region as input "region".`
    case 'throttled':
      return `AWS throttles the requests (${failure.name}). Try again, or check fewer states at a time.`
    case 'unreachable':
      return `the endpoint cannot be reached (${failure.name}: ${said}). Check network, proxy and region (${region}).`
    case 'server':
      return `the service failed with status ${failure.status} (${failure.name}). Try again.`
    case 'unreadable':
      return `the answer was cut off or is not what AWS sends (${said}). Check for a proxy in between, and try again.`
    default:
      return `${failure.name}: ${said}`
  }
}

/** The ARN a statement has to name. */
function arnOf({ resource }: Doing, location: StateLocation): string {
  const partition = partitionOf(location)
  const bucket = `arn:${partition}:s3:::${location.bucket}`
  if (resource === 'bucket') return bucket
  if (resource === 'lock object') return `${bucket}/${lockFileKey(location)}`
  if (resource === 'state object') return `${bucket}/${statePath(location)}`
  return `arn:${partition}:dynamodb:${location.region ?? '*'}:*:table/${location.table}`
}
