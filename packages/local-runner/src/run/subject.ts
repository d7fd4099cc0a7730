import { parse } from 'yaml'

/** The parts of a job that decide who its token speaks for. */
export interface TokenJob {
  environment?: string
  permissions?: Record<string, string>
  if?: string
  needs?: string | string[]
}

/**
 * What GitHub writes into the subject of a job's token: the environment where the job has one, else the pull
 * request or main.
 * https://docs.github.com/actions/reference/security/oidc#filtering-for-specific-events
 */
export function subjectOf(job: TokenJob, event: string, repository: string): string {
  if (job.environment !== undefined) return `repo:${repository}:environment:${job.environment}`
  return `repo:${repository}:${event === 'pull_request' ? 'pull_request' : 'ref:refs/heads/main'}`
}

/** The jobs that run at that event, by the only condition that our workflows put on one, and by what they need. */
export function jobsAt(event: string, jobs: Record<string, TokenJob>): Record<string, TokenJob> {
  const runs = (job: TokenJob): boolean => {
    const only = /github\.event_name == '(\w+)'/.exec(job.if ?? '')?.[1]
    const needed = [job.needs ?? []].flat().flatMap((id) => jobs[id] ?? [])
    return (only === undefined || only === event) && needed.every(runs)
  }
  return Object.fromEntries(Object.entries(jobs).filter(([, job]) => runs(job)))
}

/**
 * The one subject of all tokens that a run of the workflow asks for; act has one place to ask for them. Throws where
 * two jobs of the run would have different ones; undefined where none asks.
 */
export function runSubject(workflow: string, event: string, repository: string): string | undefined {
  const { jobs = {} } = parse(workflow) as { jobs?: Record<string, TokenJob> }
  const asking = Object.values(jobsAt(event, jobs)).filter((job) => job.permissions?.['id-token'] === 'write')
  const subjects = new Set(asking.map((job) => subjectOf(job, event, repository)))
  if (subjects.size > 1)
    throw new Error(`One run cannot speak for ${[...subjects].join(' and ')}: give its jobs one environment.`)
  return [...subjects][0]
}
