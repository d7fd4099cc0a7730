import { concluded, expectation, onOneImage } from '../../scenario/expect.ts'
import { stepsOf } from '../../scenario/observed.ts'
import type { Chapter } from '../chapter.ts'

export const applied: Chapter = {
  title: 'Applied and rolled out',
  about:
    'The push to main plans again, holds the plan to the one that was reviewed, applies it, builds the ' +
    "image once and brings it to the backend, then to the worker. No step of it is a person's.",
  async play(_, teller) {
    const push = await teller.run({ event: 'push', title: 'Push to main' })
    const verified = stepsOf(push.run).find(({ step }) => step.name === 'Is it the plan that was reviewed?')
    teller.expect(
      concluded(push, 'success', "The push's run succeeds"),
      expectation(
        'What is applied is what was reviewed',
        verified?.step.conclusion === 'success',
        verified?.step.log.at(-1)?.text ?? 'it was not asked',
      ),
      onOneImage(push, 'new', 'Backend and worker are COMPLETED on one new image'),
    )
  },
}
