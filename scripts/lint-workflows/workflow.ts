import { parse } from 'yaml'
import { misused, type Use, unpinned } from './uses.ts'

interface Workflow {
  permissions?: unknown
  jobs?: Record<string, Use & { steps?: Use[] }>
}

/** What is wrong with the `uses:` and `permissions:` of a workflow, a sentence each. */
export function problemsOfWorkflow(text: string, repository: string): string[] {
  const workflow: Workflow = parse(text)
  const problems = unpinned(text)
  if (JSON.stringify(workflow.permissions) !== '{}')
    problems.unshift('"permissions: {}" is missing on top: grant each job what it needs.')
  const whole = JSON.stringify(workflow)
  for (const [name, { steps = [], ...job }] of Object.entries(workflow.jobs ?? {})) {
    const here = JSON.stringify({ steps, ...job })
    const found = [
      ...misused({ ...job, id: name }, repository, { text: whole, by: 'needs' }),
      ...steps.flatMap((step) => misused(step, repository, { text: here, by: 'steps' })),
    ]
    problems.push(...found.map((problem) => `job ${name}: ${problem}`))
  }
  return problems
}
