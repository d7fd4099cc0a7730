import { statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { runContext } from '@infra-actions/action-kit/environment'
import type { ThisJob } from '@infra-actions/terraform-state/holder'

/** What tells this job's own lock from others'. */
export function thisJob(env: NodeJS.ProcessEnv = process.env): ThisJob {
  const { runId, runAttempt } = runContext(env)
  return {
    runId: Number(runId),
    attempt: Number(runAttempt),
    hostname: hostname(),
    startedAt: modifiedAt(env.GITHUB_EVENT_PATH),
    terraformRuns: () => terraformRuns(),
  }
}

/** The runner writes the event's file when the job begins. */
function modifiedAt(path: string | undefined): Date | undefined {
  try {
    return path ? statSync(path).mtime : undefined
  } catch {
    return undefined
  }
}

const binaries = new Set(['terraform', 'tofu'])

/** Looks through Linux's process list; undefined where there is none to read. */
export async function terraformRuns(proc = '/proc'): Promise<boolean | undefined> {
  try {
    const pids = (await readdir(proc)).filter((name) => /^\d+$/.test(name))
    if (pids.length === 0) return undefined
    const names = await Promise.all(
      pids.map((pid) => readFile(`${proc}/${pid}/comm`, 'utf8').catch(() => '')),
    )
    return names.some((name) => binaries.has(name.trim()))
  } catch {
    return undefined
  }
}
