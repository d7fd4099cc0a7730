/** What an address says by itself; old formats and hostile files leave the separate fields out. */
export interface Address {
  /** '' for the root module. */
  module: string
  mode: 'managed' | 'data' | 'ephemeral'
  type: string
  name: string
}

/** Reads `module.a["x.y"].data.aws_ami.this[0]`. Never throws: what cannot be told apart ends up in `name`. */
export function parseAddress(address: string): Address {
  const steps = splitSteps(address)
  let at = 0
  while (steps[at] === 'module' && at + 1 < steps.length) at += 2
  const module = steps.slice(0, at).join('.')
  let mode: Address['mode'] = 'managed'
  if ((steps[at] === 'data' || steps[at] === 'ephemeral') && steps.length - at > 2) {
    mode = steps[at] as Address['mode']
    at++
  }
  if (steps.length - at < 2) return { module, mode, type: '', name: bare(steps.slice(at).join('.')) }
  return { module, mode, type: steps[at] as string, name: bare(steps.slice(at + 1).join('.')) }
}

/** Splits at dots that are not inside an index; a step keeps its index. */
function splitSteps(address: string): string[] {
  const steps: string[] = []
  let start = 0
  let quoted = false
  let depth = 0
  for (let i = 0; i < address.length; i++) {
    const c = address[i]
    if (quoted) {
      if (c === '\\') i++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = depth > 0
    else if (c === '[') depth++
    else if (c === ']') depth = Math.max(0, depth - 1)
    else if (c === '.' && depth === 0) {
      steps.push(address.slice(start, i))
      start = i + 1
    }
  }
  steps.push(address.slice(start))
  return steps
}

function bare(step: string): string {
  const index = step.indexOf('[')
  return index < 0 ? step : step.slice(0, index)
}
