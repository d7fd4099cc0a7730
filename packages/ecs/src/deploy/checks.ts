/** What a check before the deploy found. `skipped`: it could not be made, which never stops a deploy. */
export interface Finding {
  /** `image`, `role`, `log group` … */
  check: string
  subject: string
  verdict: 'ok' | 'warning' | 'failed' | 'skipped'
  /** A sentence: why, and what to do. */
  detail: string
}
