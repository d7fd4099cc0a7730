import type { Effects } from './findings.ts'
import type { Inputs } from './inputs.ts'

/** Why the step should fail by the user's own rules, a sentence each; the comment is posted all the same. */
export function brokenGates(
  { counts, errored }: Effects,
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
    broken.push(`${counts.drift} drifted outside Terraform, and "fail-on" has "drift".`)
  }
  if (failOn.includes('errored') && errored) broken.push('The plan failed, and "fail-on" has "errored".')
  return broken
}
