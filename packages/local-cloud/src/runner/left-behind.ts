/** Processes that outlive a step: told by RUNNER_TRACKING_ID, as the runner itself finds them to clean up. */
import { readdirSync, readFileSync } from 'node:fs'

/** How long a process may take to be gone after the step's end. */
const graceMs = 500

/**
 * @returns the command lines of processes that still carry the tracking id; none where there is no /proc
 * (macOS), for want of a way to read another process's environment.
 */
export async function findLeftBehind(trackingId: string): Promise<string[]> {
  const deadline = performance.now() + graceMs
  for (;;) {
    const found = processesWith(`RUNNER_TRACKING_ID=${trackingId}`)
    if (found.length === 0 || performance.now() > deadline) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function processesWith(variable: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => read(`/proc/${id}/environ`).split('\0').includes(variable))
    .map((id) => read(`/proc/${id}/cmdline`).replaceAll('\0', ' ').trim())
}

/** Processes end while we look; one that has is not left behind. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
