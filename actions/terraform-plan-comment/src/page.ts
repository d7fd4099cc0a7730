import { MAX_COMMENT, renderComment } from '@infra-actions/terraform-plan/render/comment'
import type { RenderContext, Rendered } from '@infra-actions/terraform-plan/render/context'
import { renderFailedPlan, renderFailedSummary } from '@infra-actions/terraform-plan/render/failed-plan'
import { renderStacks, renderStacksSummary } from '@infra-actions/terraform-plan/render/many-stacks'
import { renderSummary } from '@infra-actions/terraform-plan/render/summary'
import type { Findings } from './findings.ts'

/** The comment's Markdown, in what the marker leaves of its room. */
export function commentPage(findings: Findings, context: RenderContext, markerLength: number): Rendered {
  const room = { maxCharacters: MAX_COMMENT - markerLength }
  if (findings.kind === 'plan') return renderComment(findings.plan, context, room)
  if (findings.kind === 'failed') return renderFailedPlan(findings.failed, context, room)
  return renderStacks(findings.fragments, context, room)
}

/** The job summary's Markdown: the same with more room. */
export function summaryPage(findings: Findings, context: RenderContext): Rendered {
  if (findings.kind === 'plan') return renderSummary(findings.plan, context)
  if (findings.kind === 'failed') return renderFailedSummary(findings.failed, context)
  return renderStacksSummary(findings.fragments, context)
}
