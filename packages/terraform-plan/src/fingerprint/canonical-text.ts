/**
 * Where a canonical change is written before it is hashed. Appending to a string is the runtime's own work; loops over
 * characters of ours are not yet compiled when a plan of ordinary size is through.
 */
export interface CanonicalText {
  clear(): void
  /** Short text of our own. */
  put(own: string): void
  /** Somebody else's text, with its length, so that no two sequences of texts are written alike. */
  quote(text: string): void
  written(): string
}

export function openCanonicalText(): CanonicalText {
  let written = ''
  return {
    clear() {
      written = ''
    },
    put(own) {
      written += own
    },
    quote(text) {
      written += `${text.length}:${text}`
    },
    written: () => written,
  }
}
