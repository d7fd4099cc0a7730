/** Work with the time it is due at. */

export type Cancel = () => void

interface Due {
  at: number
  order: number
  work: () => void
}

/** What is to be done, soonest first; equal times in the order they were asked for. */
export function dueQueue() {
  const heap: Due[] = []
  let order = 0
  const before = (a: Due | undefined, b: Due | undefined) =>
    a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order))

  function swap(i: number, j: number): void {
    const [a, b] = [heap[i], heap[j]]
    if (a !== undefined && b !== undefined) [heap[i], heap[j]] = [b, a]
  }

  return {
    peek: () => heap[0],
    add(at: number, work: () => void): Cancel {
      const due: Due = { at, order: order++, work }
      heap.push(due)
      for (let i = heap.length - 1; i > 0 && before(heap[i], heap[(i - 1) >> 1]); i = (i - 1) >> 1) {
        swap(i, (i - 1) >> 1)
      }
      return () => {
        due.work = () => {}
      }
    },
    pop(): Due | undefined {
      swap(0, heap.length - 1)
      const first = heap.pop()
      for (let i = 0; ; ) {
        const child = before(heap[2 * i + 2], heap[2 * i + 1]) ? 2 * i + 2 : 2 * i + 1
        if (!before(heap[child], heap[i])) return first
        swap(i, child)
        i = child
      }
    },
  }
}
