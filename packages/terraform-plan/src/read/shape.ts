/**
 * Which parts of a plan are handed to `JSON.parse` and which are only skimmed. Keys may come in any order; what is
 * not named is skipped. Sources of the names: Terraform's and OpenTofu's `internal/command/jsonplan`.
 */
export type Part =
  | 'format_version'
  | 'terraform_version'
  | 'timestamp'
  | 'errored'
  | 'complete'
  | 'applyable'
  | 'variable'
  | 'output-planned'
  | 'output-prior'
  | 'output-change'
  | 'drift'
  | 'change'
  | 'deferred'
  | 'deferred-action'
  | 'action'
  | 'relevant'
  | 'check'
  | 'condition'
  | 'prior'
  | 'variable-declared'
  | 'output-declared'

export type Shape = Skip | Take | Members | Items
export interface Skip {
  kind: 'skip'
}
/** Hand the whole value over. */
export interface Take {
  kind: 'take'
  part: Part
}
/** Look inside an object: named members have their shape, the others `rest`. */
export interface Members {
  kind: 'members'
  of: ReadonlyMap<string, Shape>
  rest: Shape
}
/** Look inside an array. */
export interface Items {
  kind: 'items'
  of: Shape
}

export const skip: Skip = { kind: 'skip' }
const take = (part: Part): Take => ({ kind: 'take', part })
const items = (of: Shape): Items => ({ kind: 'items', of })
const eachMember = (part: Part): Members => ({ kind: 'members', of: new Map(), rest: take(part) })
const members = (of: Record<string, Shape>): Members => ({
  kind: 'members',
  of: new Map(Object.entries(of)),
  rest: skip,
})

/** Modules nest: `resources` here, and the same again in every one of `child_modules`. */
function stateModule(): Members {
  const of = new Map<string, Shape>()
  const module: Members = { kind: 'members', of, rest: skip }
  of.set('resources', items(take('prior')))
  of.set('child_modules', items(module))
  return module
}

/**
 * `planned_values.root_module` is skipped: it repeats the `after` of every resource change, with the same marks.
 * `condition_results` is what Terraform 1.2 had in the place of `checks`.
 */
export const planShape: Members = members({
  format_version: take('format_version'),
  terraform_version: take('terraform_version'),
  timestamp: take('timestamp'),
  errored: take('errored'),
  complete: take('complete'),
  applyable: take('applyable'),
  variables: eachMember('variable'),
  planned_values: members({ outputs: eachMember('output-planned') }),
  resource_drift: items(take('drift')),
  resource_changes: items(take('change')),
  deferred_changes: items(take('deferred')),
  deferred_action_invocations: items(take('deferred-action')),
  action_invocations: items(take('action')),
  output_changes: eachMember('output-change'),
  relevant_attributes: items(take('relevant')),
  checks: items(take('check')),
  condition_results: items(take('condition')),
  prior_state: members({
    values: members({ outputs: eachMember('output-prior'), root_module: stateModule() }),
  }),
  configuration: members({
    root_module: members({
      variables: eachMember('variable-declared'),
      outputs: eachMember('output-declared'),
    }),
  }),
})
