/**
 * `action_reason` in words: Terraform internal/command/jsonplan and OpenTofu's (`delete_because_enabled_false`,
 * `forgot_because_…`). `replace_because_cannot_update` is told by the paths that force it.
 */
const ACTION_REASONS: Record<string, string> = {
  replace_because_tainted: 'it is marked as tainted',
  replace_because_cannot_update: 'it cannot be updated in place',
  replace_by_request: 'asked for with -replace',
  replace_by_triggers: 'by its replace_triggered_by',
  delete_because_no_resource_config: 'no longer in the configuration',
  delete_because_wrong_repetition: 'its count or for_each was added or removed',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_enabled_false: 'its enabled is now false',
  delete_because_no_module: 'its module is no longer in the configuration',
  delete_because_no_move_target: 'moved to an address that is not in the configuration',
  read_because_config_unknown: 'its configuration is only known after apply',
  read_because_dependency_pending: 'something it depends on changes first',
  read_because_check_nested: 'read for a check',
  forgot_because_lifecycle_destroy_in_state: 'its destroy is false in the state',
  forgot_because_lifecycle_destroy_in_config: 'its destroy is false in the configuration',
}

/** Why a change is put off to a later plan (Terraform's `deferred_changes`). */
const DEFERRED_REASONS: Record<string, string> = {
  unknown: 'no reason given',
  instance_count_unknown: 'its count or for_each is only known after apply',
  resource_config_unknown: 'its configuration is only known after apply',
  provider_config_unknown: 'the configuration of its provider is only known after apply',
  absent_prereq: 'something it needs does not exist yet',
  deferred_prereq: 'something it depends on is deferred',
}

/** Words for a reason, `undefined` for one that is newer than this version. */
export function actionReason(reason: string): string | undefined {
  return Object.hasOwn(ACTION_REASONS, reason) ? ACTION_REASONS[reason] : undefined
}

export function deferredReason(reason: string): string | undefined {
  return Object.hasOwn(DEFERRED_REASONS, reason) ? DEFERRED_REASONS[reason] : undefined
}
