import { join } from 'node:path'
import { InputError } from '@infra-actions/action-kit/errors'
import { oneLine } from '@infra-actions/action-kit/untrusted'
import type { Fragment } from '@infra-actions/terraform-plan/fragments/fragment'
import { fragmentFile } from '@infra-actions/terraform-plan/fragments/fragment-file'
import { formatFragment } from '@infra-actions/terraform-plan/fragments/fragment-json'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { isMissing } from '@infra-actions/terraform-plan/fragments/missing'
import { failureText } from './failed-plan.ts'
import type { Findings } from './findings.ts'

/** Where and when the stacks were planned, which each fragment says. */
interface Origin {
  /** Of a single plan; each of several has its own. */
  name: string
  commit: string
  runUrl: string
}

/** A path and what to write there. */
export interface FragmentFile {
  path: string
  text: string
}

/**
 * The files for what was found, at `target`: a folder takes one for each stack. A missing stack has none: its absence
 * is how the job that reads them knows.
 * @throws InputError when several plans are to go into one file.
 */
export function fragmentFiles(
  findings: Findings,
  target: { path: string; folder: boolean },
  { name, commit, runUrl }: Origin,
): FragmentFile[] {
  const fragments = fragmentsOf(findings, name).filter((fragment) => !isMissing(fragment))
  if (!target.folder && findings.kind === 'stacks') {
    throw new InputError(
      `Input "fragment": "${oneLine(target.path)}" is one file, and "plan-json" names several plans or a folder of them: ` +
        'give it a folder, such as "fragments/".',
    )
  }
  return fragments.map((fragment) => ({
    path: target.folder ? join(target.path, fragmentFile(fragment.name)) : target.path,
    text: formatFragment({ ...fragment, commit, runUrl }),
  }))
}

/**
 * Writes them one after another.
 * @throws InputError when a place cannot be written to.
 */
export async function writeFragments(
  files: FragmentFile[],
  write: (path: string, text: string) => Promise<void>,
): Promise<void> {
  for (const { path, text } of files) {
    await write(path, text).catch((error) => {
      throw new InputError(
        `Input "fragment": ${oneLine(path)} cannot be written (${error.code}). Give a path whose folders are there or can ` +
          'be made, none of them a file.',
      )
    })
  }
}

function fragmentsOf(findings: Findings, name: string): Fragment[] {
  if (findings.kind === 'stacks') return findings.fragments
  const plan = findings.kind === 'plan' ? { plan: findings.plan } : {}
  const failure = findings.failed && { failure: failureText(findings.failed) }
  return [makeFragment({ name, ...plan, ...failure })]
}
