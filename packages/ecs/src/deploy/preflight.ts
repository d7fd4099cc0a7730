import type { RawTaskDefinition } from '../api.ts'
import { isDenied, isMissing, messageOf, nameOf } from './aws-error.ts'
import type { Finding } from './checks.ts'
import { needsOf } from './needs.ts'
import type { Run } from './patience.ts'
import { type Check, checksOf } from './preflight-checks.ts'

/** A check that has no answer by then is skipped, in milliseconds. */
export const preflightLimit = 3000

/**
 * Looks for everything that the definitions' tasks need, all at the same time. What is missing has `failed`;
 * what can't be looked at, for want of a right or of an answer, is `skipped`. `home` is the services' account.
 */
export async function preflight(
  definitions: RawTaskDefinition[],
  home: string,
  run: Run,
): Promise<Finding[]> {
  const needs = needsOf(definitions)
  const done = new AbortController()
  const limit = run.clock.sleep(preflightLimit, done.signal).then(
    () => `no answer within ${preflightLimit / 1000} s`,
    () => 'not asked any more',
  )
  try {
    return await Promise.all(checksOf(needs, home, run).map((check) => make(check, limit)))
  } finally {
    done.abort()
  }
}

async function make(check: Check, limit: Promise<string>): Promise<Finding> {
  const { subject } = check
  const finding = (verdict: Finding['verdict'], detail: string) => ({
    check: check.check,
    subject,
    verdict,
    detail,
  })
  const answer = await Promise.race([check.look().catch((error) => outcomeOf(error, check.action)), limit])
  if (answer === true) return finding('ok', 'is there')
  if (answer === false) return finding('failed', `isn't there: ${check.missing}`)
  return finding('skipped', answer)
}

function outcomeOf(error: unknown, action: string): false | string {
  if (isMissing(error)) return false
  if (isDenied(error)) return `not checked: the credentials lack ${action}`
  return `not checked: ${nameOf(error) || 'error'}: ${messageOf(error).slice(0, 120)}`
}
