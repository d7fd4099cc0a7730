import { parseAddress } from './address.ts'
import { type JsonObject, member, text } from './json.ts'

/** Whose attributes these are; globs of the user name it. */
export interface Owner {
  /** The module's address with its keys, '' for the root module. */
  module: string
  type: string
  name: string
}

/** Which resource an element of the plan or the state is about: what it does not say itself its address says. */
export function identify(json: JsonObject): Owner & { mode: string } {
  const address = text(member(json, 'address'))
  const says = member(json, 'module_address') !== undefined || !address.startsWith('module.')
  const parsed = says && member(json, 'type') && member(json, 'name') ? undefined : parseAddress(address)
  return {
    module: text(member(json, 'module_address')) || (parsed?.module ?? ''),
    mode: text(member(json, 'mode')) || (parsed?.mode ?? 'managed'),
    type: text(member(json, 'type')) || (parsed?.type ?? ''),
    name: text(member(json, 'name')) || (parsed?.name ?? ''),
  }
}
