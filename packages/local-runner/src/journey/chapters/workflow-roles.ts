import { expectation } from '../../scenario/expect.ts'
import type { Chapter } from '../chapter.ts'
import { stepsOnce } from '../readme.ts'

export const workflowRoles: Chapter = {
  title: 'Who the workflows are',
  about:
    'The three roles of the workflows cannot make themselves: a person does, and writes their ARNs into ' +
    'the variables of the repository. From here on every call of a workflow is refused that its role ' +
    'does not allow.',
  async play(world, teller) {
    for (const line of stepsOnce.workflowRoles) await teller.person(line, { answer: 'yes\n' })
    const arns = JSON.parse(await teller.person('terraform -chdir=infra output -json ci_role_arns'))
    for (const [name, arn] of Object.entries(arns as Record<string, string>))
      world.vars[`${name.toUpperCase()}_ROLE_ARN`] = arn
    const names = Object.keys(arns).sort().join(', ')
    teller.expect(
      expectation(
        'There is a role to plan, one to apply, one to deploy',
        names === 'apply, deploy, plan',
        names,
      ),
    )
  },
}
