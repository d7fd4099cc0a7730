/**
 * The stretch of the file that is in memory: chunks are appended, what is behind `keepFrom` is dropped. Positions
 * inside are relative to `bytes`; `base` is the file offset of `bytes[0]`.
 */
export interface Window {
  bytes: Buffer
  /** Whether `bytes` may be written to: a first chunk is looked at where it is, and is often the whole file. */
  owned: boolean
  /** End of what is filled. */
  end: number
  /** Next byte to look at. */
  at: number
  base: number
}

export function openWindow(): Window {
  return { bytes: Buffer.allocUnsafe(0), owned: false, end: 0, at: 0, base: 0 }
}

/**
 * Appends `chunk`, which has to stay as it is until the next one has been appended, and keeps the bytes from `keepFrom`
 * on. Grows by doubling, so a long element stays linear.
 */
export function append(window: Window, chunk: Uint8Array, keepFrom: number): void {
  if (window.end === 0) {
    window.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    window.owned = false
    window.end = chunk.length
    return
  }
  const kept = window.end - keepFrom
  const needed = kept + chunk.length
  if (!window.owned || needed > window.bytes.length) {
    const bytes = Buffer.allocUnsafe(Math.max(needed, 2 * kept))
    window.bytes.copy(bytes, 0, keepFrom, window.end)
    window.bytes = bytes
    window.owned = true
  } else if (keepFrom > 0) {
    window.bytes.copyWithin(0, keepFrom, window.end)
  }
  window.bytes.set(chunk, kept)
  window.base += keepFrom
  window.at -= keepFrom
  window.end = needed
}
