import type { JsonObject } from '../interpret/json.ts'
import type {
  ActionInvocation,
  Detail,
  DriftedResource,
  OutputChange,
  Plan,
  ResourceChange,
} from '../model.ts'
import { valueEncoder } from './value-codec.ts'

/** The model as JSON: marks are encoded, `undefined` is absent, the fingerprint is its hash, count and addresses. */
export function encodePlan(plan: Plan): JsonObject {
  const { changes, outputs, drift, checks, deferred, actions, fingerprint, counts, ...rest } = plan
  return plain({
    ...rest,
    counts: { ...counts },
    fingerprint: plain({
      hash: fingerprint.hash,
      count: fingerprint.count,
      planTime: fingerprint.planTime,
      addresses: fingerprint.addresses.size > 0 ? [...fingerprint.addresses] : undefined,
    }),
    changes: changes.map(encodeChange),
    outputs: outputs.map(encodeOutput),
    drift: drift.map(encodeChange),
    checks: checks.map((check) => ({ ...check })),
    deferred: deferred.map(encodeDeferred),
    actions: actions.map(encodeAction),
  })
}

export function encodeChange(change: ResourceChange | DriftedResource): JsonObject {
  const { detail, importing, ...rest } = change
  const encoded: { [key: string]: unknown } = { ...rest }
  if (importing) {
    const { identity, ...others } = importing
    encoded.importing = plain(
      identity === undefined ? others : { ...others, identity: valueEncoder()(identity) },
    )
  }
  if (detail) encoded.detail = encodeDetail(detail)
  return plain(encoded)
}

function encodeDetail({ before, after, remarked }: Detail): JsonObject {
  const encode = valueEncoder()
  return plain({ before: encode(before), after: encode(after), remarked })
}

export function encodeOutput({ before, after, ...rest }: OutputChange): JsonObject {
  const encode = valueEncoder()
  return plain({ ...rest, before: encode(before), after: encode(after) })
}

export function encodeAction({ config, ...rest }: ActionInvocation): JsonObject {
  return plain({ ...rest, config: valueEncoder()(config) })
}

export function encodeDeferred({ reason, change }: Plan['deferred'][number]): JsonObject {
  return { reason, change: encodeChange(change) }
}

/** Without the members that are undefined, which JSON would lose anyway. */
function plain(members: { [key: string]: unknown }): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject
}
