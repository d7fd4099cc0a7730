import type { Clock, EcsApi, LogsApi } from '../api.ts'

/** How a failed request bears on the wait. */
export interface RequestFailure {
  /**
   * `throttled`: slower from here on. `passing`: no answer or a 5xx, tried again. `denied`: the right is
   * missing. `fatal`: it would fail the same way again (expired credentials, a malformed request).
   */
  kind: 'throttled' | 'passing' | 'denied' | 'fatal'
  /** One sentence for a person: what, why, what to do. */
  explanation: string
}

/** What the wait needs from outside. */
export interface WaitPorts {
  ecs: Pick<
    EcsApi,
    | 'describeServices'
    | 'listTasks'
    | 'describeTasks'
    | 'describeTaskDefinition'
    | 'listServiceDeployments'
    | 'describeServiceDeployments'
    | 'stopServiceDeployment'
    | 'updateService'
  >
  logs: Pick<LogsApi, 'getLogEvents'>
  clock: Clock
  /** In [0, 1). */
  random(): number
  /** @param doing a verb phrase such as `describe services of cluster main`; @param action `ecs:ListTasks` */
  failureOf(error: unknown, doing: string, action: string): RequestFailure
  /** Throws when the credentials are not of an allowed account. Called before anything is changed. */
  guardAccount(): Promise<void>
  /** Aborted when the runner cancels. */
  signal: AbortSignal
}

/** The wait cannot go on; the message is for the user. */
export class WatchFailure extends Error {
  override name = 'WatchFailure'
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as it is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
