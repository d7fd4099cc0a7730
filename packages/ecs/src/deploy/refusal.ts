import type { DeployOutcome } from './outcome.ts'

/** Nothing was changed, because something asked for can't be done: every reason found, one sentence each. */
export class DeployRefused extends Error {
  override name = 'DeployRefused'
  readonly problems: string[]

  constructor(problems: string[]) {
    const list = problems.length === 1 ? problems[0] : problems.map((problem) => `\n- ${problem}`).join('')
    super(`Nothing was changed: ${list}`)
    this.problems = problems
  }
}

/** The deploy stopped half-way: what was done so far is in `outcome`. */
export class DeployIncomplete extends Error {
  override name = 'DeployIncomplete'
  readonly outcome: DeployOutcome

  constructor(message: string, outcome: DeployOutcome, cause: unknown) {
    super(message, { cause })
    this.outcome = outcome
  }
}

/** A request to AWS failed for good; the message is a sentence for the user, the cause AWS's own error. */
export class RequestFailed extends Error {
  override name = 'RequestFailed'
}

/** A request was sent and its answer not seen, nor could it be looked after: it may have had its effect. */
export class EffectUnknown extends Error {
  override name = 'EffectUnknown'
  /** What it was about: a service's name. */
  readonly subject: string

  constructor(subject: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.subject = subject
  }
}
