/** Why a signal was aborted: the runner asked this process to end. */
export class Cancelled extends Error {
  override name = 'Cancelled'

  constructor(signal: string) {
    super(`The workflow run was cancelled (${signal}).`)
  }
}

/**
 * An AbortSignal that is aborted by SIGINT or SIGTERM. The runner sends INT, TERM 7.5 s later and KILL 2.5 s
 * after that, so what follows an abort must end within 7 s.
 */
export function cancellation(): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController()
  const abort = (name: NodeJS.Signals) => controller.abort(new Cancelled(name))
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return {
    signal: controller.signal,
    dispose: () => {
      process.off('SIGINT', abort)
      process.off('SIGTERM', abort)
    },
  }
}
