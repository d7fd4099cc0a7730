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
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined
  const { date } = response.headers as Record<string, string>
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? undefined : new Date(time)
}
