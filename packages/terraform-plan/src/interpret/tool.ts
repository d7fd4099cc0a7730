import type { Plan } from '../model.ts'

/** What gives away which of the two wrote the plan: the JSON has no name of its own in it. */
export interface ToolTraces {
  version: string
  /** Only Terraform writes `applyable` and `complete` (since 1.8). */
  saysApplyable: boolean
  opentofuRegistry: boolean
  terraformRegistry: boolean
}

/** OpenTofu began at 1.6; its providers come from its own registry unless the configuration says otherwise. */
export function toolOf(traces: ToolTraces): Plan['tool'] {
  if (traces.saysApplyable) return 'Terraform'
  const [major = 0, minor = 0] = traces.version.split('.').map(Number)
  if (traces.version !== '' && major < 2 && (major === 0 || minor < 6)) return 'Terraform'
  if (traces.opentofuRegistry) return 'OpenTofu'
  const isLate = major > 1 || (major === 1 && minor >= 8)
  if (traces.terraformRegistry) return isLate ? 'Terraform or OpenTofu' : 'Terraform'
  return isLate ? 'OpenTofu' : 'Terraform or OpenTofu'
}
