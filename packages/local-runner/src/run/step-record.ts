import type { ActLine } from '../act/line.ts'
import { type Annotation, asConclusion, type Conclusion, type LogLine, type StepResult } from './model.ts'

/** A step while its lines come in. */
export interface StepRecord {
  name: string
  result?: Conclusion
  continued: boolean
  nanoseconds: number
  outputs: Record<string, string>
  log: LogLine[]
  annotations: Annotation[]
  summary: string
}

export function startStep(line: ActLine): StepRecord {
  const name = line.step ?? ''
  return { name, continued: false, nanoseconds: 0, outputs: {}, log: [], annotations: [], summary: '' }
}

/** Takes one line into the record. */
export function tell(step: StepRecord, line: ActLine, mask: (text: string) => string): void {
  const inner = (line.stepID?.length ?? 1) > 1
  if (line.stepResult && !inner) {
    // That a composite action was prepared does not mean that it ran.
    if (line.stage !== 'Pre' || line.stepResult === 'failure') step.result = asConclusion(line.stepResult)
    step.nanoseconds += line.executionTime ?? 0
  } else if (line.raw_output) {
    step.log.push({ kind: 'text', text: mask(withoutNewline(line.msg ?? '')) })
  } else if (line.command === 'ignored') {
    step.log.push({ kind: 'text', text: mask(withoutNewline(line.raw ?? '')) })
  } else if (line.command === 'set-output') {
    if (!inner && line.name !== undefined) step.outputs[line.name] = mask(line.arg ?? '')
  } else if (line.command === 'summary') {
    step.summary += mask(line.content ?? '')
  } else if (isAnnotation(line.command)) {
    step.annotations.push(annotation(line.command, line, mask))
    step.log.push({ kind: line.command, text: mask(line.arg ?? '') })
  } else if (line.command === 'group' || line.command === 'endgroup' || line.command === 'debug') {
    step.log.push({ kind: line.command, text: mask(line.arg ?? '') })
  } else if (line.msg?.startsWith('Failed but continue')) {
    step.continued = true
  } else if (line.level === 'error' && line.command === undefined && line.msg) {
    step.log.push({ kind: 'error', text: mask(inRunnersWords(line.msg.trimEnd())) })
  }
}

/** The finished step; one that left no record was skipped. */
export function stepResult(name: string, step: StepRecord | undefined): StepResult {
  const outcome = step?.result ?? 'skipped'
  return {
    name,
    conclusion: step?.continued ? 'success' : outcome,
    outcome,
    seconds: Math.round((step?.nanoseconds ?? 0) / 1e6) / 1000,
    outputs: step?.outputs ?? {},
    log: step?.log ?? [],
    annotations: step?.annotations ?? [],
    summary: step?.summary ?? '',
  }
}

function isAnnotation(command: string | undefined): command is Annotation['level'] {
  return command === 'error' || command === 'warning' || command === 'notice'
}

function annotation(level: Annotation['level'], line: ActLine, mask: (text: string) => string): Annotation {
  const { title, file, line: number } = line.kvPairs ?? {}
  return {
    level,
    message: mask(line.arg ?? ''),
    ...(title ? { title: mask(title) } : {}),
    ...(file ? { file } : {}),
    ...(number ? { line: number } : {}),
  }
}

function inRunnersWords(text: string): string {
  const status = /^exit status (\d+)$/.exec(text)?.[1]
  return status === undefined ? text : `Process completed with exit code ${status}.`
}

function withoutNewline(text: string): string {
  return text.replace(/\r?\n$/, '')
}
