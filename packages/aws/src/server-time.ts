import type { MiddlewareStack } from '@smithy/types'

/**
 * Notes the `Date` header of a command's answer: the service's own clock, against which LastModified is honest
 * however wrong this machine's clock is.
 */
// biome-ignore lint/suspicious/noExplicitAny: a stack is typed by its client's whole union of commands
export function serverTime(stack: MiddlewareStack<any, any>): () => Date | undefined {
  let seen: Date | undefined
  stack.add(
    (next) => async (args) => {
      const result = await next(args)
      const date = dateHeader(result.response)
      if (date !== undefined) seen = date
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'serverTime' },
  )
  return () => seen
}

function dateHeader(response: unknown): Date | undefined {
  const { headers } = response as { headers: Record<string, string> }
  const time = Date.parse(headers.date ?? '')
  return Number.isNaN(time) ? undefined : new Date(time)
}
