import * as core from '@actions/core'
import { annotate } from './annotations.ts'
import { Cancelled, cancellation } from './cancellation.ts'
import { ActionError, InputError } from './errors.ts'
import { debug } from './log.ts'

/** Milliseconds from the runner's first signal to our own end, which is better than the runner's KILL at 10 s. */
const patience = 6800

/**
 * Runs an action: the one place where a failure becomes an annotation and an exit status.
 * An InputError or ActionError shows its message alone; anything else is ours, and its cause chain is there
 * when the run is debugged. The signal is aborted when the runner cancels.
 */
export async function runAction(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const signal = cancellation()
  signal.addEventListener('abort', () => setTimeout(() => giveUp(signal.reason), patience).unref())
  try {
    await main(signal)
  } catch (error) {
    process.exitCode = core.ExitCode.Failure
    report(error)
  }
  // Keep-alive sockets must not hold the step open; what was written to a pipe must still arrive.
  await drained(process.stdout)
  await drained(process.stderr)
  process.exit()
}

/** Something did not end with the signal. */
function giveUp(reason: Error): void {
  const why = 'Something did not end in time, so outputs and summary may be missing.'
  annotate('error', `${reason.message} ${why}`, { title: 'Cancelled' })
  process.exit(core.ExitCode.Failure)
}

function report(error: unknown): void {
  if (error instanceof InputError) annotate('error', error.message, { title: 'Wrong input' })
  else if (error instanceof ActionError) annotate('error', error.message, { title: error.title })
  else if (error instanceof Cancelled) annotate('error', error.message, { title: 'Cancelled' })
  else annotate('error', `Unexpected failure: ${describe(error)}`)
  for (const line of causes(error)) debug(line)
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function causes(error: unknown): string[] {
  const lines: string[] = []
  for (let cause = error, depth = 0; cause !== undefined && depth < 8; depth += 1) {
    lines.push(cause instanceof Error ? (cause.stack ?? describe(cause)) : String(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
