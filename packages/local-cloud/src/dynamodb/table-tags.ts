/** Tags of tables, which dynalite keeps under ARNs of its own. */

interface Tag {
  Key: string
  Value: string
}

const operations = ['TagResource', 'UntagResource', 'ListTagsOfResource']

export function isTagOperation(operation: string): boolean {
  return operations.includes(operation)
}

/** Changes the tags as told. @returns the answer's JSON. */
export function answerTags(
  operation: string,
  input: Record<string, unknown>,
  tags: Map<string, string>,
): object {
  if (operation === 'ListTagsOfResource') {
    return { Tags: [...tags].map(([Key, Value]): Tag => ({ Key, Value })) }
  }
  addTags(input.Tags, tags)
  for (const key of (input.TagKeys ?? []) as string[]) tags.delete(key)
  return {}
}

export function addTags(list: unknown, tags: Map<string, string>): void {
  for (const { Key, Value } of (list ?? []) as Tag[]) tags.set(Key, Value)
}
