/** The user's to mend: what they gave is missing, malformed or contradictory. Shown without a stack. */
export class InputError extends Error {
  override name = 'InputError'
}

/** An expected failure whose message is written for the user: what happened, why, what to do. */
export class ActionError extends Error {
  override name = 'ActionError'
  /** The annotation's heading. */
  readonly title: string | undefined

  constructor(message: string, options: { title?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.title = options.title
  }
}
