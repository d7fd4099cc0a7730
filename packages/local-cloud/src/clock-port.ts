/** The time the emulators stamp on what they keep. Milliseconds since the epoch; a virtual clock satisfies it. */
export interface Clock {
  now(): number
}

export const systemTime: Clock = { now: () => Date.now() }
