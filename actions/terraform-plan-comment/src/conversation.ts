import type { RunContext } from '@infra-actions/action-kit/environment'
import { type GitHub, openGitHub } from '@infra-actions/github/client'
import { readConversation } from '@infra-actions/github/comments'
import { explainGitHubError, isDenied } from '@infra-actions/github/errors'
import { readHead } from '@infra-actions/github/head'
import { keyOf, type Marker } from '@infra-actions/github/marker'
import { eventCommit, findPullRequest, type PullRequestRef } from '@infra-actions/github/pull-request'
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
  inputs: { githubToken: string | undefined; pullRequest: number | undefined; verify: boolean },
  context: RunContext,
  event: Record<string, unknown>,
  { signal, onWait }: { signal: AbortSignal; onWait: (why: string) => void },
): Conversation {
  const open = once(() =>
    openGitHub({ token: inputs.githubToken ?? '', apiUrl: context.apiUrl, signal, onWait }),
  )
  const pullRequest = once(() => locate(inputs, context, event, async () => open()))
  /** Where only the head can be meant, or the number was given, it is asked for. */
  const shown = once(async () => {
    const found = await pullRequest()
    if (found === undefined || found.commit !== '') return found
    const head = await readHead(open(), { ...context.repository, number: found.number })
    return found.ofHead || head === context.sha ? { ...found, commit: head, ofHead: true } : found
  })
  const lookedUp = eventCommit(event, context.sha).slice(0, 7)

  return {
    async marker(name, data) {
      const found = await shown().catch(() => undefined)
      const commit = found?.commit ?? eventCommit(event, context.sha, inputs.pullRequest)
      const runAttempt = Number(context.runAttempt)
      return { tool, key: keyOf(tool, name), commit, runId: Number(context.runId) || 0, runAttempt, data }
    },

    async post(marker, body, { create }) {
      if (inputs.githubToken === undefined) {
        return { status: 'skipped', why: '"github-token" is empty, so no comment was written.' }
      }
      try {
        const found = await shown()
        if (found === undefined) return { status: 'skipped', why: noPullRequest(lookedUp) }
        const wanted = { place: { ...context.repository, number: found.number }, marker, body, create }
        return await keepComment(open(), wanted)
      } catch (error) {
        const doing = lookedUp ? `find the pull request of commit ${lookedUp}` : 'look at the pull request'
        const why = explainGitHubError(error, doing)
        return { status: isDenied(error) ? 'denied' : 'failed', why }
      }
    },

    async review(name) {
      const found = await pullRequest()
      if (found === undefined) return undefined
      const { number } = found
      const { current, own } = await readConversation(open(), { ...context.repository, number }, { tool })
      const markers = own.map(({ marker }) => marker)
      const shown = reviewedFingerprint(markers, { key: keyOf(tool, name), name })
      return { pullRequest: number, current, shown }
    },
  }
}

async function locate(
  inputs: { pullRequest: number | undefined; verify: boolean },
  context: RunContext,
  event: Record<string, unknown>,
  github: () => Promise<GitHub>,
): Promise<PullRequestRef | undefined> {
  const { pullRequest: number, verify } = inputs
  if (number === undefined) return findPullRequest(github, context, event, verify ? 'merged' : 'open')
  const ofEvent = await findPullRequest(github, { ...context, sha: '' }, event)
  if (ofEvent?.number === number) return ofEvent
  return { number, commit: eventCommit(event, context.sha, number), ofHead: false }
}

function noPullRequest(commit: string): string {
  if (commit === '') return 'No pull request belongs to this event.'
  return `No pull request belongs to commit ${commit}: none that is open has it as its head, and none was merged as it.`
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
