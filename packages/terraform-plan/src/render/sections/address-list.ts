import type { ResourceChange } from '../../model.ts'
import { grouped } from '../grouped.ts'
import { fencedCode } from '../markdown/code.ts'
import type { Section } from './section.ts'

/** Addresses one a line, in a fence, as many as there is room for. */
export interface AddressList extends Section {
  named: ResourceChange[]
}

export function addressList(changes: ResourceChange[], maxCharacters: number): AddressList {
  const lines: string[] = []
  let left = maxCharacters
  for (const { address } of changes) {
    const line = address.slice(0, 300).replace(/\s+/g, ' ')
    left -= line.length + 1
    if (left < 0) break
    lines.push(line)
  }
  const named = changes.slice(0, lines.length)
  const more = changes.length - named.length
  if (more > 0) lines.push(`… and ${grouped(more)} more`)
  return { markdown: fencedCode(lines.join('\n')), named, whole: more === 0 }
}
