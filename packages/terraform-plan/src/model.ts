/**
 * What a plan says, independent of the format version that said it. Secrets are already masked and unknown
 * values already marked in every `Value` here, so whatever renders a model cannot leak one.
 */

/** Stands where the value will only be known after apply. */
export const UNKNOWN: unique symbol = Symbol('unknown')

/**
 * Stands where something is hidden: a value that is sensitive, tainted by one, or masked by the user's rules. The two
 * sides of a change have the same symbol exactly where they hide the same, so that what changes can be seen and nothing
 * else. Its description is what may be seen of a text around the secret in it, '' where nothing may.
 */
export type Hidden = symbol

export function isHidden(value: Value | undefined): value is Hidden {
  return typeof value === 'symbol' && value !== UNKNOWN
}

/** A JSON tree with its marks; `undefined` means that there is no value at all (not `null`). */
export type Value =
  | null
  | boolean
  | number
  | string
  | Hidden
  | typeof UNKNOWN
  | Value[]
  | { [key: string]: Value }

/** `no-op` stays only where something else makes it a change: a move, an import, a forget of a deposed object. */
export type Action =
  | 'no-op'
  | 'create'
  | 'read'
  | 'update'
  | 'replace'
  | 'delete'
  | 'forget'
  | 'open'
  | 'renew'
  | 'close'
  | 'unknown'

/** A path into a value: attribute names and list indexes. */
export type Path = Array<string | number>

export interface ResourceChange {
  address: string
  /** '' for the root module. */
  module: string
  mode: 'managed' | 'data' | (string & {})
  type: string
  name: string
  provider: string
  action: Action
  /** The actions as the plan wrote them, for an action this version doesn't know. */
  rawActions: string[]
  /** Only with `replace`. */
  order?: 'destroy-first' | 'create-first'
  /** The old object is forgotten (`["create", "forget"]`, `["forget", "create"]`): left in place, unmanaged. */
  alsoForgets?: true
  /** Only with `create`: the object is created anew because somebody deleted it by other means. */
  deletedOutside?: true
  deposed?: string
  movedFrom?: string
  /** `identity` is masked like every value; `unknown` when the id is known only after apply. */
  importing?: { id?: string; identity?: Value; unknown?: boolean; generatedConfig?: boolean }
  /** `action_reason` as written; '' when there is none. */
  reason: string
  replacePaths: Path[]
  /** Left out (`undefined`) where the budget for details was spent: the change itself is never left out. */
  detail: Detail | undefined
}

export interface Detail {
  before: Value | undefined
  after: Value | undefined
  /** What is called sensitive changes. */
  remarked?: true
}

export interface OutputChange {
  name: string
  action: Action
  before: Value | undefined
  after: Value | undefined
}

export interface DriftedResource extends ResourceChange {
  /** True where `relevant_attributes` says that what drifted affects this plan. */
  relevant: boolean
}

export interface CheckResult {
  address: string
  kind: 'resource' | 'output_value' | 'check' | 'var' | (string & {})
  status: 'pass' | 'fail' | 'error' | 'unknown' | (string & {})
  problems: string[]
}

export interface DeferredChange {
  reason: string
  change: ResourceChange
}

/** Terraform 1.14 action invocations. */
export interface ActionInvocation {
  address: string
  type: string
  /** What triggers it, in words: the resource and the event, or `invoke` for `-invoke`. */
  trigger: string
  /** What it is invoked with. */
  config?: Value
}

export interface Counts {
  create: number
  update: number
  replace: number
  delete: number
  import: number
  move: number
  forget: number
  read: number
  outputs: number
  /** Drift that matters to this plan. */
  drift: number
  deferred: number
  actions: number
}

export interface Plan {
  tool: 'Terraform' | 'OpenTofu' | 'Terraform or OpenTofu'
  /** '' when the plan does not say. */
  toolVersion: string
  formatVersion: string
  errored: boolean
  /** `undefined` in formats that do not say. */
  complete: boolean | undefined
  applyable: boolean | undefined
  counts: Counts
  changes: ResourceChange[]
  /** Resources the plan mentions and leaves alone. */
  unchanged: number
  outputs: OutputChange[]
  drift: DriftedResource[]
  checks: CheckResult[]
  deferred: DeferredChange[]
  actions: ActionInvocation[]
  /** What the reader did not understand and shows as it is: unknown format, action or reason. Sentences. */
  notices: string[]
  /** Changes whose `detail` was left out to stay within memory. */
  detailsLeftOut: number
  fingerprint: Fingerprint
}

/** Order- and time-independent: two plans with equal effective changes have equal fingerprints. */
export interface Fingerprint {
  /** Hex, over all effective changes. */
  hash: string
  /**
   * Short hex an address (outputs as `output.<name>`, actions as `invoke <address>`), to name what differs. Empty
   * where the plan has too many changes to keep them.
   */
  addresses: Map<string, string>
  /** Effective changes that were hashed; without it, as many as there are addresses. */
  count?: number
  /** The plan's own timestamp, where a value holds it: it counts as the same in every plan. */
  planTime?: string
  /** One short hex a bucket of addresses, '' where it is empty: what is left to compare of a huge plan. */
  buckets?: string[]
}
