import { ActionError } from '@infra-actions/action-kit/errors'
import { explainGitHubError } from '@infra-actions/github/explain'
import { formatMarker, type Marker } from '@infra-actions/github/marker'
import type { CommentOutcome } from '@infra-actions/github/wanted-comment'
import type { RenderContext } from '@infra-actions/terraform-plan/render/context'
import type { Conversation } from './conversation.ts'
import { type Effects, effectsOf, type Findings, fingerprintOf } from './findings.ts'
import { fragmentFiles, writeFragments } from './fragment-files.ts'
import { brokenGates } from './gates.ts'
import type { Gathered } from './gather.ts'
import type { Inputs } from './inputs.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import { commentPage, summaryPage } from './page.ts'
import { reviewData } from './reviewed.ts'
import { verify } from './verify.ts'

export interface Deps {
  gather(): Promise<Gathered>
  conversation: Conversation
  /** Where this run can be read about. */
  runUrl: string
  /** What it planned as far as the event tells; '' where it does not. */
  commit: string
  writeFile(path: string, text: string): Promise<void>
  /** Whether a path says that it is a folder, or is one. */
  isFolder(path: string): boolean
  summary(markdown: string): Promise<void>
  say(line: string): void
  warn(text: string): void
}

export interface Result {
  outputs: Outputs
  /** Why the step fails though its work is done: broken gates, a refused verification, no comment. */
  failures: string[]
}

/** Reads the plan, and reports it: in a fragment, against what was reviewed, or in the comment. */
export async function run(inputs: Inputs, deps: Deps): Promise<Result> {
  const { findings, problems } = await deps.gather()
  for (const problem of problems) deps.warn(problem)
  const effects = effectsOf(findings)
  deps.say(`${inputs.name}: ${effects.line}`)
  const failures = brokenGates(effects, inputs)
  if (inputs.verify) {
    const { outputs, failures: refused } = await verified(findings, effects, inputs, deps)
    return { outputs, failures: [...refused, ...failures] }
  }
  if (inputs.fragment !== undefined) {
    const target = { path: inputs.fragment, folder: deps.isFolder(inputs.fragment) }
    const { commit, runUrl } = deps
    const files = fragmentFiles(findings, target, { name: inputs.name, commit, runUrl })
    await writeFragments(files, deps.writeFile)
    deps.say(
      `Wrote ${files.length === 1 ? 'the result' : `${files.length} results`} to ${inputs.fragment}; a later job posts them.`,
    )
    return { outputs: outputsOf(effects, fingerprintOf(findings), undefined, false), failures }
  }

  // The comment first: people wait for it, and a summary, sixteen times as long, is read after the step has ended.
  const marker = await deps.conversation.marker(inputs.name, reviewData(findings))
  const context = { stack: inputs.name, commit: marker.commit, runUrl: deps.runUrl, marker: '' }
  const { comment, truncated } = await post(findings, effects, inputs, { marker, context }, deps)
  await deps.summary(summaryPage(findings, context).markdown)
  if (inputs.failOnCommentError && (comment.status === 'denied' || comment.status === 'failed')) {
    failures.push(`The comment could not be written: ${comment.why}`)
  }
  return { outputs: outputsOf(effects, fingerprintOf(findings), comment, truncated), failures }
}

async function post(
  findings: Findings,
  effects: Effects,
  { whenEmpty }: Inputs,
  { marker, context }: { marker: Marker; context: RenderContext },
  deps: Deps,
): Promise<{ comment: CommentOutcome; truncated: boolean }> {
  const withSummary = { ...context, summaryUrl: deps.runUrl }
  const page = commentPage(findings, withSummary, formatMarker(marker).length + 1)
  const empty = !effects.hasChanges && !effects.errored && effects.counts.drift === 0
  const wanted = !(empty && whenEmpty === 'delete')
  const comment = await deps.conversation.post(marker, wanted ? page.markdown : undefined, {
    create: !(empty && whenEmpty === 'skip'),
  })
  report(comment, deps)
  return { comment, truncated: wanted && page.truncated }
}

function report({ status, url, why, warning }: CommentOutcome, { say, warn }: Deps): void {
  if (warning !== undefined) warn(warning)
  if (status === 'denied') {
    warn(
      `${why} On pull requests from forks and by Dependabot the token is read-only; the job summary has the plan, and ` +
        'the README shows how a workflow_run workflow can post it.',
    )
  } else if (status === 'failed') {
    warn(`${why} The job summary has the plan.`)
  } else {
    say([`Comment ${status}`, url, why].filter((part) => part !== undefined).join(': '))
  }
}

async function verified(
  findings: Findings,
  effects: Effects,
  { name }: Inputs,
  { conversation, say }: Deps,
): Promise<Result> {
  const outputs = outputsOf(effects, fingerprintOf(findings), undefined, false)
  if (findings.kind !== 'plan' || effects.errored) {
    return { outputs, failures: ['Only a single plan can be verified, and this one failed or is several.'] }
  }
  try {
    const verification = verify(findings.plan, name, await conversation.review(name))
    if (verification.ok) say(verification.why)
    return { outputs, failures: verification.ok ? [] : [verification.why] }
  } catch (error) {
    if (error instanceof ActionError) return { outputs, failures: [error.message] }
    const why = explainGitHubError(error, 'read what was reviewed', 'pull-requests: read')
    return { outputs, failures: [`${why} Nothing was applied. Run this job again when that is mended.`] }
  }
}
