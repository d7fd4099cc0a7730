import { readInputs } from '@infra-actions/action-kit/inputs'
import { parseMaskRules } from '@infra-actions/terraform-plan/secrets/mask-rules'
import type { InputName } from './action.gen.ts'

/** Where the plan, or plans, come from. */
type PlanSource =
  | { kind: 'json'; patterns: string[] }
  | { kind: 'binary'; path: string }
  | { kind: 'fragments'; folder: string }
  /** Only the word that it failed: there is no plan. */
  | { kind: 'none' }

type FailOn = 'destroy' | 'replace' | 'drift' | 'errored'

export interface Inputs {
  source: PlanSource
  workingDirectory: string
  terraformBinary: string
  name: string
  planLog: string | undefined
  planExitCode: number | undefined
  /** Write the result here instead of posting it: a file, or a folder that takes one for each stack. */
  fragment: string | undefined
  /** Stacks that there should be, of those that `source` has many of. */
  expectedStacks: string[]
  verify: boolean
  pullRequest: number | undefined
  whenEmpty: 'update' | 'delete' | 'skip'
  mask: string[]
  maxDestroys: number | undefined
  failOn: FailOn[]
  failOnCommentError: boolean
  githubToken: string | undefined
}

/** @throws InputError naming every wrong input. */
export function loadInputs(): Inputs {
  return readInputs<InputName, Inputs>((read) => {
    const planExitCode = read.integer('plan-exit-code', { min: 0, max: 255 })
    const [json, binary, fragments] = [
      read.lines('plan-json'),
      read.string('plan-file'),
      read.string('fragments'),
    ]
    const given = [json.length > 0, binary !== undefined, fragments !== undefined].filter(Boolean).length
    if (given > 1) read.refuse('plan-json', 'give only one of "plan-json", "plan-file" and "fragments".')
    const failed = planExitCode !== undefined && planExitCode !== 0 && planExitCode !== 2
    if (given === 0 && !failed) {
      read.refuse(
        'plan-json',
        'is missing: give "plan-json", "plan-file" or "fragments" (or a failed plan\'s "plan-exit-code").',
      )
    }
    const [fragment, verify] = [read.string('fragment'), read.boolean('verify')]
    if (fragment !== undefined && fragments !== undefined) {
      read.refuse('fragment', 'writes results, "fragments" reads them: they belong to different jobs.')
    }
    const expectedStacks = read.lines('expected-stacks')
    if (expectedStacks.length > 0 && fragments === undefined && json.length === 0) {
      read.refuse(
        'expected-stacks',
        'says which stacks "fragments" or a folder of "plan-json" should hold, and neither is given.',
      )
    }
    if (verify && (fragment !== undefined || fragments !== undefined || given === 0)) {
      read.refuse('verify', 'compares one plan: give it "plan-json" or "plan-file", and no fragments.')
    }
    const mask = read.lines('mask')
    try {
      parseMaskRules(mask)
    } catch (error) {
      read.refuse('mask', `${error instanceof Error ? error.message.replace(/^mask /, '') : error}.`)
    }
    const workingDirectory = read.string('working-directory') ?? '.'
    return {
      source:
        fragments !== undefined
          ? { kind: 'fragments', folder: fragments }
          : binary !== undefined
            ? { kind: 'binary', path: binary }
            : json.length > 0
              ? { kind: 'json', patterns: json }
              : { kind: 'none' },
      workingDirectory,
      terraformBinary: read.string('terraform-binary') ?? 'terraform',
      name: read.string('name') ?? nameOf(workingDirectory),
      planLog: read.string('plan-log'),
      planExitCode,
      fragment,
      expectedStacks,
      verify,
      pullRequest: read.integer('pull-request', { min: 1 }),
      whenEmpty: read.choice('when-empty', ['update', 'delete', 'skip']) ?? 'update',
      mask,
      maxDestroys: read.integer('max-destroys', { min: 0 }),
      failOn: read.choices('fail-on', ['destroy', 'replace', 'drift', 'errored']),
      failOnCommentError: read.boolean('fail-on-comment-error'),
      githubToken: read.secret('github-token'),
    }
  })
}

function nameOf(workingDirectory: string): string {
  const path = workingDirectory.replace(/^\.\//, '').replace(/\/+$/, '')
  return path === '' || path === '.' ? 'terraform' : path
}
