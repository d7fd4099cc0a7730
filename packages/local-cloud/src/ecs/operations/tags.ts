/** Tags of clusters, services and task definitions. */
import { AwsError, type JsonObject, type Operation } from '../../protocol/aws-json.ts'
import { objectsOf, textOf, textsOf } from '../../protocol/json-input.ts'
import type { World } from '../world.ts'

const most = 50

export function tagOperations(world: World): Record<string, Operation> {
  const find = (input: JsonObject): { arn: string; tags: JsonObject[] } => {
    const arn = textOf(input, 'resourceArn') ?? ''
    const tags = world.tags.get(arn)
    if (tags === undefined) {
      throw new AwsError('InvalidParameterException', `The specified resource ${arn} does not exist.`)
    }
    return { arn, tags }
  }
  return {
    ListTagsForResource: (input) => ({ tags: find(input).tags }),
    TagResource(input) {
      const { arn, tags } = find(input)
      const added = objectsOf(input, 'tags')
      const keys = added.map(({ key }) => key)
      const merged = [...tags.filter(({ key }) => !keys.includes(key ?? null)), ...added]
      if (merged.length > most) throw new AwsError('InvalidParameterException', `More than ${most} tags.`)
      world.tags.set(arn, merged)
      return {}
    },
    UntagResource(input) {
      const { arn, tags } = find(input)
      const keys: unknown[] = textsOf(input, 'tagKeys')
      world.tags.set(
        arn,
        tags.filter(({ key }) => !keys.includes(key)),
      )
      return {}
    },
  }
}
