import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import {
  enforce,
  policyOf,
  takenForListing,
  userWith,
  withoutEach,
} from '@infra-actions/local-cloud/machine/enforced-iam'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type RealHome, startHome } from '../../../packages/terraform-state/test/real-tools.ts'
import { runAction } from '../../../packages/terraform-state/test/run-action.ts'

const statements = policyOf(new URL('../README.md', import.meta.url), {
  BUCKET: 'states',
  REGION: 'us-east-1',
  ACCOUNT: '123456789012',
  TABLE: 'locks',
})
const lesser = withoutEach(statements).filter(({ action }) => !takenForListing.includes(action))

describeWith(['moto_server'], "the README's policy, under IAM enforcement", () => {
  let home: RealHome
  const users = new Map<string, Record<string, string>>()

  beforeAll(async () => {
    home = await startHome()
    users.set('exact', await userWith(home.endpoint, 'exact', statements))
    for (const [index, { action, rest }] of lesser.entries()) {
      users.set(action, await userWith(home.endpoint, `without-${index}`, rest))
    }
    await enforce(home.endpoint)
  }, 60_000)
  afterAll(() => home?.stop())

  const notKnown = async (user: string) => {
    const { outputs } = await runAction(
      'state-verify',
      { bucket: 'states', key: 'app/terraform.tfstate', 'dynamodb-table': 'locks', 'fail-on': 'never' },
      { cwd: process.cwd(), env: { ...home.env, ...users.get(user) } },
    )
    const findings: Array<{ found: string }> = JSON.parse(outputs.findings ?? '[]')
    return [...new Set(findings.map(({ found }) => found).filter((found) => found.startsWith('not known')))]
  }

  test('is enough', async () => {
    expect(await notKnown('exact')).toEqual([])
  }, 30_000)

  test.each(lesser.map(({ action }) => action))(
    'without %s that is what is missing, by name',
    async (action) => {
      expect(await notKnown(action)).toEqual([`not known: ${action} is denied`])
    },
    30_000,
  )
})
