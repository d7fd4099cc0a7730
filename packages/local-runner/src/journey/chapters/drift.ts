import { issuesOf } from '../../demo/issues.ts'
import { concluded, expectation } from '../../scenario/expect.ts'
import type { Chapter } from '../chapter.ts'

const workflow = '.github/workflows/drift.yml'
const queue = 'https://sqs.us-east-1.amazonaws.com/123456789012/prod-predictions'
const byHand = (seconds: number) =>
  `aws sqs set-queue-attributes --queue-url ${queue} --attributes VisibilityTimeout=${seconds}`

export const drift: Chapter = {
  title: 'Drift, found and gone',
  about:
    'Somebody changes a queue by hand. The daily run reports it in one issue, and closes that once the ' +
    'queue is as main says.',
  async play(world, teller) {
    await teller.person(byHand(300))
    const found = await teller.run({ event: 'schedule', title: 'Drift: the daily run', workflow })
    const [issue, ...others] = await issuesOf(world)
    if (issue) teller.showIssue('as it was opened', issue)
    teller.expect(
      concluded(found, 'success', 'The daily run succeeds'),
      expectation(
        'It opens one issue, which names the queue and what is different, and no value',
        others.length === 0 &&
          issue?.state === 'open' &&
          issue.body.includes(
            '| `aws_sqs_queue.predictions` | is different | `visibility_timeout_seconds` |',
          ) &&
          !issue.body.includes('300'),
        issue?.body ?? 'there is none',
      ),
    )
    const again = await teller.run({
      event: 'workflow_dispatch',
      title: 'Drift: looked at once more',
      workflow,
    })
    const still = await issuesOf(world)
    teller.expect(
      concluded(again, 'success', 'The second run succeeds'),
      expectation(
        'There is still that one issue',
        still.length === 1 && still[0]?.number === issue?.number && still[0]?.state === 'open',
        still.map(({ number, state }) => `#${number} ${state}`).join(', '),
      ),
    )

    await teller.person(byHand(120))
    const gone = await teller.run({ event: 'schedule', title: 'Drift: the next day', workflow })
    const [closed, ...more] = await issuesOf(world)
    if (closed) teller.showIssue('as it was closed', closed)
    teller.expect(
      concluded(gone, 'success', "The next day's run succeeds"),
      expectation(
        'The issue is closed, with a comment that says why',
        more.length === 0 &&
          closed?.state === 'closed' &&
          closed.comments[0]?.body.startsWith('Gone: ') === true,
        `${closed?.state}: ${closed?.comments.map(({ body }) => body).join('; ')}`,
      ),
    )
  },
}
