import type { RunContext } from '@infra-actions/action-kit/environment'
import { type GitHub, openGitHub } from '@infra-actions/github/client'
import { readConversation } from '@infra-actions/github/comments'
import { explainGitHubError, isDenied } from '@infra-actions/github/errors'
import { keyOf, type Marker } from '@infra-actions/github/marker'
import { findPullRequest, type PullRequestRef } from '@infra-actions/github/pull-request'
import { type CommentOutcome, keepComment } from '@infra-actions/github/sticky-comment'
import { reviewedFingerprint } from './reviewed.ts'
import type { Review } from './verify.ts'

const tool = 'infra-actions/terraform-plan-comment'

/** The pull request, as far as this action talks to it. */
export interface Conversation {
  /** The marker a comment of this run about `name` carries. */
  marker(name: string, data: Record<string, string>): Promise<Marker>
  /** Keeps the one comment; `body` undefined: none is wanted. Never throws for what GitHub refuses. */
  post(marker: Marker, body: string | undefined, options: { create: boolean }): Promise<CommentOutcome>
  /** What the pull request shows of this stack; `undefined` without a pull request. Throws what GitHub throws. */
  review(name: string): Promise<Review | undefined>
}

export function openConversation(
  inputs: { githubToken: string | undefined; pullRequest: number | undefined },
  context: RunContext,
  event: Record<string, unknown>,
  { signal, onWait }: { signal: AbortSignal; onWait: (why: string) => void },
): Conversation {
  let github: GitHub | undefined
  const open = () => {
    github ??= openGitHub({ token: inputs.githubToken ?? '', apiUrl: context.apiUrl, signal, onWait })
    return github
  }
  let found: Promise<PullRequestRef | undefined> | undefined
  const pullRequest = () => {
    found ??= locate(inputs.pullRequest, context, event, async () => open())
    return found
  }

  return {
    async marker(name, data) {
      const commit = (await pullRequest().catch(() => undefined))?.commit ?? context.sha
      const runAttempt = Number(context.runAttempt)
      return { tool, key: keyOf(tool, name), commit, runId: Number(context.runId) || 0, runAttempt, data }
    },

    async post(marker, body, { create }) {
      if (inputs.githubToken === undefined) {
        return { status: 'skipped', why: '"github-token" is empty, so no comment was written.' }
      }
      try {
        const place = await pullRequest()
        if (place === undefined) {
          return { status: 'skipped', why: `No pull request belongs to commit ${context.sha.slice(0, 7)}.` }
        }
        const wanted = { place: { ...context.repository, number: place.number }, marker, body, create }
        return await keepComment(open(), wanted)
      } catch (error) {
        const why = explainGitHubError(error, `find the pull request of commit ${context.sha.slice(0, 7)}`)
        return { status: isDenied(error) ? 'denied' : 'failed', why }
      }
    },

    async review(name) {
      const place = await pullRequest()
      if (place === undefined) return undefined
      const { number } = place
      const { current, own } = await readConversation(open(), { ...context.repository, number }, { tool })
      const markers = own.map(({ marker }) => marker)
      const shown = reviewedFingerprint(markers, { key: keyOf(tool, name), name })
      return { pullRequest: number, current, shown }
    },
  }
}

async function locate(
  number: number | undefined,
  context: RunContext,
  event: Record<string, unknown>,
  github: () => Promise<GitHub>,
): Promise<PullRequestRef | undefined> {
  if (number === undefined) return findPullRequest(github, context, event)
  const ofEvent = await findPullRequest(github, { ...context, sha: '' }, event)
  return ofEvent?.number === number ? ofEvent : { number, commit: '' }
}
