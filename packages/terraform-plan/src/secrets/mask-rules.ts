import { PlanError } from '../plan-error.ts'
import { type AttributeGlob, parseGlob } from './attribute-glob.ts'

/** What the user wants hidden beyond what Terraform marks. */
export interface MaskRules {
  globs: AttributeGlob[]
  /** Whatever matches in any text is masked. All carry the flag `g`. */
  patterns: RegExp[]
}

/**
 * One rule a line: `/regular expression/flags` masks what it matches in any value; anything else is an attribute
 * glob (`aws_db_instance.*.password`, `**.password`). Empty lines and lines that start with `#` say nothing.
 */
export function parseMaskRules(lines: readonly string[]): MaskRules {
  const rules: MaskRules = { globs: [], patterns: [] }
  const wrong: string[] = []
  lines.forEach((line, index) => {
    const rule = line.trim()
    if (rule === '' || rule.startsWith('#')) return
    try {
      if (rule.startsWith('/')) rules.patterns.push(parsePattern(rule))
      else rules.globs.push(parseGlob(rule))
    } catch (error) {
      wrong.push(`line ${index + 1} "${rule}": ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  if (wrong.length > 0) throw new PlanError(`mask has rules that cannot be read: ${wrong.join('; ')}`)
  return rules
}

function parsePattern(rule: string): RegExp {
  const end = rule.lastIndexOf('/')
  if (end === 0) throw new Error('a regular expression ends with "/", as in /secret-[0-9]+/')
  const flags = rule.slice(end + 1)
  if (/[^imsu]/.test(flags)) throw new Error(`flags other than i, m, s and u mean nothing here: "${flags}"`)
  const pattern = new RegExp(rule.slice(1, end), `${flags}g`)
  if (new RegExp(pattern.source, flags).test('')) {
    throw new Error('it matches the empty text, so it would match everywhere')
  }
  return pattern
}
