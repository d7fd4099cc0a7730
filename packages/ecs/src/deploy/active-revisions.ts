import { familyOf } from '../task-definition/arn.ts'
import { ask, type Run } from './patience.ts'

/** ARNs of a family's active revisions, newest first. Asks for another hundred only when they are wanted. */
export async function* activeRevisions(family: string, run: Run): AsyncGenerator<string> {
  let nextToken: string | undefined
  do {
    const page = {
      familyPrefix: family,
      status: 'ACTIVE',
      sort: 'DESC',
      ...(nextToken && { nextToken }),
    } as const
    const answer = await ask(
      run,
      { doing: `list the revisions of ${family}`, action: 'ecs:ListTaskDefinitions', resource: '*' },
      () => run.ecs.listTaskDefinitions(page),
    )
    yield* answer.taskDefinitionArns.filter((arn) => familyOf(arn) === family)
    nextToken = answer.nextToken
  } while (nextToken)
}
