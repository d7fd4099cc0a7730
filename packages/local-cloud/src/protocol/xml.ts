/** The little XML that S3, STS and IAM speak: written by hand, read by tag. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Escapes text for an element or an attribute; control characters become references, as S3 writes them. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/\p{Cc}/gu, (character) =>
      character === '\n' || character === '\t' ? character : `&#x${character.charCodeAt(0).toString(16)};`,
    )
}

export type XmlValue = string | number | boolean | undefined | XmlValue[] | { [tag: string]: XmlValue }

/** One element; arrays repeat the tag, undefined leaves it out. */
export function element(tag: string, value: XmlValue): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => element(tag, item)).join('')
  const inner =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([name, child]) => element(name, child))
          .join('')
      : xmlText(String(value))
  return `<${tag}>${inner}</${tag}>`
}

/** The texts of every `<tag>` in the document, entities resolved; attributes and name spaces are ignored. */
export function textsOf(xml: string, tag: string): string[] {
  const found = xml.matchAll(
    new RegExp(`<(?:\\w+:)?${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${tag}>`, 'g'),
  )
  return [...found].map((match) => decode(match[1] ?? ''))
}

export function firstText(xml: string, tag: string): string | undefined {
  return textsOf(xml, tag)[0]
}

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X'))
      return String.fromCodePoint(parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10))
    return characters[name] ?? whole
  })
}
