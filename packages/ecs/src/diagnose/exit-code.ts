/**
 * What a container's exit code says, in words. Codes above 128 are 128 + the signal that ended the
 * process (POSIX shells and container runtimes alike).
 */
const meanings: Record<number, string> = {
  0: 'it ended by itself without an error; a service must keep running',
  1: 'the application ended with an error',
  2: 'the application ended with an error, often a wrong argument',
  125: 'the container runtime could not start it',
  126: 'the command cannot be executed: not executable, or no permission',
  127: 'the command was not found in the image',
  134: 'SIGABRT: the process aborted itself, often a failed assertion or a full heap',
  137: 'SIGKILL: it was killed, mostly for using more memory than its limit, or for not stopping in time',
  139: 'SIGSEGV: the process touched memory it does not own and crashed',
  143: 'SIGTERM: it was asked to stop and did',
  255: 'the application ended with an error or the exit code is out of range',
}

const signals: Record<number, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  13: 'SIGPIPE',
}

/** One clause without a full stop, such as `SIGTERM: it was asked to stop and did`. */
export function explainExitCode(exitCode: number): string {
  const known = meanings[exitCode]
  if (known !== undefined) return known
  const signal = exitCode - 128
  if (signal > 0 && signal < 65) return `${signals[signal] ?? `signal ${signal}`}: a signal ended the process`
  return 'the application ended with an error'
}
