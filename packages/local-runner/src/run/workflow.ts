import { parse } from 'yaml'

/** What a workflow file says will run; act is silent about jobs and steps that it skips. */
export interface Workflow {
  name: string
  jobs: WorkflowJob[]
}

export interface WorkflowJob {
  id: string
  name: string
  needs: string[]
  steps: Array<{ id: string; name: string }>
  /** The workflow of the same repository that the job runs instead of steps. */
  calls?: Workflow
}

/** @param read a file of the repository, for workflows that a job calls. */
export function readWorkflow(text: string, read?: (path: string) => string): Workflow {
  const { name = 'workflow', jobs = {} } = parse(text) as RawWorkflow
  return {
    name,
    jobs: Object.entries(jobs).map(([id, job]) => ({
      id,
      name: job.name ?? id,
      needs: [job.needs ?? []].flat(),
      steps: (job.steps ?? []).map((step, index) => ({ id: step.id ?? `${index}`, name: nameOf(step) })),
      ...(read && job.uses?.startsWith('./') ? { calls: readWorkflow(read(job.uses), read) } : {}),
    })),
  }
}

/** The name the runner gives a step that has none. */
function nameOf(step: RawStep): string {
  return step.name ?? `Run ${step.uses ?? step.run?.trim().split('\n')[0] ?? ''}`
}

interface RawWorkflow {
  name?: string
  jobs?: Record<string, { name?: string; needs?: string | string[]; uses?: string; steps?: RawStep[] }>
}

interface RawStep {
  id?: string
  name?: string
  uses?: string
  run?: string
}
