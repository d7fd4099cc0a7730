import { parse } from 'yaml'

/** Permissions by the API's names, with underscores. */
export type TokenPermissions = Record<string, 'read' | 'write'>

/**
 * What the jobs of a workflow ask of GITHUB_TOKEN, taken together: act has one token for a run, GitHub one for
 * each job. `id-token` is none of the API's.
 */
export function permissionsOf(workflow: string): TokenPermissions {
  const { jobs = {} } = parse(workflow) as { jobs?: Record<string, { permissions?: TokenPermissions }> }
  const granted: TokenPermissions = {}
  for (const [name, access] of Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}))) {
    if (name === 'id-token') continue
    const key = name.replaceAll('-', '_')
    granted[key] = granted[key] === 'write' ? 'write' : access
  }
  return granted
}
