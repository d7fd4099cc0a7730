import { commentsOf } from '../../demo/comments.ts'
import { concluded, expectation } from '../../scenario/expect.ts'
import { outputsOf } from '../../scenario/observed.ts'
import type { Chapter } from '../chapter.ts'

export const reviewed: Chapter = {
  title: 'The plan on the pull request',
  about: 'The pull request brings everything else. Its one comment is what the reviewer decides from.',
  async play({ cloud, proposal }, teller) {
    const review = await teller.run({ event: 'pull_request', title: `Pull request #${proposal.number}` })
    teller.showPullRequest()
    const comments = await commentsOf(cloud, proposal.number)
    const outputs = outputsOf(review.run, 'Comment')
    const others = ['update', 'replace', 'delete', 'import'].map((name) => outputs[name]).join('/')
    const lengths = comments.map(({ body }) => body.length)
    teller.expect(
      concluded(review, 'success', "The pull request's run succeeds"),
      expectation(
        "There is one comment, within GitHub's 65,536 characters",
        lengths.length === 1 && lengths.every((length) => length <= 65_536),
        `comments of ${lengths.join(', ') || 'no'} characters`,
      ),
      expectation(
        `The plan creates ${outputs.create} and touches nothing else`,
        Number(outputs.create) > 15 && others === '0/0/0/0',
        others,
      ),
    )
  },
}
