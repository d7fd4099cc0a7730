/** The parts of a state file (version 4) that we look at. */
interface State {
  resources: Array<{ provider: string; type: string; instances: Array<{ attributes: Attributes }> }>
  outputs: Record<string, unknown>
}

type Attributes = Record<string, unknown>

/** A recorded state with only the resources that need no provider. */
export function withoutProviders(text: string): string {
  const state = JSON.parse(text) as State
  const resources = state.resources.filter(({ provider }) => provider.includes('terraform.io/builtin/'))
  const outputs = Object.fromEntries(Object.entries(state.outputs).filter(([name]) => name === 'settings'))
  return print({ ...state, resources, outputs })
}

/** A recorded state whose IAM roles have the ids and dates that an API server gave them just now. */
export function withRoles(text: string, roles: Record<string, { id: string; created: string }>): string {
  const state = JSON.parse(text) as State
  for (const { type, instances } of state.resources)
    for (const { attributes } of type === 'aws_iam_role' ? instances : []) {
      const role = roles[String(attributes.name)]
      // The provider keeps whole seconds.
      if (role) {
        attributes.unique_id = role.id
        attributes.create_date = role.created.replace(/\.\d+Z$/, 'Z')
      }
    }
  return print(state)
}

function print(state: State): string {
  return `${JSON.stringify(state, null, 2)}\n`
}
