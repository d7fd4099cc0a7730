import type { Plan } from '../model.ts'

/** What gives away which of the two wrote the plan: the JSON has no name of its own in it. */
export interface ToolTraces {
  version: string
  /** Only Terraform writes `applyable` and `complete` (since 1.8). */
  saysApplyable: boolean
  opentofuRegistry: boolean
  terraformRegistry: boolean
}

/**
 * OpenTofu began at 1.6; its providers come from its own registry unless the configuration says otherwise. From 1.9 on
 * no plan of Terraform is without `applyable`.
 */
export function toolOf(traces: ToolTraces): Plan['tool'] {
  if (traces.saysApplyable) return 'Terraform'
  const [major = 0, minor = 0] = traces.version.split('.').map(Number)
  if (traces.version !== '' && major < 2 && (major === 0 || minor < 6)) return 'Terraform'
  if (traces.opentofuRegistry) return 'OpenTofu'
  const isFrom = (since: number) => major > 1 || (major === 1 && minor >= since)
  if (isFrom(9)) return 'OpenTofu'
  if (traces.terraformRegistry) return isFrom(8) ? 'Terraform or OpenTofu' : 'Terraform'
  return isFrom(8) ? 'OpenTofu' : 'Terraform or OpenTofu'
}
