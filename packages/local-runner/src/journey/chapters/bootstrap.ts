import { expectation } from '../../scenario/expect.ts'
import type { Chapter } from '../chapter.ts'
import { stepsOnce } from '../readme.ts'

const bucket = 'example-terraform-state'

export const bootstrap: Chapter = {
  title: 'The home of the state',
  about:
    'A person applies bootstrap/ as infra/README.md says: a versioned, encrypted, private bucket, the ' +
    'lock table, the boundary of the tasks. Then its own state moves into the bucket.',
  async play({ cloud }, teller) {
    for (const line of stepsOnce.bootstrap) await teller.person(line, { answer: 'yes\n' })
    const again = await teller.person('terraform -chdir=bootstrap plan')
    const kept = [...(cloud.s3.store.buckets.get(bucket)?.versions.keys() ?? [])]
    teller.expect(
      expectation(
        "bootstrap's own state is in the bucket it made",
        kept.includes('bootstrap/prod.tfstate'),
        kept.join(', '),
      ),
      expectation('A second plan changes nothing', again.includes('No changes.'), again),
    )
  },
}
