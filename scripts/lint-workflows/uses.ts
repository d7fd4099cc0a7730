import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { root } from '../workspace.ts'

interface Step {
  uses?: string
  with?: Record<string, unknown>
  id?: string
}

interface Workflow {
  permissions?: unknown
  jobs?: Record<string, { steps?: Step[]; uses?: string; permissions?: unknown }>
}

/** What is wrong with the `uses:` and `permissions:` of a workflow, a sentence each. */
export function problemsOf(text: string): string[] {
  const workflow: Workflow = parse(text)
  const problems: string[] = []
  if (JSON.stringify(workflow.permissions) !== '{}') {
    problems.push('"permissions: {}" is missing on top: grant each job what it needs.')
  }
  for (const line of text.split('\n')) {
    const uses = /^\s*(?:- )?uses: (\S+)(.*)$/.exec(line)
    if (!uses || uses[1]?.startsWith('./')) continue
    if (!/@[0-9a-f]{40}$/.test(uses[1] ?? '')) problems.push(`${uses[1]} is not pinned to a commit.`)
    else if (!/^ # v?\d/.test(uses[2] ?? ''))
      problems.push(`${uses[1]} does not say its version in a comment.`)
  }
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
    const steps = job.steps ?? []
    for (const step of steps) problems.push(...problemsOfStep(step, name))
    problems.push(...unknownOutputs(JSON.stringify(job), steps, name))
  }
  return problems
}

function problemsOfStep({ uses, with: given = {} }: Step, job: string): string[] {
  const contract = contractOf(uses)
  if (!contract) return []
  const { inputs = {} } = contract
  const unknown = Object.keys(given).filter((name) => !(name in inputs))
  const missing = Object.entries(inputs).filter(([name, input]) => input.required && !(name in given))
  return [
    ...unknown.map((name) => `job ${job}: ${uses} has no input "${name}".`),
    ...missing.map(([name]) => `job ${job}: ${uses} needs the input "${name}".`),
  ]
}

function unknownOutputs(text: string, steps: Step[], job: string): string[] {
  return steps.flatMap(({ id, uses }) => {
    const contract = contractOf(uses)
    if (!contract || id === undefined) return []
    const used = [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))]
    const names = new Set(used.map(([, name]) => name ?? ''))
    return [...names]
      .filter((name) => !(name in (contract.outputs ?? {})))
      .map((name) => `job ${job}: ${uses} has no output "${name}".`)
  })
}

interface Contract {
  inputs?: Record<string, { required?: boolean }>
  outputs?: Record<string, unknown>
}

/** The action.yml behind a `uses:` of ours, local or as users write it. */
function contractOf(uses: string | undefined): Contract | undefined {
  const name = /(?:^\.\/|\/infra-actions\/)actions\/([\w-]+)(?:@|$)/.exec(uses ?? '')?.[1]
  const path = `${root}/actions/${name}/action.yml`
  if (name === undefined || !existsSync(path)) return undefined
  return parse(readFileSync(path, 'utf8'))
}
