import type { Json, JsonObject } from '../src/interpret/json.ts'

/** A resource change of a plan's JSON; `address` gives type and name. */
export function changeJson(
  address: string,
  actions: string[],
  change: JsonObject = {},
  more: JsonObject = {},
): JsonObject {
  const [type = '', rest = ''] = address.split('.').slice(-2)
  return {
    address,
    mode: 'managed',
    type,
    name: rest.split('[')[0] ?? '',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    ...more,
    change: {
      actions,
      before: null,
      after: null,
      after_unknown: {},
      before_sensitive: false,
      after_sensitive: false,
      ...change,
    },
  }
}

/** A plan's JSON in the order in which Terraform writes it. */
export function planJson(parts: { [key: string]: Json } = {}): JsonObject {
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    ...parts,
    configuration: parts.configuration ?? { root_module: {} },
    timestamp: '2026-01-01T00:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
  }
}
