import { readFile } from 'node:fs/promises'
import { InputError } from '@infra-actions/action-kit/errors'
import type { JsonObject } from '@infra-actions/ecs/api'
import { isObject } from '@infra-actions/ecs/task-definition/containers'

/**
 * A task definition as it stands in a file: what RegisterTaskDefinition takes, or the answer of
 * DescribeTaskDefinition. @throws InputError naming the file and where in it; never its content.
 */
export async function readTaskDefinitionFile(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new InputError(
      `Input "task-definition-file": ${path} can't be read (${error.code ?? error.message}).`,
    )
  })
  const json = parse(text.replace(/^\uFEFF/, ''), path)
  const definition = isObject(json) && isObject(json.taskDefinition) ? json.taskDefinition : json
  if (!isObject(definition) || !Array.isArray(definition.containerDefinitions)) {
    throw new InputError(`Input "task-definition-file": ${path} has no "containerDefinitions" list.`)
  }
  if (definition.family !== undefined && !/^[\w-]{1,255}$/.test(String(definition.family))) {
    throw new InputError(
      `Input "task-definition-file": the family "${String(definition.family)}" in ${path} is no name ` +
        '(letters, digits, "-" and "_").',
    )
  }
  return definition
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The parser's message quotes the text around the place, which may be a password.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
    throw new InputError(`Input "task-definition-file": ${path} isn't JSON from ${place} on.`)
  }
}
