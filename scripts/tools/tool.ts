/** A development tool with the version this repository is tested with, and the ways to get it. */
export interface Tool {
  name: string
  /** The tested version; a found one must have the same major version and be no older. */
  version: string
  /** The name looked for on the PATH. */
  command: string
  /** How it is asked what it is, and whether what it prints will do; absent where it cannot say. */
  identity?: { question: string[]; isRight(answer: string): boolean }
  /** Tried in order until one works; each puts the tool under `folder` and returns the path of its command. */
  ways: Way[]
  /** What a person can do by hand when no way works here. */
  byHand: string[]
}

export interface Way {
  /** Reads after "tried": `python3 -m pip`. */
  name: string
  install(folder: string): string
}

/** Whether a text such as `act version 0.2.89` names `product` in a version that will do in place of `wanted`. */
export function saysVersion(product: string, wanted: string): (answer: string) => boolean {
  const pattern = new RegExp(`^${product} (?:version )?v?(\\d+)\\.(\\d+)\\.(\\d+)`, 'im')
  const want = wanted.split('.').map(Number)
  return (answer) => {
    const have = pattern.exec(answer)?.slice(1, 4).map(Number)
    if (have?.[0] !== want[0]) return false
    const differences = [1, 2].map((index) => (have?.[index] ?? 0) - (want[index] ?? 0))
    return (differences.find((difference) => difference !== 0) ?? 0) >= 0
  }
}
