import { codeBlock, codeCell, markdownTable, plainCell } from '@infra-actions/terraform-state/markdown'
import { type StateLocation, stateUrl } from '@infra-actions/terraform-state/state-location'
import { type Finding, type Level, worst } from '@infra-actions/terraform-state/verify/finding'
import type { OutputName } from './action.gen.ts'

export type Outputs = Record<OutputName, string | number | object>

export function outputsOf(findings: Finding[]): Outputs {
  return {
    result: worst(findings),
    passed: countOf(findings, 'pass'),
    warnings: countOf(findings, 'warn'),
    failures: countOf(findings, 'fail'),
    findings,
  }
}

const icons: Record<Level, string> = { pass: '✅', warn: '⚠️', fail: '❌' }

/** A table of every check; below it the repairs, commands ready to paste. */
export function summaryOf(findings: Finding[], location: StateLocation): string {
  const counts = `${countOf(findings, 'pass')} passed, ${countOf(findings, 'warn')} warn, ${countOf(findings, 'fail')} failed`
  const order: Level[] = ['fail', 'warn', 'pass']
  const sorted = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  const rows = sorted.map(({ level, check, found }) => [
    `${icons[level]} ${level}`,
    plainCell(check),
    plainCell(found),
  ])
  const repairs = sorted.filter(({ repair }) => repair !== undefined)
  const words = repairs.filter(({ repair }) => !isCommand(repair))
  const commands = [...new Set(repairs.map(({ repair }) => repair).filter(isCommand))]
  const parts = [
    `### ${icons[worst(findings)]} Home of the Terraform state`,
    `${codeCell(stateUrl(location))} — ${counts}.`,
    markdownTable(['', 'check', 'found'], rows),
  ]
  if (words.length > 0) {
    const lines = words.map(({ check, repair = '' }) => `- **${plainCell(check)}**: ${plainCell(repair)}`)
    parts.push('#### Repairs', lines.join('\n'))
  }
  if (commands.length > 0) parts.push('#### Commands', codeBlock(commands, 'sh'))
  return `${parts.join('\n\n')}\n`
}

/** One line of the log for each check. */
export function lineOf({ level, check, found, repair }: Finding): string {
  return `${level.padEnd(4)}  ${check}: ${found}${repair === undefined ? '' : `. ${repair}`}`
}

function isCommand(repair: string | undefined): repair is string {
  return repair?.startsWith('aws ') === true
}

export function countOf(findings: Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length
}
