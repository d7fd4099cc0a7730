import type { ActLine } from '../act/line.ts'
import { isCalled, placeOf } from './called.ts'
import { masker } from './mask.ts'
import { asConclusion, type Conclusion, type JobResult, type RunResult, type StepResult } from './model.ts'
import { type StepRecord, startStep, stepResult, tell } from './step-record.ts'
import type { Workflow, WorkflowJob } from './workflow.ts'

/** A line with the time it was read, in milliseconds: act's own times are whole seconds. */
export interface TimedLine {
  at: number
  line: ActLine
}

interface JobRecord {
  id: string
  /**
   * act's name of the job, which counts the places of a matrix: `workflow/Job-2`. Of a job in a workflow that is
   * called, `Job-2/called workflow/its job`.
   */
  label: string
  matrix: Record<string, unknown>
  first: number
  last: number
  conclusion?: Conclusion
  /** Setting up or completing the job failed. */
  broken: boolean
  steps: Map<string, StepRecord>
}

/** act's lines, in order, as one run of `workflow`; `secrets` appear nowhere in the result. */
export function collectRun(
  workflow: Workflow,
  lines: TimedLine[],
  about: { event: string; title: string; exitCode: number | null; secrets: string[] },
): RunResult {
  const mask = masker([...about.secrets, ...lines.flatMap(({ line }) => maskOf(line))])
  const records = new Map<string, JobRecord>()
  const messages: string[] = []
  for (const { at, line } of lines) {
    if (line.jobID === undefined) {
      if (line.msg && line.level === undefined) messages.push(mask(line.msg.trimEnd()))
      continue
    }
    const record = recordOf(records, line, at)
    record.last = at
    if (line.jobResult) record.conclusion = asConclusion(line.jobResult)
    const key = stepKey(line)
    if (key === undefined) {
      record.broken ||= line.stepResult === 'failure'
      continue
    }
    const step = record.steps.get(key) ?? startStep(line)
    record.steps.set(key, step)
    tell(step, line, mask)
  }
  const jobs = workflow.jobs.flatMap((job) => {
    const ran = [...records.values()].sort(byPlace).flatMap((record) => resultOf(workflow, job, record))
    return ran.length > 0 ? ran : [skippedJob(job)]
  })
  return {
    event: about.event,
    title: about.title,
    conclusion:
      about.exitCode === 0 && jobs.every((job) => job.conclusion !== 'failure') ? 'success' : 'failure',
    seconds: seconds(lines.at(0)?.at ?? 0, lines.at(-1)?.at ?? 0),
    jobs,
    messages,
  }
}

function byPlace(a: JobRecord, b: JobRecord): number {
  return a.label.localeCompare(b.label, 'en', { numeric: true })
}

function recordOf(records: Map<string, JobRecord>, line: ActLine, at: number): JobRecord {
  const { jobID: id = '', job: label = '', matrix = {} } = line
  const key = `${id} ${label.trim()} ${JSON.stringify(matrix)}`
  const record = records.get(key) ?? {
    label: label.trim(),
    id,
    matrix,
    first: at,
    last: at,
    broken: false,
    steps: new Map(),
  }
  records.set(key, record)
  return record
}

/** What the record says of the job, if it is one of its places; for a job that calls a workflow, of a job in that. */
function resultOf(workflow: Workflow, job: WorkflowJob, record: JobRecord): JobResult[] {
  if (!job.calls)
    return record.id === job.id && !isCalled(workflow, record.label) ? [jobResult(job, record)] : []
  const inner = job.calls.jobs.find(({ id }) => id === record.id)
  const place = placeOf(job, record.label)
  if (inner === undefined || place === undefined) return []
  const name = `${job.name}${place === '' ? '' : ` ${place}`} / ${inner.name}`
  return [{ ...jobResult({ ...inner, name }, record), id: job.id, needs: job.needs }]
}

/** A composite action's inner steps count as part of the step that uses it. */
function stepKey(line: ActLine): string | undefined {
  const id = line.stepID?.[0]
  return id === undefined ? undefined : `${line.stage === 'Post' ? 'Post ' : ''}${id}`
}

function jobResult(job: WorkflowJob, record: JobRecord): JobResult {
  const values = Object.values(record.matrix).map(String)
  const main = job.steps.map(({ id, name }) => stepResult(name, record.steps.get(id)))
  const post = [...record.steps].filter(([key]) => key.startsWith('Post '))
  const steps = [...main, ...post.map(([, step]) => stepResult(`Post ${step.name}`, step))]
  return {
    id: job.id,
    name: values.length > 0 ? `${job.name} (${values.join(', ')})` : job.name,
    needs: job.needs,
    conclusion: conclusionOf(record, steps),
    seconds: seconds(record.first, record.last),
    steps,
  }
}

/** act calls every place of a matrix failed that ends after another one has: there, the steps decide. */
function conclusionOf(record: JobRecord, steps: StepResult[]): Conclusion {
  const { conclusion = 'cancelled', matrix, label, broken } = record
  const failed = broken || steps.some((step) => step.conclusion === 'failure')
  const inMatrix = Object.keys(matrix).length > 0 || /-\d+\//.test(label)
  return conclusion === 'failure' && inMatrix && !failed ? 'success' : conclusion
}

function skippedJob(job: WorkflowJob): JobResult {
  const steps = job.steps.map(({ name }) => stepResult(name, undefined))
  return { id: job.id, name: job.name, needs: job.needs, conclusion: 'skipped', seconds: 0, steps }
}

function maskOf(line: ActLine): string[] {
  return line.command === 'add-mask' && line.arg ? [line.arg] : []
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000
}
