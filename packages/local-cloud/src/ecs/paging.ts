/** Pages of a list; the token is the index of the next item. */
import { AwsError, type JsonObject } from '../protocol/aws-json.ts'
import { numberOf, textOf } from '../protocol/json-input.ts'

/** @param most the largest page; also the page without `maxResults`, unless `usual` is given. */
export function pageOf<T>(
  items: T[],
  input: JsonObject,
  most: number,
  usual = most,
): { page: T[]; more: { nextToken?: string } } {
  const size = numberOf(input, 'maxResults') ?? usual
  if (size < 1 || size > most) {
    throw new AwsError('InvalidParameterException', `maxResults must be between 1 and ${most}.`)
  }
  const token = textOf(input, 'nextToken')
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString())
  if (!Number.isInteger(start)) throw new AwsError('InvalidParameterException', 'Invalid token in request')
  const end = start + size
  const more = end < items.length ? { nextToken: Buffer.from(String(end)).toString('base64url') } : {}
  return { page: items.slice(start, end), more }
}
