import type { CheckResult } from '../model.ts'
import type { Context } from './context.ts'
import { array, type Json, member, text } from './json.ts'

/** One element of `checks`: a result for each instance, or one for the block where none was expanded. */
export function checkResults(json: Json, { masker, word }: Context): CheckResult[] {
  const address = member(json, 'address')
  const kind = word(text(member(address, 'kind')))
  const own = masker.text(text(member(address, 'to_display')) || text(address) || '(no address)')
  const instances = array(member(json, 'instances'))
  if (instances.length === 0) {
    return [
      {
        address: own,
        kind,
        status: word(text(member(json, 'status'))),
        problems: problemsOf(json, masker.text),
      },
    ]
  }
  return instances.map((instance) => ({
    address: masker.text(text(member(member(instance, 'address'), 'to_display'))) || own,
    kind,
    status: word(text(member(instance, 'status'))),
    problems: problemsOf(instance, masker.text),
  }))
}

function problemsOf(json: Json, mask: (text: string) => string): string[] {
  return array(member(json, 'problems')).map((problem) => mask(text(member(problem, 'message'))))
}

/** One element of `condition_results`, which Terraform 1.2 wrote in the place of `checks`. */
export function conditionResult(json: Json, { masker }: Context): CheckResult {
  const message = text(member(json, 'error_message'))
  const passed = member(json, 'result') === true
  return {
    address: masker.text(text(member(json, 'address')) || '(no address)'),
    kind: text(member(json, 'condition_type')).startsWith('Output') ? 'output_value' : 'resource',
    status: member(json, 'unknown') === true ? 'unknown' : passed ? 'pass' : 'fail',
    problems: message === '' || passed ? [] : [masker.text(message)],
  }
}
