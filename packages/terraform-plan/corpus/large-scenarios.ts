import type { Scenario } from './scenarios.ts'

/** Half are created, a fifth updated, a tenth each replaced, destroyed and left alone. */
function estate(name: string, resources: number): Scenario {
  const share = (part: number) => resources * part
  return {
    name,
    // Applying ten thousand takes the tool minutes: the state is written instead, the plan is the tool's own.
    state: () => ({
      version: 4,
      terraform_version: '1.11.4',
      serial: 1,
      lineage: '00000000-0000-4000-8000-000000000000',
      outputs: {},
      resources: [
        inState('updated', share(0.2), (i) => ({ input: { name: `service-${i}`, desired: 1 } })),
        inState('replaced', share(0.1), (i) => ({ input: { name: `queue-${i}` }, trigger: 'one' })),
        inState('gone', share(0.1), (i) => ({ input: { name: `old-${i}` } })),
        inState('kept', share(0.1), (i) => ({ input: { name: `kept-${i}` } })),
      ],
    }),
    after: `
resource "terraform_data" "created" {
  count = ${share(0.5)}
  input = { name = "new-\${count.index}", secret = var.secret }
}
resource "terraform_data" "updated" {
  count = ${share(0.2)}
  input = { name = "service-\${count.index}", desired = 2 }
}
resource "terraform_data" "replaced" {
  count            = ${share(0.1)}
  input            = { name = "queue-\${count.index}" }
  triggers_replace = "two"
}
resource "terraform_data" "kept" {
  count = ${share(0.1)}
  input = { name = "kept-\${count.index}" }
}
variable "secret" {
  default   = "one-for-all-Kx81"
  sensitive = true
}
`,
  }
}

function inState(
  name: string,
  count: number,
  values: (i: number) => { input: Record<string, string | number>; trigger?: string },
) {
  return {
    mode: 'managed',
    type: 'terraform_data',
    name,
    provider: 'provider["terraform.io/builtin/terraform"]',
    instances: Array.from({ length: count }, (_, i) => {
      const { input, trigger } = values(i)
      const members = Object.entries(input).map(([key, value]) => [key, typeof value])
      const typed = { value: input, type: ['object', Object.fromEntries(members)] }
      return {
        index_key: i,
        schema_version: 0,
        attributes: {
          id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          input: typed,
          output: typed,
          triggers_replace: trigger === undefined ? null : { value: trigger, type: 'string' },
        },
        sensitive_attributes: [],
      }
    }),
  }
}

/** Too large to keep in the repository: made when they are needed. */
export const largeScenarios: Scenario[] = [estate('1k', 1000), estate('10k', 10_000)]
