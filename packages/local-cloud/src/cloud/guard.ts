/** Who may do what: sessions that have ended, and a policy that holds for every signer while one is set. */
import { deniedResponse, expiredResponse } from '../front/fault-response.ts'
import { nameOperation } from '../front/operation.ts'
import type { Guard } from '../front.ts'
import { isAllowed, type PolicyDocument } from '../policy/document.ts'
import { needsOf } from '../policy/needs.ts'
import type { Place } from '../policy/place.ts'
import { listNeed } from '../policy/s3-needs.ts'
import type { Sts } from '../sts.ts'

export interface CloudGuard extends Guard {
  /** From now on AWS calls need this policy; undefined allows everything again. */
  restrict(policy: PolicyDocument | undefined): void
}

/** Services that IAM knows nothing of, and calls that need no identity policy. */
const open = ['github', 'oidc', 'sts']

export function createGuard(sts: Sts, place: Place): CloudGuard {
  let policy: PolicyDocument | undefined
  const principal = (accessKeyId: string | undefined) => sts.principalOf(accessKeyId)
  return {
    restrict(next) {
      policy = next
    },
    refuse(service, request) {
      const accessKeyId = request.credentials?.accessKeyId
      if (sts.sessions.isExpired(accessKeyId)) return expiredResponse(service)
      if (policy === undefined || open.includes(service)) return undefined
      const current = policy
      const missing = needsOf(service, request, place).find((need) => !isAllowed(current, need))
      return missing && deniedResponse(service, missing, principal(accessKeyId))
    },
    conceal(service, request, response) {
      if (policy === undefined || service !== 's3' || response.status !== 404) return response
      const need = listNeed(request)
      const isRead = /^(Get|Head)Object/.test(nameOperation(service, request))
      if (!isRead || isAllowed(policy, need)) return response
      const denied = deniedResponse(service, need, principal(request.credentials?.accessKeyId))
      return request.method === 'HEAD' ? { ...denied, body: '' } : denied
    },
  }
}
