/**
 * The stretch of the file that is in memory: chunks are appended, what is behind `keepFrom` is dropped. Positions
 * inside are relative to `bytes`; `base` is the file offset of `bytes[0]`.
 */
export interface Window {
  bytes: Buffer
  /** End of what is filled. */
  end: number
  /** Next byte to look at. */
  at: number
  base: number
}

export function openWindow(): Window {
  return { bytes: Buffer.allocUnsafe(0), end: 0, at: 0, base: 0 }
}

/** Appends `chunk`, keeping the bytes from `keepFrom` on. Grows by doubling, so a long element stays linear. */
export function append(window: Window, chunk: Uint8Array, keepFrom: number): void {
  const kept = window.end - keepFrom
  const needed = kept + chunk.length
  if (needed > window.bytes.length) {
    const bytes = Buffer.allocUnsafe(Math.max(needed, 2 * kept))
    window.bytes.copy(bytes, 0, keepFrom, window.end)
    window.bytes = bytes
  } else if (keepFrom > 0) {
    window.bytes.copyWithin(0, keepFrom, window.end)
  }
  window.bytes.set(chunk, kept)
  window.base += keepFrom
  window.at -= keepFrom
  window.end = needed
}
