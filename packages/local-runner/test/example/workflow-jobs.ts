import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import type { RoleName } from './ci-roles.ts'

/** A job that takes a role on, and what GitHub writes into its token's subject. */
interface RoleJob {
  workflow: string
  job: string
  role: RoleName
  subjects: string[]
}

interface Job {
  environment?: string
  if?: string
}

/**
 * The jobs of the example's workflows that take on a CI role. The subject names the environment where the job has
 * one, else the pull request or the branch:
 * https://docs.github.com/actions/reference/security/oidc#filtering-for-specific-events
 */
export function roleJobs(example: string, repository: string): RoleJob[] {
  return globSync(`${example}/.github/workflows/*.yml`).flatMap((path) => {
    const workflow = parse(readFileSync(path, 'utf8')) as { on: object; jobs: Record<string, Job> }
    return Object.entries(workflow.jobs).flatMap(([job, content]) => {
      const roles = [...new Set(JSON.stringify(content).match(/(?<=vars\.)[A-Z]+(?=_ROLE_ARN)/g) ?? [])]
      const only = /github\.event_name == '(\w+)'/.exec(content.if ?? '')?.[1]
      const events = Object.keys(workflow.on).filter((event) => only === undefined || event === only)
      const subjects = events.map((event) => {
        if (content.environment !== undefined) return `environment:${content.environment}`
        return event === 'pull_request' ? 'pull_request' : 'ref:refs/heads/main'
      })
      return roles.map((role) => ({
        workflow: basename(path),
        job,
        role: role.toLowerCase() as RoleName,
        subjects: [...new Set(subjects)].map((subject) => `repo:${repository}:${subject}`),
      }))
    })
  })
}
