import type { Tag } from '@infra-actions/ecs/api'

/** Reads `key=value` lines by the rules of AWS tags: at most 50, keys of 128 and values of 256 characters. */
export function parseTags(lines: string[], refuse: (why: string) => void): Tag[] {
  const tags = lines.map((line) => {
    const equals = line.indexOf('=')
    const key = equals < 0 ? line : line.slice(0, equals).trim()
    const value = equals < 0 ? '' : line.slice(equals + 1).trim()
    if (equals < 0 || key === '') refuse(`"${line}" is not key=value.`)
    if (key.length > 128) refuse(`key "${key.slice(0, 40)}…" has ${key.length} characters; AWS takes 128.`)
    if (value.length > 256) refuse(`the value of "${key}" has ${value.length} characters; AWS takes 256.`)
    if (key.toLowerCase().startsWith('aws:')) refuse(`"${key}" begins with aws:, which only AWS may set.`)
    return { key, value }
  })
  if (tags.length > 50) refuse(`has ${tags.length} tags; AWS takes 50.`)
  return tags
}
