import { describeServices } from '../../demo/services.ts'
import { calledNone, concluded, expectation } from '../../scenario/expect.ts'
import type { Chapter } from '../chapter.ts'

export const rollback: Chapter = {
  title: 'Back to the revision before',
  about: 'The release is taken back by hand: backend and worker in one step, without a new revision.',
  async play({ cloud }, teller) {
    const before = describeServices(cloud)
    const back = await teller.run({
      event: 'workflow_dispatch',
      title: 'Roll back',
      workflow: '.github/workflows/rollback.yml',
      inputs: { service: 'both', revision: 'previous' },
    })
    const found = back.services.map(
      ({ taskDefinition, rolloutState }) => `${nameOf(taskDefinition)} ${rolloutState}`,
    )
    const wanted = before.map(({ taskDefinition }) => `${nameOf(taskDefinition, -1)} COMPLETED`)
    teller.expect(
      concluded(back, 'success', "The rollback's run succeeds"),
      expectation(
        `Both services are back: ${wanted.join(', ')}`,
        wanted.length === 2 && found.join() === wanted.join(),
        found.join(', '),
      ),
      calledNone(back, ['RegisterTaskDefinition'], 'The rollback registers no revision'),
    )
  },
}

/** `backend:2`, or so many revisions on. */
function nameOf(arn: string, more = 0): string {
  const [family = '', revision] = (arn.split('/').at(-1) ?? '').split(':')
  return `${family}:${Number(revision) + more}`
}
