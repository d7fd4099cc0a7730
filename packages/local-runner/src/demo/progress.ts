import { shortPins } from '../report/pins.ts'
import type { TimedLine } from '../run/collect.ts'

const marks: Record<string, string> = { success: '✓', failure: '✗', skipped: '-' }

/** Says each step as it ends, so that a run can be watched. */
export function progress(write: (line: string) => void): (line: TimedLine) => void {
  return ({ line }) => {
    const name = line.job?.split('/').slice(1).join('/').trim() ?? ''
    if (line.jobResult) write(`  ${marks[line.jobResult] ?? '?'} ${name}: ${line.jobResult}`)
    else if (line.stepResult && line.stage === 'Main' && line.stepID?.length === 1) {
      const time = ((line.executionTime ?? 0) / 1e9).toFixed(1)
      write(`    ${marks[line.stepResult] ?? '?'} ${name} › ${shortPins(line.step ?? '')} (${time} s)`)
    }
  }
}
