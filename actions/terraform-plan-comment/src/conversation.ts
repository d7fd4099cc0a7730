import type { Clock } from '@infra-actions/action-kit/clock'
import type { RunContext } from '@infra-actions/action-kit/environment'
import { type GitHub, openGitHub } from '@infra-actions/github/client'
import { type OwnComment, readConversation } from '@infra-actions/github/comments'
import { isDenied } from '@infra-actions/github/errors'
import { eventCommit } from '@infra-actions/github/event'
import { explainGitHubError } from '@infra-actions/github/explain'
import { readHead } from '@infra-actions/github/head'
import { keyOf, type Marker } from '@infra-actions/github/marker'
import { findPullRequest, type PullRequestRef } from '@infra-actions/github/pull-request'
import { keepComment } from '@infra-actions/github/sticky-comment'
import type { CommentOutcome } from '@infra-actions/github/wanted-comment'
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
  { clock, ...options }: { clock: Clock; signal: AbortSignal; onWait: (why: string) => void },
): Conversation {
  const open = once(() =>
    openGitHub({ token: inputs.githubToken ?? '', apiUrl: context.apiUrl, clock, ...options }),
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
      const [runId, runAttempt] = [Number(context.runId) || 0, Number(context.runAttempt)]
      return { tool, key: keyOf(tool, name), commit, runId, runAttempt, at: clock.now(), data }
    },

    async post(marker, body, { create }) {
      if (inputs.githubToken === undefined) {
        return { status: 'skipped', why: '"github-token" is empty, so no comment was written.' }
      }
      try {
        const found = await shown()
        if (found === undefined) return { status: 'skipped', why: noPullRequest(lookedUp) }
        const { number, ofHead } = found
        const place = { ...context.repository, number }
        return await keepComment(open(), { place, marker, ofHead, body, create })
      } catch (error) {
        const given = inputs.pullRequest
        const it = lookedUp ? `the pull request of commit ${lookedUp}` : 'the pull request'
        const doing = given === undefined ? `find ${it}` : `look at pull request #${given}`
        const why = explainGitHubError(error, doing)
        return { status: isDenied(error) ? 'denied' : 'failed', why }
      }
    },

    async review(name) {
      if (inputs.githubToken === undefined) throw new Error('"github-token" is empty')
      const found = await pullRequest()
      if (found === undefined) return undefined
      const { number } = found
      const { own, ...pull } = await readConversation(open(), { ...context.repository, number }, { tool })
      return { pullRequest: number, ...pull, shown: reviewed(own, name, pull.head) }
    },
  }
}

/**
 * What comments show of a stack: its own before one for many, and of those the one that shows the head.
 * @throws ActionError when none does, and one for many stacks does not keep all of them.
 */
function reviewed(own: OwnComment[], name: string, head: string): Review['shown'] {
  const stack = { key: keyOf(tool, name), name }
  const [its, others] = [
    own.filter(({ marker }) => marker.key === stack.key),
    own.filter(({ marker }) => marker.key !== stack.key),
  ]
  let unkept: unknown
  const shown = [...its, ...others].flatMap(({ marker, writtenAt }) => {
    try {
      const found = reviewedFingerprint([marker], stack)
      return found ? [{ ...found, writtenAt }] : []
    } catch (error) {
      unkept ??= error
      return []
    }
  })
  if (shown.length === 0 && unkept !== undefined) throw unkept
  return shown.find(({ commit }) => commit === head) ?? shown[0]
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
