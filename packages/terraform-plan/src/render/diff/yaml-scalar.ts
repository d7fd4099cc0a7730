import type { Value } from '../../model.ts'

/** Thrown where a text is more than the block YAML that is read here. */
export const TOO_MUCH = Symbol('not plain block YAML')

/** A one-line scalar that YAML 1.1 and the core schema of 1.2 read alike. */
export function readScalar(text: string): Value {
  if (text === '[]') return []
  if (text === '{}') return {}
  if (/^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/.test(text)) return JSON.parse(text) as string
  if (/^'(?:[^']|'')*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  if (/^(~|null|Null|NULL)$/.test(text)) return null
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text)) return number(text)
  if (READ_OTHERWISE.some((form) => form.test(text))) throw TOO_MUCH
  if (!/^[A-Za-z0-9_./$(+-]/.test(text) || /^[-?]( |$)|: |:$| #|[\u0080-\u009f\ufeff]/.test(text))
    throw TOO_MUCH
  return text
}

/**
 * Plain scalars that are no strings in YAML 1.1 or in 1.2, and not the same in both. Kubernetes, Compose and cloud-init
 * read them by rules of their own (`yes` is true, `22:22` is 1342), so quoting one may change what a text means.
 */
const READ_OTHERWISE = [
  /^(y|yes|n|no|on|off)$/i,
  /^[-+]?0[\dbox_]/i,
  /^[-+]?\d[\d_,]*(:\d+)+(\.[\d_]*)?$/,
  // With two runs of digits and no point between them each digit could be of either.
  /^[-+]?[\d_,]*(\.[\d_,]*)?(e[-+]?\d+)?$/i,
  /^\d{4}-\d{1,2}-\d{1,2}([Tt ]|$)/,
  /^[-+]?\.(inf|nan)$/i,
]

/** Only as it would be written again: `0644`, `1.10` and `1e3` are no numbers to some readers, or others. */
function number(text: string): number {
  const value = Number(text)
  if (String(value) !== text || Math.abs(value) > Number.MAX_SAFE_INTEGER || /e/.test(text)) throw TOO_MUCH
  return value
}
