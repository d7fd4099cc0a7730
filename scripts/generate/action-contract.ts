import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'

/** What action.yml promises. */
export interface Contract {
  action: string
  inputs: Record<string, { description: string; required?: boolean; default?: string }>
  outputs: Record<string, { description: string }>
}

export function readContract(folder: string): Contract {
  const { inputs = {}, outputs = {} } = parse(readFileSync(`${folder}/action.yml`, 'utf8'))
  return { action: basename(folder), inputs, outputs }
}

/** A module with the names action.yml declares, so that an undeclared one does not compile. */
export function namesOf(contract: Contract): string {
  const union = (names: string[]) => names.map((name) => `\n  | '${name}'`).join('') || ' never'
  return (
    '// Generated from action.yml by "pnpm generate".\n\n' +
    `export type InputName =${union(Object.keys(contract.inputs))}\n\n` +
    `export type OutputName =${union(Object.keys(contract.outputs))}\n`
  )
}

/** The README with the tables between its `<!-- inputs -->` and `<!-- outputs -->` marks made anew. */
export function tablesInto(readme: string, contract: Contract, path: string): string {
  const inputs = Object.entries(contract.inputs).map(([name, { description, required, default: value }]) => [
    `\`${name}\``,
    cell(description),
    required ? '**required**' : value ? `\`${cell(value)}\`` : '',
  ])
  const outputs = Object.entries(contract.outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ])
  const withInputs = between(readme, 'inputs', table(['input', 'what it is', 'default'], inputs), path)
  return between(withInputs, 'outputs', table(['output', 'what it is'], outputs), path)
}

function between(text: string, mark: string, body: string, path: string): string {
  const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`${path} needs the marks ${open} and ${close}`)
  return `${text.slice(0, start + open.length)}\n${body}\n${text.slice(end)}`
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}
