import { expectation } from '../../scenario/expect.ts'
import { network, resources } from '../by-hand.ts'
import type { Chapter } from '../chapter.ts'
import { countsOf } from '../plan.ts'
import { stepsOnce } from '../readme.ts'

const folder = 'import-only'

export const imports: Chapter = {
  title: 'What was made by hand',
  about:
    'Queues, roles, policies, a bucket and a repository were made with the AWS CLI before there was any ' +
    'Terraform. They are imported before anything is added.',
  async play(_, teller) {
    for (const line of [network, ...resources]) await teller.person(line)
    let planned = ''
    let after = ''
    for (const line of stepsOnce.imports) {
      if (line.startsWith('rm ')) after = await teller.person(`terraform -chdir=${folder} plan`)
      await teller.person(line)
      if (line.includes(' plan '))
        planned = await teller.person(`terraform -chdir=${folder} show -json tfplan`)
    }
    const { imports, ...others } = countsOf(planned)
    const found = [imports, others.add, others.change, others.destroy].join('/')
    teller.expect(
      expectation(
        `The plan imports ${imports} and adds, changes and destroys nothing`,
        imports > 0 && Object.values(others).every((count) => count === 0),
        found,
      ),
      expectation('Once they are imported there are no changes', after.includes('No changes.'), after),
    )
  },
}
