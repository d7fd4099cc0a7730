import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { jobsAt, subjectOf, type TokenJob } from '../../src/run/subject.ts'
import type { RoleName } from './ci-roles.ts'

/** A job that takes a role on, and what GitHub writes into its token's subject. */
interface RoleJob {
  workflow: string
  job: string
  role: RoleName
  subjects: string[]
}

/** The jobs of the example's workflows that take on a CI role. */
export function roleJobs(example: string, repository: string): RoleJob[] {
  return globSync(`${example}/.github/workflows/*.yml`).flatMap((path) => {
    const workflow = parse(readFileSync(path, 'utf8')) as { on: object; jobs: Record<string, TokenJob> }
    return Object.entries(workflow.jobs).flatMap(([job, content]) => {
      const roles = [...new Set(JSON.stringify(content).match(/(?<=vars\.)[A-Z]+(?=_ROLE_ARN)/g) ?? [])]
      const events = Object.keys(workflow.on).filter((event) => job in jobsAt(event, workflow.jobs))
      const subjects = events.map((event) => subjectOf(content, event, repository))
      return roles.map((role) => ({
        workflow: basename(path),
        job,
        role: role.toLowerCase() as RoleName,
        subjects: [...new Set(subjects)],
      }))
    })
  })
}
