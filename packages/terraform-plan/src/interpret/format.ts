import type { Context } from './context.ts'

export interface Format {
  version: string
  /** Since 1.1 (Terraform 1.2) `relevant_attributes` says which drift matters; before, all of it was shown. */
  knowsRelevance: boolean
}

/**
 * Reads `format_version`. Terraform promises that a new minor version only adds, so 0.1 to 1.x are read alike; a
 * new major one may mean something else, which is said and read all the same.
 */
export function formatOf(version: string, { notices, masker }: Context): Format {
  const match = /^(\d+)\.(\d+)/.exec(version)
  const [major, minor] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)]
  const shown = masker.text(version)
  if (!match) {
    notices.add(
      version === ''
        ? 'The plan does not say which format it has'
        : `The plan has a format that cannot be told, "${shown}"`,
    )
  } else if (major > 1) {
    notices.add(
      `The plan has format ${shown}, which is newer than this version knows: what is shown may be incomplete`,
    )
  }
  return { version: shown, knowsRelevance: !match || major > 1 || (major === 1 && minor >= 1) }
}
