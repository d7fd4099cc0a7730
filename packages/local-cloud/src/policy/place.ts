/** Where a call is made, of which the ARNs in it are made. */
export interface Place {
  account: string
  region: string
}

/** The request's JSON; `{}` where it is none. */
export type Input = Record<string, unknown>
