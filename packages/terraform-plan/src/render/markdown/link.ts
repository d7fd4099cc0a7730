/** A link with a text of ours, or its text alone when the address is none we would send a reader to. */
export function link(text: string, url: string | undefined): string {
  const target = url === undefined ? undefined : safeUrl(url)
  return target === undefined ? text : `[${text}](${target})`
}

/** Only http and https, and nothing left in it that ends a Markdown link, an attribute or a table cell. */
export function safeUrl(url: string): string | undefined {
  if (url.length > 1000 || !/^https?:\/\//i.test(url)) return undefined
  try {
    return new URL(url).href.replace(/[^A-Za-z0-9\-./:?#@!$&+,;=%]/g, hex).replaceAll('&', '&amp;')
  } catch {
    return undefined
  }
}

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
