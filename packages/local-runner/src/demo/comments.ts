import type { Comment } from '../result.ts'
import type { BackendCloud } from './backend-cloud.ts'

/** The comments of a pull request or an issue, oldest first. */
export async function commentsOf({ github }: BackendCloud, number: number): Promise<Comment[]> {
  const comments = await github.comments(number)
  return comments.map(({ user, body, html_url }) => ({ author: user.login, body, url: html_url }))
}
