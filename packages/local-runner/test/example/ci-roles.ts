import { globSync, readFileSync } from 'node:fs'
import type { PolicyDocument, Statement } from '@infra-actions/local-cloud/policy/document'

export type RoleName = 'plan' | 'apply' | 'deploy'
export const roleNames: RoleName[] = ['plan', 'apply', 'deploy']

/** The role's name in AWS; as an access key it stands for who holds the role. */
export const callerOf = (role: RoleName) => `backend-ci-${role}`

export function statementsOf({ Statement: statements }: PolicyDocument): Statement[] {
  return [statements].flat()
}

/** Actions that some line of the configuration grants with a comment that says when they are needed. */
export function explainedActions(infra: string, files: string): string[] {
  return globSync(`${infra}/${files}`).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /"[a-z0-9]+:\w+".*# \w+/.test(line))
      .flatMap((line) => line.match(/[a-z0-9]+:[A-Z]\w+(?=")/g) ?? []),
  )
}
