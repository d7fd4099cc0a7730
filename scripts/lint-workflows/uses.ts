import { contractOf } from './contract.ts'

/** A step, or a job that calls a workflow: whatever has a `uses:`. */
export interface Use {
  uses?: string
  with?: Record<string, unknown> | null
  /** By which others speak of its outputs. */
  id?: string
}

/** Every `uses:` of a file that is not pinned to a commit, or does not say which version that is. */
export function unpinned(text: string): string[] {
  const problems: string[] = []
  for (const line of text.split('\n')) {
    const [, uses = './', comment = ''] = /^\s*(?:- )?uses: (\S+)(.*)$/.exec(line) ?? []
    if (uses.startsWith('./')) continue
    if (!/@[0-9a-f]{40}$/.test(uses)) problems.push(`${uses} is not pinned to a commit.`)
    else if (!/^ # v?\d/.test(comment)) problems.push(`${uses} does not say its version in a comment.`)
  }
  return problems
}

/**
 * Inputs that an action or called workflow of ours does not have or does not get, and outputs that it does not have.
 * @param words what the file says of its outputs, such as `steps.<id>.outputs.<name>`
 */
export function misused(
  { uses = '', with: given, id }: Use,
  repository: string,
  words: { text: string; by: 'steps' | 'needs' },
): string[] {
  const contract = contractOf(uses, repository)
  if (contract === undefined) return []
  if (contract === 'nowhere') return [`${uses} is nowhere.`]
  const names = Object.keys(given ?? {})
  const unknown = names.filter((name) => !(name in contract.inputs))
  const missing = Object.entries(contract.inputs).filter(
    ([name, input]) => input?.required && input.default === undefined && !names.includes(name),
  )
  return [
    ...unknown.map((name) => `${uses} has no input "${name}".`),
    ...missing.map(([name]) => `${uses} needs the input "${name}".`),
    ...outputsOf(id, words)
      .filter((name) => !(name in contract.outputs))
      .map((name) => `${uses} has no output "${name}".`),
  ]
}

function outputsOf(id: string | undefined, { text, by }: { text: string; by: string }): string[] {
  if (id === undefined) return []
  const used = text.matchAll(new RegExp(`\\b${by}\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))
  return [...new Set([...used].map(([, name = '']) => name))]
}
