import { randomUUID } from 'node:crypto'

/** What the pull request of the fleet means to a stack. */
export type StackKind = 'update' | 'unchanged' | 'create' | 'replace' | 'delete' | 'failing' | 'hostile'

export interface FleetStack {
  name: string
  kind: StackKind
  /** Text of its main.tf. */
  config: string
  /** Text of its state before; `undefined` when it was never applied. */
  state: string | undefined
}

/** In twenty stacks as many of each kind as a fleet has: most change or not, few lose something. */
const mix: StackKind[] = [
  ...Array<StackKind[]>(8).fill(['update', 'unchanged']).flat(),
  ...(['create', 'create', 'replace', 'delete'] as const),
]
export const failingStack = 'stack-123'
export const hostileStack = 'stack-200'
/** As part of a value, of an address and of an error message. */
const hostileText =
  '</details>@octocat <!-- infra-actions --> `#1` | ![x](https://example.com/x)\n::error::injected ##[error]injected'

/** `names` as stacks, from the text of a plain one called `network`. */
export function makeStacks(names: string[], plain: string): FleetStack[] {
  return names.map((name, index) => {
    const kind =
      name === failingStack
        ? 'failing'
        : name === hostileStack
          ? 'hostile'
          : (mix[index % mix.length] ?? 'update')
    return {
      name,
      kind,
      config: plain.replaceAll('network', name) + (more[kind] ?? ''),
      state: stateOf(name, kind),
    }
  })
}

const quoted = JSON.stringify(hostileText)
const more: Partial<Record<StackKind, string>> = {
  replace: '\nresource "terraform_data" "cache" {\n  triggers_replace = 2\n}\n',
  failing: `
resource "terraform_data" "queue" {
  input = "queue"
  lifecycle {
    precondition {
      condition     = path.module == "another"
      error_message = ${quoted}
    }
  }
}
`,
}

function stateOf(stack: string, kind: StackKind): string | undefined {
  if (kind === 'create') return undefined
  const settings = settingsOf(stack, kind === 'unchanged' ? 2 : 1)
  if (kind === 'replace')
    return stateText(settings, resource('cache', { triggers_replace: dynamic(1, 'number') }))
  if (kind === 'delete') return stateText(settings, resource('queue', valued(`queue of ${stack}`, 'string')))
  if (kind === 'hostile')
    return stateText(settings, resource('queue', valued(hostileText, 'string'), { index_key: hostileText }))
  return stateText(settings)
}

function settingsOf(stack: string, generation: number): object {
  const type = ['object', { generation: 'number', stack: 'string' }]
  return { module: 'module.settings', ...resource('settings', valued({ generation, stack }, type)) }
}

const dynamic = (value: unknown, type: unknown) => ({ value, type })
const valued = (value: unknown, type: unknown) => ({
  input: dynamic(value, type),
  output: dynamic(value, type),
})

/** A `terraform_data`, as states have it. */
function resource(name: string, attributes: object, instance: object = {}): object {
  const all = { id: randomUUID(), input: null, output: null, triggers_replace: null, ...attributes }
  return {
    mode: 'managed',
    type: 'terraform_data',
    name,
    provider: 'provider["terraform.io/builtin/terraform"]',
    instances: [{ ...instance, schema_version: 0, attributes: all, sensitive_attributes: [] }],
  }
}

function stateText(...resources: object[]): string {
  const head = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: randomUUID(), outputs: {} }
  return JSON.stringify({ ...head, resources, check_results: null })
}
