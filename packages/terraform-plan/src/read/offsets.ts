/** Where elements are in the file, twelve bytes each: half a million of them are 6 MB, as objects they would be 40. */
export interface Offsets {
  readonly count: number
  add(offset: number, length: number): void
  offset(index: number): number
  length(index: number): number
}

export function openOffsets(): Offsets {
  let offsets = new Float64Array(256)
  let lengths = new Uint32Array(256)
  let count = 0
  return {
    get count() {
      return count
    },
    add(offset, length) {
      if (count === offsets.length) {
        const more = new Float64Array(count * 2)
        more.set(offsets)
        offsets = more
        const moreLengths = new Uint32Array(count * 2)
        moreLengths.set(lengths)
        lengths = moreLengths
      }
      offsets[count] = offset
      lengths[count] = length
      count++
    },
    offset: (index) => offsets[index] as number,
    length: (index) => lengths[index] as number,
  }
}
