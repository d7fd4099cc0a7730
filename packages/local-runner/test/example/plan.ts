/** The parts of `terraform show -json` that these tests look at. */
interface Plan {
  resource_changes: { address: string; change: { actions: string[]; importing?: object } }[]
}

/** How many resources a plan would import and add, change or destroy, and which of those it names. */
export function countsOf(json: string): { imports: number; add: number; change: number; destroy: number } {
  const changes = (JSON.parse(json) as Plan).resource_changes.map(({ change }) => change)
  const count = (action: string) => changes.filter(({ actions }) => actions.includes(action)).length
  return {
    imports: changes.filter(({ importing }) => importing !== undefined).length,
    add: count('create'),
    change: count('update'),
    destroy: count('delete'),
  }
}

/** Every ARN in a plan or a state, wherever it stands. */
export function arnsIn(json: string): string[] {
  return [...new Set(json.match(/arn:aws:[a-z0-9-]+:[a-z0-9-]*:\d*:[\w+=,.@/:*-]+/g) ?? [])].filter(
    (arn) => !arn.includes('*'),
  )
}
