import { oneLine } from '@infra-actions/action-kit/untrusted'
import type { Effects } from './findings.ts'
import type { Inputs } from './inputs.ts'

/** Why the step should fail by the user's own rules, a sentence each; the comment is posted all the same. */
export function brokenGates(
  { counts, errored, failedStacks }: Effects,
  { failOn, maxDestroys }: Pick<Inputs, 'failOn' | 'maxDestroys'>,
): string[] {
  const broken: string[] = []
  const destroys = counts.delete + counts.replace
  if (maxDestroys !== undefined && destroys > maxDestroys) {
    broken.push(`The plan destroys or replaces ${destroys}, and "max-destroys" allows ${maxDestroys}.`)
  }
  if (failOn.includes('destroy') && counts.delete > 0) {
    broken.push(`The plan destroys ${counts.delete}, and "fail-on" has "destroy".`)
  }
  if (failOn.includes('replace') && counts.replace > 0) {
    broken.push(`The plan replaces ${counts.replace}, and "fail-on" has "replace".`)
  }
  if (failOn.includes('drift') && counts.drift > 0) {
    broken.push(`${counts.drift} drifted outside of this configuration, and "fail-on" has "drift".`)
  }
  if (failOn.includes('errored') && errored) {
    broken.push(`${failedWords(failedStacks)} failed, and "fail-on" has "errored".`)
  }
  return broken
}

/** Stacks named in a sentence; the comment has all. */
const most = 10

function failedWords(stacks: string[]): string {
  if (stacks.length === 0) return 'The plan'
  const named = stacks.slice(0, most).map((name) => oneLine(name, 100))
  const rest = stacks.length > most ? ` and ${stacks.length - most} more` : ''
  return `The plan${stacks.length === 1 ? '' : 's'} of ${named.join(', ')}${rest}`
}
