import { MAX_COMMENT, renderComment } from '@infra-actions/terraform-plan/render/comment'
import type { RenderContext, Rendered } from '@infra-actions/terraform-plan/render/context'
import { renderFailedPlan, renderFailedSummary } from '@infra-actions/terraform-plan/render/failed-plan'
import { renderStacks, renderStacksSummary } from '@infra-actions/terraform-plan/render/many-stacks'
import { renderSummary } from '@infra-actions/terraform-plan/render/summary'
import type { Findings } from './findings.ts'

/** The comment's Markdown, in what the marker leaves of its room. */
export function commentPage(findings: Findings, context: RenderContext, markerLength: number): Rendered {
  const room = { maxCharacters: MAX_COMMENT - markerLength }
  if (findings.kind === 'stacks') return renderStacks(findings.fragments, context, room)
  if (findings.kind === 'failed') return renderFailedPlan(findings, context, room)
  const { plan, failed } = findings
  return failed ? renderFailedPlan({ plan, failed }, context, room) : renderComment(plan, context, room)
}

/** The job summary's Markdown: the same with more room. */
export function summaryPage(findings: Findings, context: RenderContext): Rendered {
  if (findings.kind === 'stacks') return renderStacksSummary(findings.fragments, context)
  if (findings.kind === 'failed') return renderFailedSummary(findings, context)
  const { plan, failed } = findings
  return failed ? renderFailedSummary({ plan, failed }, context) : renderSummary(plan, context)
}
