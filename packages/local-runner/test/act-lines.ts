import type { ActLine } from '../src/act/line.ts'
import { collectRun } from '../src/run/collect.ts'
import type { RunResult } from '../src/run/model.ts'
import { readWorkflow } from '../src/run/workflow.ts'

/** A workflow of two jobs, the second a matrix, and a third that is never reached. */
const workflow = readWorkflow(`
name: demo
on: push
jobs:
  first:
    name: First job
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8
      - name: Work
        id: work
        run: echo
      - name: Skipped
        if: false
        run: echo
  second:
    needs: first
    runs-on: ubuntu-24.04
    strategy: { matrix: { service: [backend, worker] } }
    steps: [{ run: "exit 4" }]
  third:
    needs: [first, second]
    runs-on: ubuntu-24.04
    steps: [{ run: echo }]
`)

const first = { job: 'demo/First job', jobID: 'first', matrix: {} }

/** A line of the step `Work`. */
export function work(line: ActLine): ActLine {
  return { ...first, stage: 'Main', step: 'Work', stepID: ['work'], ...line }
}

export function ofFirst(line: ActLine): ActLine {
  return { ...first, ...line }
}

export function ofSecond(service: string, line: ActLine): ActLine {
  return { job: 'demo/second-1 ', jobID: 'second', matrix: { service }, ...line }
}

/** The run these lines make, one line every 100 ms. */
export function collect(lines: ActLine[], exitCode: number | null = 0, secrets: string[] = []): RunResult {
  const timed = lines.map((line, index) => ({ at: index * 100, line }))
  return collectRun(workflow, timed, { event: 'push', title: 'Push', exitCode, secrets })
}
