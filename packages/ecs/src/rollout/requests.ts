import { type WaitPorts, WatchFailure } from './ports.ts'

/** Requests with the rules of the wait for what fails: see `needed` and `optional`. */
export interface Requests {
  /**
   * A new tick: nothing was throttled yet. After `deadline` (epoch milliseconds) only services are described:
   * the wait ends by its timeout and one request.
   */
  begin(deadline: number): void
  /** Without this right there is no wait: a denial throws WatchFailure. Undefined when no answer came. */
  needed<T>(action: string, doing: string, call: () => Promise<T>): Promise<T | undefined>
  /** Without this right less is seen: a denial is warned of once, and not tried again. */
  optional<T>(action: string, doing: string, call: () => Promise<T>): Promise<T | undefined>
  throttled(): boolean
  isDenied(action: string): boolean
  warn(text: string): void
  /** Those that are new. */
  warnings(): string[]
}

export function requestsOver({ failureOf, clock }: Pick<WaitPorts, 'failureOf' | 'clock'>): Requests {
  const said = new Set<string>()
  const denied = new Set<string>()
  let fresh: string[] = []
  let slow = false
  let last = Number.POSITIVE_INFINITY

  const warn = (text: string) => {
    if (said.has(text)) return
    said.add(text)
    fresh.push(text)
  }

  async function attempt<T>(
    action: string,
    doing: string,
    call: () => Promise<T>,
    onDenied: (explanation: string) => void,
  ): Promise<T | undefined> {
    if (action !== 'ecs:DescribeServices' && clock.now() >= last) return undefined
    try {
      return await call()
    } catch (error) {
      const { kind, explanation } = failureOf(error, doing, action)
      if (kind === 'throttled') slow = true
      else if (kind === 'denied') onDenied(explanation)
      else if (kind === 'fatal') throw new WatchFailure(explanation, { cause: error })
      if (kind === 'throttled') warn('AWS throttles the requests: looking less often.')
      if (kind === 'passing') warn(`${explanation} Trying again.`)
      return undefined
    }
  }

  return {
    begin(deadline) {
      slow = false
      last = deadline
    },
    needed: (action, doing, call) =>
      attempt(action, doing, call, (explanation) => {
        throw new WatchFailure(explanation)
      }),
    optional: async (action, doing, call) => {
      if (denied.has(action)) return undefined
      return attempt(action, doing, call, (explanation) => {
        denied.add(action)
        warn(`${explanation} Going on without.`)
      })
    },
    throttled: () => slow,
    isDenied: (action) => denied.has(action),
    warn,
    warnings() {
      const news = fresh
      fresh = []
      return news
    },
  }
}
