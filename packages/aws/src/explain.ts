import { oneLine } from '@infra-actions/action-kit/untrusted'
import {
  codeOf,
  isAccessDenied,
  isExpired,
  isInvalidCredentials,
  isNotFound,
  isThrottling,
  isUnanswered,
  messageOf,
  nameOf,
  statusOf,
} from './errors.ts'

export interface Doing {
  /** What we were at, as a verb phrase: `read service "backend"`. */
  doing: string
  /** The IAM action it takes, for errors that do not say: `s3:GetObject`. */
  action?: string
  /** The ARN or name it was about. */
  resource?: string
  region?: string
}

/** One sentence or two of what failed, why, and what to do. Foreign words in it are on one line and plain. */
export function explainAwsError(error: unknown, { doing, action, resource, region }: Doing): string {
  const failed = `Could not ${doing}`
  const said = oneLine(messageOf(error), 400)
  const where = region ? ` in ${region}` : ''
  if (isExpired(error)) {
    return `${failed}: the AWS credentials have expired. Set "role-to-assume" so that this action renews them itself, or ask for a longer session in the step that gets them.`
  }
  if (isInvalidCredentials(error)) {
    return `${failed}: AWS does not accept the credentials (${nameOf(error)}). Check that the step which gets them ran in this job, and the role's trust policy.`
  }
  if (isAccessDenied(error)) return `${failed}: ${permissionMissing(said, action, resource)}`
  if (isThrottling(error)) {
    return `${failed}: AWS throttled the requests until our time for retries was over (${said}). Run fewer deployments at a time, or ask AWS for a higher API rate.`
  }
  if (nameOf(error) === 'TimeoutError') {
    return `${failed}: the AWS endpoint${where} did not answer in time. Check the network, the proxy (HTTPS_PROXY) and the VPC endpoint.`
  }
  if (codeOf(error) === 'ENOTFOUND' || codeOf(error) === 'EAI_AGAIN') {
    return `${failed}: the AWS endpoint${where} has no address (${said}). Check the region's spelling and the runner's DNS.`
  }
  if (codeOf(error) !== '' && isUnanswered(error)) {
    return `${failed}: the AWS endpoint${where} cannot be reached (${codeOf(error)}). Check the network, the proxy (HTTPS_PROXY) and any AWS_ENDPOINT_URL.`
  }
  if (/AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint/.test(nameOf(error))) {
    return `${failed}: it is in another region than${region ? ` ${region}` : ' the one asked'} (${said}). Set "aws-region" to the right one.`
  }
  if (isNotFound(error))
    return `${failed}: AWS does not know it${where} (${said}). Check name, account and region.`
  if ((statusOf(error) ?? 0) >= 500) {
    return `${failed}: AWS answered ${statusOf(error)}, its own failure (${said}). Run the job again.`
  }
  return `${failed}: ${nameOf(error) || 'error'}: ${said}`
}

/** Names the missing permission, and shows the statement that grants it. */
function permissionMissing(said: string, action?: string, resource?: string): string {
  const missing = /not authorized to perform: ([\w-]+:\w+)/.exec(said)?.[1] ?? action
  const target = /on resource: (arn:[^\s"]+)/.exec(said)?.[1] ?? resource ?? '*'
  const denial = /explicit deny/.test(said) ? ' by an explicit deny, which no other statement outweighs' : ''
  if (missing === undefined) return `permission denied${denial} (${said}).`
  const statement = JSON.stringify({ Effect: 'Allow', Action: missing, Resource: target })
  return `permission ${missing} is missing${denial}. Add to the role's policy: ${statement}`
}
