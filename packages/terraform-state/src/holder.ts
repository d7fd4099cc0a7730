import { failureOf } from './failure.ts'
import { hostOf, type LockInfo } from './lock-info.ts'
import type { WorkflowRun, WorkflowRuns } from './ports.ts'

/** This very job, to know its own lock again. */
export interface ThisJob {
  runId: number
  attempt: number
  hostname: string
  /** By this machine's clock; a lock older than the job is not the job's. */
  startedAt: Date | undefined
  /** Whether a Terraform is at work on this machine now; undefined where that cannot be seen. */
  terraformRuns: () => Promise<boolean | undefined>
}

/**
 * What is known of the process that took a lock, by evidence and not by age.
 * `run-active`: a run that has not ended. `run-ended`: its run is over, so nobody is left to release the lock.
 * `this-job`: taken on this machine since this job began; `left` is true when no Terraform is at work here any more.
 * `none`: no evidence either way, `why` says.
 */
export type Evidence =
  | { kind: 'run-active' | 'run-ended'; run: WorkflowRun; by: 'host name' | 'runner name' }
  | { kind: 'this-job'; left: boolean | 'shared name' | 'unknown' }
  | { kind: 'none'; why: string }

/** A container job with `options: --hostname gh-${{ github.run_id }}-${{ github.run_attempt }}`. */
const runHost = /^gh-(\d{1,15})-(\d{1,6})$/

/** Machines of GitHub: all of one image have one host name, so the name says nothing of the job. */
const hostedHost = /^(?:runnervm|fv-az|Mac-\d|pkrvm)/i

/**
 * Looks for the run behind a lock's `Who`. Asks GitHub at most for one run by its number, or for the runs around
 * the lock's creation on a runner of the host's name.
 */
export async function findEvidence(
  lock: LockInfo,
  self: ThisJob | undefined,
  runs: WorkflowRuns | undefined,
): Promise<Evidence> {
  const host = hostOf(lock.who)
  const named = runHost.exec(host)
  try {
    if (named !== null) return await byRunNumber(Number(named[1]), Number(named[2]), host, self, runs)
    if (host === '') return none('the lock names no host')
    if (hostedHost.test(host)) return none(`"${host}" is a name that many machines of GitHub share`)
    if (self !== undefined && host === self.hostname) return await byThisMachine(lock, self)
    if (runs === undefined) return none('no token was given to look up workflow runs')
    if (lock.created === undefined) return none('the lock does not say when it was made')
    const run = await runs.findRunOnRunner({ runnerName: host, at: lock.created })
    if (run === undefined) return none(`no job ran on a runner named "${host}" when the lock was made`)
    return { kind: run.status === 'completed' ? 'run-ended' : 'run-active', run, by: 'runner name' }
  } catch (error) {
    const { kind, name, status } = failureOf(error)
    if (kind === 'denied') return none('workflow runs may not be read: grant "actions: read" to the job')
    return none(`the lookup of workflow runs failed (${name}${status === undefined ? '' : ` ${status}`})`)
  }
}

async function byRunNumber(
  runId: number,
  attempt: number,
  host: string,
  self: ThisJob | undefined,
  runs: WorkflowRuns | undefined,
): Promise<Evidence> {
  if (self !== undefined && runId === self.runId && attempt === self.attempt && host === self.hostname) {
    // Jobs of a matrix are given the same host name by the same expression.
    return { kind: 'this-job', left: 'shared name' }
  }
  if (runs === undefined) return none(`no token was given to look up run ${runId}`)
  const run = await runs.findRun({ runId, attempt })
  if (run === undefined) return none(`this repository has no run ${runId} (attempt ${attempt})`)
  return { kind: run.status === 'completed' ? 'run-ended' : 'run-active', run, by: 'host name' }
}

async function byThisMachine(lock: LockInfo, self: ThisJob): Promise<Evidence> {
  if (lock.created === undefined || self.startedAt === undefined) {
    return none('the lock was made on this machine, but it cannot be told whether by this job')
  }
  if (lock.created < self.startedAt) {
    return none('the lock was made on this machine before this job began')
  }
  const runs = await self.terraformRuns()
  return { kind: 'this-job', left: runs === undefined ? 'unknown' : !runs }
}

function none(why: string): Evidence {
  return { kind: 'none', why }
}
