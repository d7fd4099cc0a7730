/**
 * The same port, but no call is waited for once the signal is aborted: it rejects with the signal's reason, and the
 * answer that may come later is nobody's. For reads; a write has to be waited for, or looked after.
 */
export function heeding<Port extends object>(port: Port, signal: AbortSignal | undefined): Port {
  if (signal === undefined) return port
  const calls = Object.entries(port).map(([name, call]: [string, (input: object) => Promise<unknown>]) => [
    name,
    (input: object) => unlessAborted(() => call(input), signal),
  ])
  return Object.fromEntries(calls)
}

function unlessAborted<Answer>(call: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    const done = () => signal.removeEventListener('abort', leave)
    call().then(resolve, reject).finally(done)
  })
}

/** What fails in a cancelled run has one reason, whatever became of its words on the way. */
export async function orCancelled<Result>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
