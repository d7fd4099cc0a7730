import { actionsOf } from '../interpret/action.ts'
import { noCounts } from '../interpret/counts.ts'
import type {
  Action,
  ActionInvocation,
  Counts,
  Detail,
  DriftedResource,
  OutputChange,
  Path,
  Plan,
  ResourceChange,
  Value,
} from '../model.ts'
import type { Field } from './field.ts'
import { MAX_NAME, MAX_PATH } from './limits.ts'
import { type DecodeValue, valueDecoder } from './value-codec.ts'

const ACTIONS: ReadonlySet<string> = new Set<Action>([
  'no-op',
  'create',
  'read',
  'update',
  'replace',
  'delete',
  'forget',
  'open',
  'renew',
  'close',
  'unknown',
])
const TOOLS: ReadonlySet<string> = new Set<Plan['tool']>(['Terraform', 'OpenTofu', 'Terraform or OpenTofu'])
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** The model out of a fragment. Throws an Error that names the first member that is not what it should be. */
export function decodePlan(plan: Field): Plan {
  const fingerprint = plan.object().at('fingerprint').object()
  const hash = fingerprint.at('hash').text(64)
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`${fingerprint.place}.hash is not a hash`)
  const planTime = fingerprint.at('planTime').optionalText(64)
  return {
    tool: oneOf<Plan['tool']>(plan.at('tool'), TOOLS),
    toolVersion: plan.at('toolVersion').text(MAX_NAME),
    formatVersion: plan.at('formatVersion').text(MAX_NAME),
    errored: plan.at('errored').flag(),
    complete: plan.at('complete').optionalFlag(),
    applyable: plan.at('applyable').optionalFlag(),
    counts: decodeCounts(plan.at('counts')),
    changes: plan.at('changes').list(decodeChange),
    unchanged: plan.at('unchanged').count(),
    outputs: plan.at('outputs').list(decodeOutput),
    drift: plan
      .at('drift')
      .list((item): DriftedResource => ({ ...decodeChange(item), relevant: item.at('relevant').flag() })),
    checks: plan.at('checks').list((item) => ({
      address: item.at('address').text(MAX_NAME),
      kind: item.at('kind').text(MAX_NAME),
      status: item.at('status').text(MAX_NAME),
      problems: item.at('problems').list((problem) => problem.text()),
    })),
    deferred: plan.at('deferred').list((item) => ({
      reason: item.at('reason').text(MAX_NAME),
      change: decodeChange(item.at('change')),
    })),
    actions: plan.at('actions').list(decodeAction),
    notices: plan.at('notices').list((item) => item.text()),
    detailsLeftOut: plan.at('detailsLeftOut').count(),
    fingerprint: {
      hash,
      count: fingerprint.at('count').json === undefined ? 0 : fingerprint.at('count').count(),
      addresses: new Map(
        fingerprint.at('addresses').json === undefined ? [] : fingerprint.at('addresses').list(decodeDigest),
      ),
      buckets: [],
      // Any other text would make plans equal that differ in it.
      ...(planTime !== undefined && TIME.test(planTime) && { planTime }),
    },
  }
}

function decodeDigest(pair: Field): [string, string] {
  const [address = '', digest = ''] = pair.list((item) => item.text(MAX_NAME), 2)
  if (!/^[0-9a-f]{8}$/.test(digest)) throw new Error(`${pair.place} is not an address and its digest`)
  return [address, digest]
}

function decodeCounts(counts: Field): Counts {
  const decoded = noCounts()
  for (const name of Object.keys(decoded) as Array<keyof Counts>)
    decoded[name] = counts.object().at(name).count()
  return decoded
}

function decodeChange(item: Field): ResourceChange {
  const change: ResourceChange = {
    address: item.object().at('address').text(MAX_NAME),
    module: item.at('module').text(MAX_NAME),
    mode: item.at('mode').text(MAX_NAME),
    type: item.at('type').text(MAX_NAME),
    name: item.at('name').text(MAX_NAME),
    provider: item.at('provider').text(MAX_NAME),
    action: oneOf<Action>(item.at('action'), ACTIONS),
    rawActions: item.at('rawActions').list((action) => action.text(MAX_NAME)),
    reason: item.at('reason').text(MAX_NAME),
    replacePaths: item.at('replacePaths').list(decodePath),
    detail: item.at('detail').json === undefined ? undefined : decodeDetail(item.at('detail').object()),
  }
  // What is shown is the word, what is hashed are the actions as the plan wrote them.
  const { action, order, alsoForgets } = actionsOf(change.rawActions)
  if (action !== change.action) throw new Error(`${item.place}.action is not what its rawActions are`)
  if (order) change.order = order
  if (alsoForgets) change.alsoForgets = true
  const deposed = item.at('deposed').optionalText(MAX_NAME)
  if (deposed !== undefined) change.deposed = deposed
  const movedFrom = item.at('movedFrom').optionalText(MAX_NAME)
  if (movedFrom !== undefined) change.movedFrom = movedFrom
  if (item.at('deletedOutside').optionalFlag()) change.deletedOutside = true
  if (item.at('importing').json !== undefined)
    change.importing = decodeImporting(item.at('importing').object())
  return change
}

function decodeImporting(item: Field): NonNullable<ResourceChange['importing']> {
  const importing: NonNullable<ResourceChange['importing']> = {}
  const id = item.at('id').optionalText(MAX_NAME)
  if (id !== undefined) importing.id = id
  const identity = decoded(item.at('identity'), valueDecoder())
  if (identity !== undefined) importing.identity = identity
  if (item.at('unknown').optionalFlag()) importing.unknown = true
  if (item.at('generatedConfig').optionalFlag()) importing.generatedConfig = true
  return importing
}

function decodeDetail(item: Field): Detail {
  const decode = valueDecoder()
  const detail: Detail = {
    before: decoded(item.at('before'), decode),
    after: decoded(item.at('after'), decode),
  }
  if (item.at('remarked').optionalFlag()) detail.remarked = true
  return detail
}

function decodeOutput(item: Field): OutputChange {
  const decode = valueDecoder()
  return {
    name: item.object().at('name').text(MAX_NAME),
    action: oneOf<Action>(item.at('action'), ACTIONS),
    before: decoded(item.at('before'), decode),
    after: decoded(item.at('after'), decode),
  }
}

function decodeAction(item: Field): ActionInvocation {
  const action: ActionInvocation = {
    address: item.at('address').text(MAX_NAME),
    type: item.at('type').text(MAX_NAME),
    trigger: item.at('trigger').text(MAX_NAME),
  }
  const config = decoded(item.at('config'), valueDecoder())
  if (config !== undefined) action.config = config
  return action
}

function decodePath(path: Field): Path {
  return path.list((step) => (typeof step.json === 'number' ? step.count() : step.text(MAX_NAME)), MAX_PATH)
}

function decoded(value: Field, decode: DecodeValue): Value | undefined {
  try {
    return decode(value.json)
  } catch (error) {
    throw new Error(`${value.place} holds ${(error as Error).message}`)
  }
}

function oneOf<T extends string>(value: Field, allowed: ReadonlySet<string>): T {
  const text = value.text(MAX_NAME)
  if (!allowed.has(text)) throw new Error(`${value.place} is none of ${[...allowed].join(', ')}`)
  return text as T
}
