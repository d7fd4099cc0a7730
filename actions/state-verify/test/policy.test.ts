import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { policyOf, type Statement, withoutEach } from '@infra-actions/local-cloud/machine/enforced-iam'
import type { PolicyDocument } from '@infra-actions/local-cloud/policy/document'
import { runAction } from '@infra-actions/local-cloud/run-action'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const statements = policyOf(new URL('../README.md', import.meta.url), {
  BUCKET: 'states',
  REGION: 'eu-central-1',
  ACCOUNT: '123456789012',
  TABLE: 'locks',
})

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({
    seed: {
      region: 'eu-central-1',
      s3: { buckets: [{ name: 'states', versioning: 'Enabled' }] },
      dynamodb: { tables: [{ name: 'locks' }] },
    },
  })
})
afterAll(() => cloud.close())

/** What the checks could not see with these rights. */
async function notKnown(rights: Statement[]): Promise<string[]> {
  cloud.restrict({ Statement: rights } as PolicyDocument)
  const { outputs } = await runAction({
    action: 'state-verify',
    inputs: {
      bucket: 'states',
      key: 'app/terraform.tfstate',
      region: 'eu-central-1',
      'dynamodb-table': 'locks',
      'fail-on': 'never',
    },
    env: cloud.env,
  })
  const findings: Array<{ found: string }> = JSON.parse(outputs.findings ?? '[]')
  expect(findings.length).toBeGreaterThan(10)
  return [...new Set(findings.map(({ found }) => found).filter((found) => found.startsWith('not known')))]
}

// Rights on bucket settings too, several of which a test on moto cannot tell from the right to list.
describe("the README's policy, each right and its resource", () => {
  test('is enough', async () => {
    expect(await notKnown(statements)).toEqual([])
  })

  test.each(withoutEach(statements).map(({ action, rest }) => [action, rest] as const))(
    'without %s that is what is missing, by name',
    async (action, rest) => {
      expect(await notKnown(rest)).toEqual([`not known: ${action} is denied`])
    },
  )

  test('is for this bucket and this table alone', async () => {
    const elsewhere = statements.map((statement) => ({
      ...statement,
      Resource: [statement.Resource].flat().map((arn) => arn.replace(/states|locks/, 'others')),
    }))
    const actions = new Set(withoutEach(statements).map(({ action }) => action))
    expect((await notKnown(elsewhere)).sort()).toEqual(
      [...actions].map((action) => `not known: ${action} is denied`).sort(),
    )
  })
})
