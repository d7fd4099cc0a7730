import type { Json } from '../interpret/json.ts'
import { PlanError } from '../plan-error.ts'
import { decodePlan } from './decode-plan.ts'
import { type Field, field } from './field.ts'
import { FRAGMENT_SCHEMA, type Fragment } from './fragment.ts'
import { MAX_STACK_NAME } from './limits.ts'
import { encodePlan } from './plan-json.ts'
import { proven } from './proof.ts'

/** Of the file; a fragment of ours is a quarter of that. */
export const MAX_FRAGMENT_BYTES = 1024 * 1024

export function formatFragment({ plan, failure, unproven: _, ...rest }: Fragment): string {
  const json: { [key: string]: unknown } = { ...rest }
  if (failure !== undefined) json.failure = failure
  if (plan) json.plan = encodePlan(plan)
  return JSON.stringify(json)
}

/** Reads what another job wrote, with the fingerprint of what it holds. Throws PlanError with a sentence that begins with `where`. */
export function parseFragment(text: string, where: string): Fragment {
  if (Buffer.byteLength(text) > MAX_FRAGMENT_BYTES) {
    throw new PlanError(
      `${where} is larger than ${MAX_FRAGMENT_BYTES} bytes: no fragment is, so it was not read`,
    )
  }
  let json: Json
  try {
    json = JSON.parse(text) as Json
  } catch {
    throw new PlanError(`${where} is not JSON: was it cut off, or is it something else than a fragment?`)
  }
  try {
    const fragment = field(json, '')
    const schema = fragment.at('schema').count()
    if (schema !== FRAGMENT_SCHEMA) {
      throw new Error(
        `it has schema ${schema} and this version reads ${FRAGMENT_SCHEMA}: use the same version in all jobs`,
      )
    }
    const plan = fragment.at('plan')
    const failure = fragment.at('failure').optionalText()
    if (plan.json === undefined && failure === undefined)
      throw new Error('it has neither a plan nor a failure')
    return proven({
      schema: FRAGMENT_SCHEMA,
      name: fragment.at('name').text(MAX_STACK_NAME),
      commit: matching(fragment.at('commit'), /^[0-9A-Za-z]{0,64}$/, 'a commit'),
      runUrl: matching(
        fragment.at('runUrl'),
        /^(https?:\/\/[\w.:~/?#@!$&*+,;=%-]{1,2000})?$/,
        'a web address',
      ),
      failure,
      plan: plan.json === undefined ? undefined : decodePlan(plan),
      leftOut: fragment.at('leftOut').count(),
      shape: fragment.at('shape').text(64),
    })
  } catch (error) {
    throw new PlanError(`${where} is not a fragment of this action: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function matching(value: Field, pattern: RegExp, what: string): string {
  const text = value.text(4096)
  if (!pattern.test(text)) throw new Error(`${value.place} is not ${what}`)
  return text
}
