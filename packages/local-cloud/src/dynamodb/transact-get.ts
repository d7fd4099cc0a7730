/** TransactGetItems, which dynalite lacks: one GetItem after another, nothing else running in between. */
import type { ServiceResponse } from '../service.ts'

interface TransactGet {
  TransactItems?: { Get: Record<string, unknown> }[]
}

/** @returns the first refusal where one of the reads is refused. */
export async function transactGetItems(
  input: TransactGet,
  call: (operation: string, body: string) => Promise<ServiceResponse>,
): Promise<ServiceResponse> {
  const responses: object[] = []
  for (const { Get } of input.TransactItems ?? []) {
    const answer = await call('GetItem', JSON.stringify({ ConsistentRead: true, ...Get }))
    if (answer.status !== 200) return answer
    const { Item } = JSON.parse(answer.body.toString()) as { Item?: object }
    responses.push(Item === undefined ? {} : { Item })
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ Responses: responses }),
  }
}
