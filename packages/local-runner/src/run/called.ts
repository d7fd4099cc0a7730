import type { Workflow, WorkflowJob } from './workflow.ts'

/**
 * Which place of the calling job's matrix act's label of a job is of, '' without a matrix; undefined for a job that
 * was not called by `job`. The label is `<calling job>-<place>/<called workflow>/<its job>`.
 */
export function placeOf({ name, calls }: WorkflowJob, label: string): string | undefined {
  const [caller = '', called] = label.split('/')
  if (called === undefined || called !== calls?.name || !caller.startsWith(name)) return undefined
  const place = /^(?:-(\d+))?$/.exec(caller.slice(name.length))
  return place ? (place[1] ?? '') : undefined
}

/** Whether the label is of a job in a workflow that `workflow` calls. */
export function isCalled({ jobs }: Workflow, label: string): boolean {
  return jobs.some((job) => placeOf(job, label) !== undefined)
}
