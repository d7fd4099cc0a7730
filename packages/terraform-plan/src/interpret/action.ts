import type { Action, ResourceChange } from '../model.ts'

export interface Actions {
  action: Action
  order?: NonNullable<ResourceChange['order']>
  /** The old object is not destroyed but left in place, no longer managed. */
  alsoForgets?: true
}

const known = new Map<string, Actions>([
  ['no-op', { action: 'no-op' }],
  ['create', { action: 'create' }],
  ['read', { action: 'read' }],
  ['update', { action: 'update' }],
  ['delete', { action: 'delete' }],
  ['forget', { action: 'forget' }],
  ['open', { action: 'open' }],
  ['renew', { action: 'renew' }],
  ['close', { action: 'close' }],
  ['delete,create', { action: 'replace', order: 'destroy-first' }],
  ['create,delete', { action: 'replace', order: 'create-first' }],
  // Terraform's CreateThenForget and OpenTofu's ForgetThenCreate: nothing is destroyed, so it is no replacement.
  ['create,forget', { action: 'create', alsoForgets: true }],
  ['forget,create', { action: 'create', alsoForgets: true }],
])
const unknown: Actions = { action: 'unknown' }

/** Terraform's `actions` list in one word. */
export function actionsOf(raw: readonly string[]): Actions {
  return known.get(raw.join(',')) ?? unknown
}

/** Reasons that Terraform and OpenTofu give (`internal/command/jsonplan`); others are shown with a notice. */
export const knownReasons: ReadonlySet<string> = new Set<string>([
  '',
  'replace_because_cannot_update',
  'replace_because_tainted',
  'replace_by_request',
  'replace_by_triggers',
  'delete_because_no_resource_config',
  'delete_because_wrong_repetition',
  'delete_because_count_index',
  'delete_because_each_key',
  'delete_because_no_module',
  'delete_because_no_move_target',
  'delete_because_enabled_false',
  'read_because_config_unknown',
  'read_because_dependency_pending',
  'read_because_check_nested',
  'forgot_because_lifecycle_destroy_in_state',
  'forgot_because_lifecycle_destroy_in_config',
])

/** Modes, check kinds and statuses, and reasons to defer that are part of the format. */
export const knownWords: ReadonlySet<string> = new Set<string>([
  'managed',
  'data',
  'ephemeral',
  'resource',
  'output_value',
  'check',
  'var',
  'pass',
  'fail',
  'error',
  'unknown',
  'instance_count_unknown',
  'resource_config_unknown',
  'provider_config_unknown',
  'deferred_prereq',
  'absent_prereq',
  'excluded',
  'not_included',
])
