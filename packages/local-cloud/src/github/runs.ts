/** Workflow runs, their attempts and their jobs, as the API tells them. */
import type { Clock } from '../clock-port.ts'
import type { RunSeed } from './seed.ts'

export interface Runs {
  /** Adds a run, or replaces the one with the same id and attempt. */
  set(run: RunSeed): void
  /** The latest attempt, or the one named. */
  find(id: number, attempt?: number): RunSeed | undefined
  latest(): RunSeed[]
  job(id: number): { run: RunSeed; job: NonNullable<RunSeed['jobs']>[number] } | undefined
}

export function createRuns(seed: RunSeed[]): Runs {
  const attempts = new Map<number, RunSeed[]>()
  const set = (run: RunSeed) => {
    const others = (attempts.get(run.id) ?? []).filter((other) => (other.attempt ?? 1) !== (run.attempt ?? 1))
    attempts.set(
      run.id,
      [...others, run].sort((a, b) => (b.attempt ?? 1) - (a.attempt ?? 1)),
    )
  }
  for (const run of seed) set(run)
  const latest = () => [...attempts.values()].flatMap(([run]) => run ?? []).sort((a, b) => b.id - a.id)
  return {
    set,
    latest,
    find: (id, attempt) =>
      attempts.get(id)?.find((run) => attempt === undefined || (run.attempt ?? 1) === attempt),
    job(id) {
      const runs = [...attempts.values()].flat()
      const run = runs.find(({ jobs }) => jobs?.some((job) => job.id === id))
      const job = run?.jobs?.find((each) => each.id === id)
      return run && job && { run, job }
    },
  }
}

/** A run as `GET /repos/{owner}/{repo}/actions/runs/{id}` gives it: the fields that clients read. */
export function runJson(run: RunSeed, repository: string, url: string, clock: Clock): object {
  const { id, attempt = 1, name = 'CI', event = 'push', status = 'completed', headSha = 'a'.repeat(40) } = run
  const time = new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const api = `${url}/repos/${repository}/actions/runs/${id}`
  return {
    id,
    name,
    display_title: name,
    run_number: 1,
    run_attempt: attempt,
    event,
    status,
    conclusion: conclusionOf(run),
    head_branch: run.headBranch ?? 'main',
    head_sha: headSha,
    path: '.github/workflows/ci.yml',
    url: api,
    html_url: `${new URL(url).origin}/${repository}/actions/runs/${id}`,
    jobs_url: `${api}/jobs`,
    logs_url: `${api}/logs`,
    previous_attempt_url: attempt > 1 ? `${api}/attempts/${attempt - 1}` : null,
    created_at: time,
    run_started_at: time,
    updated_at: time,
    pull_requests: [],
  }
}

function conclusionOf(run: RunSeed): string | null {
  if (run.conclusion !== undefined) return run.conclusion
  return (run.status ?? 'completed') === 'completed' ? 'success' : null
}

export function jobJson(
  run: RunSeed,
  job: NonNullable<RunSeed['jobs']>[number],
  repository: string,
  url: string,
): object {
  const status = job.status ?? run.status ?? 'completed'
  return {
    id: job.id,
    run_id: run.id,
    run_attempt: run.attempt ?? 1,
    name: job.name,
    status,
    conclusion: job.conclusion ?? (status === 'completed' ? conclusionOf(run) : null),
    head_sha: run.headSha ?? 'a'.repeat(40),
    html_url: `${new URL(url).origin}/${repository}/actions/runs/${run.id}/job/${job.id}`,
    url: `${url}/repos/${repository}/actions/jobs/${job.id}`,
    runner_name: job.runnerName ?? 'GitHub Actions 1',
    steps: [],
  }
}
