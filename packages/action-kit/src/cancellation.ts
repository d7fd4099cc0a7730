/** Why a signal was aborted: the runner asked this process to end. */
export class Cancelled extends Error {
  override name = 'Cancelled'

  constructor(signal: string) {
    super(`The workflow run was cancelled (${signal}).`)
  }
}

/**
 * An AbortSignal that is aborted by SIGINT or SIGTERM, whichever comes first. The runner sends INT, TERM 7.5 s
 * later and KILL 2.5 s after that, so what follows an abort must end within 7 s.
 */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  const abort = (name: NodeJS.Signals) => controller.abort(new Cancelled(name))
  // For as long as the process lives: without a listener a second signal would end it in the middle of a write.
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return controller.signal
}
