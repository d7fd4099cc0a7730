/** The parts of `terraform show -json` that are looked at here. */
interface Plan {
  resource_changes: { address: string; change: { actions: string[]; importing?: object } }[]
}

/** How many resources a plan would import, add, change and destroy. */
export interface Counts {
  imports: number
  add: number
  change: number
  destroy: number
}

export function countsOf(json: string): Counts {
  const changes = (JSON.parse(json) as Plan).resource_changes.map(({ change }) => change)
  const count = (action: string) => changes.filter(({ actions }) => actions.includes(action)).length
  return {
    imports: changes.filter(({ importing }) => importing !== undefined).length,
    add: count('create'),
    change: count('update'),
    destroy: count('delete'),
  }
}
