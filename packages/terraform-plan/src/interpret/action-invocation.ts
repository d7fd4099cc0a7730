import type { ActionInvocation, ResourceChange, Value } from '../model.ts'
import { coverageOf } from '../secrets/attribute-glob.ts'
import type { Context } from './context.ts'
import { openHiding } from './hiding.ts'
import { identify } from './identity.ts'
import { isObject, type Json, member, object, text } from './json.ts'
import { overlay } from './overlay.ts'

/** One element of `action_invocations` (Terraform 1.14). */
export function actionInvocation(json: Json, context: Context): ActionInvocation {
  const { masker, notices, shared } = context
  const address = masker.text(text(member(json, 'address')) || '(no address)')
  const trigger = triggerOf(json, masker.text)
  if (trigger === undefined)
    notices.add('What triggers an action is not known to this version and not shown', address)
  const invocation: ActionInvocation = {
    address,
    type: shared(text(member(json, 'type'))),
    trigger: trigger ?? 'not known',
  }
  const config = configOf(json, context)
  if (config !== undefined && config !== null) invocation.config = config
  return invocation
}

function configOf(json: Json, { masker }: Context): Value | undefined {
  const [values, marks] = [member(json, 'config_values'), member(json, 'config_sensitive')]
  const covers = masker.globs.length > 0 ? coverageOf(masker.globs, identify(object(json))) : undefined
  return overlay(values, marks, member(json, 'config_unknown'), covers, masker, openHiding())
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

/** `undefined` for a trigger that is newer than this version. */
function triggerOf(json: Json, mask: (text: string) => string): string | undefined {
  const lifecycle = member(json, 'lifecycle_action_trigger')
  if (isObject(lifecycle)) {
    // `AfterCreate` reads "after create"; hidden first, since a secret in other letters is not found.
    const event = mask(text(member(lifecycle, 'action_trigger_event')))
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase()
    const resource = mask(text(member(lifecycle, 'triggering_resource_address')))
    return resource === '' ? event : `${event || 'by the lifecycle'} of ${resource}`
  }
  const invoked = member(json, 'invoke_action_trigger')
  if (!isObject(invoked)) return undefined
  const caller = mask(text(member(invoked, 'calling_resource_address')))
  return caller === '' ? 'invoke' : `invoke by ${caller}`
}
