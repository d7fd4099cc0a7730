/** Collects what the reader did not understand: one sentence a kind, however many resources show it. */
export interface Notices {
  /** `kind` is the sentence without its example; `example` is already masked. */
  add(kind: string, example?: string): void
  sentences(): string[]
}

const MAX_KINDS = 50

export function openNotices(): Notices {
  const kinds = new Map<string, { example: string | undefined; count: number }>()
  return {
    add(kind, example) {
      const seen = kinds.get(kind)
      if (seen) seen.count++
      else if (kinds.size < MAX_KINDS) kinds.set(kind, { example, count: 1 })
    },
    sentences: () =>
      [...kinds].map(([kind, { example, count }]) => {
        if (example === undefined) return `${kind}.`
        return count === 1 ? `${kind} (${example}).` : `${kind} (${example} and ${count - 1} more).`
      }),
  }
}
