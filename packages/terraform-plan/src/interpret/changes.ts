import { writeChange } from '../fingerprint/canonical.ts'
import { changeKey, isEffective } from '../fingerprint/keys.ts'
import type { ResourceChange } from '../model.ts'
import { countChange } from './counts.ts'
import { rankOf } from './detail-budget.ts'
import { object } from './json.ts'
import type { Reading } from './reading.ts'
import { changesSomething, readDetail, resourceChange } from './resource-change.ts'

/** Reads `resource_changes`. */
export async function readChanges({ each, context, counts, fingerprint, details }: Reading) {
  const changes: ResourceChange[] = []
  const registries = { opentofuRegistry: false, terraformRegistry: false }
  let unchanged = 0
  await each('change', (json, size) => {
    const change = resourceChange(object(json), context)
    if (change.provider.startsWith('registry.opentofu.org/')) registries.opentofuRegistry = true
    if (change.provider.startsWith('registry.terraform.io/')) registries.terraformRegistry = true
    if (!changesSomething(change)) {
      unchanged++
      return
    }
    countChange(counts, change)
    const detail = readDetail(object(json), context.masker)
    change.detail = detail
    if (isEffective(change)) fingerprint.add(changeKey(change), (text) => writeChange(text, change, detail))
    details.keep(change, size, rankOf(change))
    changes.push(change)
  })
  return { changes, unchanged, registries }
}
