import type { Plan } from '../../model.ts'
import type { RenderContext } from '../context.ts'
import { inlineCode } from '../markdown/code.ts'
import { safeUrl } from '../markdown/link.ts'
import { prose } from '../markdown/prose.ts'

/** What was planned, by what, and where to read on. */
export function footer(plan: Plan | undefined, context: RenderContext): string {
  const parts: string[] = []
  if (context.commit !== undefined && context.commit !== '')
    parts.push(`commit ${inlineCode(context.commit.slice(0, 8))}`)
  if (plan !== undefined) {
    parts.push(`${plan.tool} ${versionText(plan.toolVersion)}`.trim())
    if (plan.fingerprint.hash !== '')
      parts.push(`fingerprint ${inlineCode(plan.fingerprint.hash.slice(0, 12))}`)
  }
  const run = context.runUrl === undefined ? undefined : safeUrl(context.runUrl)
  if (run !== undefined) parts.push(`[run](${run})`)
  return parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`
}

function versionText(version: string): string {
  return /^\d{1,4}(\.\d{1,4}){1,3}$/.test(version) ? version : prose(version, 40)
}
