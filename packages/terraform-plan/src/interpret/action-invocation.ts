import type { ActionInvocation, ResourceChange } from '../model.ts'
import type { Context } from './context.ts'
import { isObject, type Json, member, text } from './json.ts'

/** One element of `action_invocations` (Terraform 1.14). Its configuration is not shown. */
export function actionInvocation(json: Json, { masker, shared }: Context): ActionInvocation {
  return {
    address: masker.text(text(member(json, 'address')) || '(no address)'),
    type: shared(text(member(json, 'type'))),
    trigger: triggerOf(json, masker.text),
  }
}

/** An invocation that waits for a later plan, among the changes that do: of mode `action`, and no change of an object. */
export function deferredInvocation({ address, type }: ActionInvocation): ResourceChange {
  return {
    address,
    module: '',
    mode: 'action',
    type,
    name: '',
    provider: '',
    action: 'no-op',
    rawActions: ['no-op'],
    reason: '',
    replacePaths: [],
    detail: undefined,
  }
}

function triggerOf(json: Json, mask: (text: string) => string): string {
  const lifecycle = member(json, 'lifecycle_action_trigger')
  if (isObject(lifecycle)) {
    // `AfterCreate` reads "after create"; hidden first, since a secret in other letters is not found.
    const event = mask(text(member(lifecycle, 'action_trigger_event')))
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase()
    const resource = mask(text(member(lifecycle, 'triggering_resource_address')))
    return resource === '' ? event : `${event || 'by the lifecycle'} of ${resource}`
  }
  const caller = mask(text(member(member(json, 'invoke_action_trigger'), 'calling_resource_address')))
  return caller === '' ? 'invoke' : `invoke by ${caller}`
}
