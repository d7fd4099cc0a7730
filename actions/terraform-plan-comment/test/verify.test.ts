import type { Plan } from '@infra-actions/terraform-plan/model'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { describe, expect, test } from '@jest/globals'
import { type Review, verify } from '../src/verify.ts'

const commit = 'a'.repeat(40)
const review = (fingerprint: NonNullable<Review['shown']>['fingerprint']): Review => ({
  pullRequest: 7,
  current: [commit],
  shown: { fingerprint, commit },
})

/** Creates this many resources. */
async function planOf(count: number): Promise<Plan> {
  const changes = Array.from({ length: count }, (_, i) => ({
    address: `aws_x.y[${i}]`,
    type: 'aws_x',
    name: 'y',
    change: { actions: ['create'], before: null, after: { v: i } },
  }))
  const json = Buffer.from(JSON.stringify({ format_version: '1.2', resource_changes: changes }))
  return readPlan(
    (async function* () {
      yield json
    })(),
  )
}

describe('a refusal', () => {
  test('names twenty and counts the others, of however many', async () => {
    const plan = await planOf(20_100)
    const result = verify(plan, 'network', review({ hash: '', addresses: new Map([['aws_x.y[0]', '0']]) }))
    expect(result).toMatchObject({ ok: false })
    expect(result.why).toContain('aws_x.y[1000] (not in the reviewed plan)')
    expect(result.why).toContain('and 20079 more')
  })

  test('says when it cannot name what differs', async () => {
    const { why } = verify(await planOf(1), 'network', review({ hash: 'b'.repeat(64) }))
    expect(why).toBe(
      'The plan differs from the one reviewed in pull request #7 (in what cannot be told: of a plan this large the ' +
        'comment keeps little more than a hash). Nothing was applied. Plan again on a pull request and have it reviewed.',
    )
  })
})
