/**
 * Where canonical changes are written before they are hashed: one buffer, used again for each, since building texts of a
 * hundred small pieces would be half the price of reading a large plan.
 */
export interface CanonicalText {
  clear(): void
  /** Short ASCII of our own. */
  put(ascii: string): void
  /** Somebody else's text, with its length, so that no two sequences of texts are written alike. */
  quote(text: string): void
  /** Valid until the next call. */
  bytes(): Buffer
}

export function openCanonicalText(): CanonicalText {
  let buffer = Buffer.allocUnsafe(16 * 1024)
  let end = 0

  function room(bytes: number): void {
    if (end + bytes <= buffer.length) return
    buffer = Buffer.concat([buffer.subarray(0, end)], Math.max(2 * buffer.length, end + bytes))
  }

  function put(ascii: string): void {
    room(ascii.length)
    for (let i = 0; i < ascii.length; i++) buffer[end++] = ascii.charCodeAt(i)
  }

  return {
    clear() {
      end = 0
    },
    put,
    quote(text) {
      const { length } = text
      put(String(length))
      // At most three bytes of UTF-8 for each UTF-16 unit, and the colon.
      room(3 * length + 1)
      buffer[end++] = 0x3a
      if (length > 200) {
        end += buffer.write(text, end)
        return
      }
      const start = end
      for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i)
        if (code > 0x7f) {
          end = start + buffer.write(text, start)
          return
        }
        buffer[end++] = code
      }
    },
    bytes: () => buffer.subarray(0, end),
  }
}
