import type { Json, RawTaskDefinition } from '../api.ts'
import { type Difference, differences } from './difference.ts'

/**
 * The difference in lines to read: `~ web.image: a → b`. Values of environment variables are never shown and
 * neither is anything whose name speaks of a secret; `secrets` only hold references, so those are.
 */
export function differenceLines(before: RawTaskDefinition, after: RawTaskDefinition): string[] {
  return differences(before, after).map(lineOf)
}

function lineOf({ path, before, after }: Difference): string {
  const place = (path[0] === 'containerDefinitions' && path.length > 1 ? path.slice(1) : path).join('.')
  const show = (value: Json) =>
    secretPlace(path, value) ? '(value not shown)' : shorten(JSON.stringify(value))
  if (before === undefined && after !== undefined) return `+ ${place}: ${show(after)}`
  if (after === undefined && before !== undefined) return `- ${place}: ${show(before)}`
  if (before === undefined || after === undefined) return `  ${place}`
  const [left, right] = [show(before), show(after)]
  return left === right ? `~ ${place}: changed ${left}` : `~ ${place}: ${left} → ${right}`
}

const secretName = /pass|secret|token|key|credential|auth|private|dsn|header/i
const secretText =
  /:\/\/[^/\s"]*:[^/\s"]*@|(pass(word)?|secret|token|api-?key)["']?\s*[=:]|-----BEGIN|AKIA[0-9A-Z]{16}/i

/** Whether a value may hold a secret: by the place it has, by what its own keys say, or by how it looks. */
function secretPlace(path: string[], value: Json): boolean {
  const [root, , field, ...rest] = path
  if (root !== 'containerDefinitions') return secretText.test(JSON.stringify(value))
  if (field === 'secrets') return false
  // A whole container or list that could not be told part by part.
  if (field === undefined || field === 'environment') return true
  return rest.some((part) => secretName.test(part)) || holdsSecret(value)
}

function holdsSecret(value: Json): boolean {
  const text = JSON.stringify(value)
  const keys =
    typeof value === 'object' ? [...text.matchAll(/"([^"]+)":/g)].map((match) => match[1] ?? '') : []
  return secretText.test(text) || keys.some((key) => secretName.test(key) && key !== 'secretOptions')
}

function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`
}
