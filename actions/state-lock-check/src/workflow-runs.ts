import type { GitHub } from '@infra-actions/github/client'
import type { WorkflowRun, WorkflowRuns } from '@infra-actions/terraform-state/ports'

interface Repository {
  owner: string
  repo: string
}

/** Runs that were created this long before the lock are looked at; a job may last 6 h on GitHub's runners. */
const lookBack = 24 * 3_600_000
/** At most so many runs are asked for their jobs. */
const mostRuns = 20
/** The lock's time is by its holder's clock, the job's by GitHub's. */
const skew = 60_000

/** GitHub's workflow runs; the client is opened at the first question. */
export function workflowRuns(open: () => Promise<GitHub>, repository: Repository): WorkflowRuns {
  return {
    async findRun({ runId, attempt }) {
      const github = await open()
      const found = await unlessMissing(
        github.rest.actions.getWorkflowRunAttempt({ ...repository, run_id: runId, attempt_number: attempt }),
      )
      return found === undefined ? undefined : runOf(found.data, attempt)
    },

    async findRunOnRunner({ runnerName, at }) {
      const github = await open()
      const { data } = await github.rest.actions.listWorkflowRunsForRepo({
        ...repository,
        created: `${new Date(at.getTime() - lookBack).toISOString()}..${new Date(at.getTime() + skew).toISOString()}`,
        per_page: 100,
      })
      const alive = data.workflow_runs.filter(
        (run) => run.status !== 'completed' || Date.parse(run.updated_at) >= at.getTime() - skew,
      )
      for (const run of alive.slice(0, mostRuns)) {
        const { data: page } = await github.rest.actions.listJobsForWorkflowRun({
          ...repository,
          run_id: run.id,
          filter: 'all',
          per_page: 100,
        })
        const job = page.jobs.find((one) => one.runner_name === runnerName && spans(one, at))
        // The job is better evidence than its run: the lock's holder ends with the job.
        if (job !== undefined) {
          return {
            ...runOf(run, job.run_attempt ?? 1),
            status: job.status,
            conclusion: job.conclusion ?? undefined,
            url: job.html_url ?? run.html_url,
          }
        }
      }
      return undefined
    },
  }
}

function spans(job: { started_at: string; completed_at: string | null }, at: Date): boolean {
  const [start, end] = [Date.parse(job.started_at), Date.parse(job.completed_at ?? '')]
  return start - skew <= at.getTime() && (Number.isNaN(end) || at.getTime() <= end + skew)
}

interface RunRecord {
  id: number
  run_number: number
  name?: string | null
  status: string | null
  conclusion: string | null
  html_url: string
}

function runOf(run: RunRecord, attempt: number): WorkflowRun {
  return {
    id: run.id,
    attempt,
    number: run.run_number,
    name: run.name ?? 'a workflow',
    status: run.status ?? 'unknown',
    conclusion: run.conclusion ?? undefined,
    url: run.html_url,
  }
}

async function unlessMissing<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404)
      return undefined
    throw error
  }
}
