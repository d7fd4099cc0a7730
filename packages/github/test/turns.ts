/** Lets one of several runs go on at a time; which, the choices say. Each run waits for one turn at most. */
export class Turns {
  private readonly waiting: Array<() => void> = []
  private readonly choices: number[]
  private running: number

  constructor(runs: number, choices: number[]) {
    this.running = runs
    this.choices = [...choices]
  }

  take(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve)
      this.giveNext()
    })
  }

  /** A run has ended. */
  end(): void {
    this.running -= 1
    this.giveNext()
  }

  private giveNext(): void {
    if (this.waiting.length < this.running || this.waiting.length === 0) return
    const [next] = this.waiting.splice((this.choices.shift() ?? 0) % this.waiting.length, 1)
    next?.()
  }
}
