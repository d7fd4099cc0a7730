import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { places } from '../src/demo/places.ts'

const script = join(places.example, '.github', 'scripts', 'drift-report.mjs')
const { driftOf, issueOf, summaryOf } = await import(pathToFileURL(script).href)

const change = (address: string, actions: string[], more = {}) => ({
  address,
  mode: 'managed',
  change: { actions, before: null, after: null, ...more },
})
const plan = {
  resource_changes: [
    change('aws_sqs_queue.same', ['no-op']),
    { ...change('data.aws_vpc.main', ['read']), mode: 'data' },
    change('aws_sqs_queue.jobs', ['update'], {
      before: { delay: 0, secret: 'old-secret', kept: [1] },
      after: { delay: 5, secret: 'new-secret', kept: [1] },
      after_unknown: { arn: true },
    }),
    change('aws_cloudwatch_log_group.tenant["a|b`\n"]', ['create']),
    change('aws_ecs_service.this', ['delete', 'create']),
  ],
  output_changes: { url: { actions: ['update'] }, same: { actions: ['no-op'] } },
}

describe('what a plan says has drifted', () => {
  const changes = driftOf(plan)

  test('is everything that it would change, and how', () => {
    expect(changes).toEqual([
      { address: 'aws_sqs_queue.jobs', action: 'is different', attributes: ['delay', 'secret'] },
      { address: 'aws_cloudwatch_log_group.tenant["a|b`\n"]', action: 'is missing', attributes: [] },
      { address: 'aws_ecs_service.this', action: 'would be replaced', attributes: [] },
      { address: 'output.url', action: 'is different', attributes: [] },
    ])
  })

  test('breaks no table, whatever a key is, and tells no value', () => {
    const { title, body } = issueOf('prod', changes, 'https://example.com/run', '<!-- drift: prod -->')
    expect(title).toBe('Drift in prod: 4 resources')
    expect(body.startsWith('<!-- drift: prod -->\n')).toBe(true)
    expect(body).toContain('| `aws_cloudwatch_log_group.tenant["a\\|b\' "]` | is missing |  |')
    expect(body).not.toMatch(/old-secret|new-secret/)
  })

  test('is cut before the limit of an issue, and says how much is left', () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      address: `aws_sqs_queue.jobs["${'x'.repeat(60)}${index}"]`,
      ...{ action: 'is different', attributes: [] },
    }))
    const { body } = issueOf('prod', many, 'https://example.com/run', '<!-- drift: prod -->')
    expect(body.length).toBeLessThan(65_536)
    const rows = body.match(/is different/g)?.length ?? 0
    expect(rows).toBeGreaterThan(500)
    expect(body).toContain(`and ${2000 - rows} more.`)
  })

  test('is none where the plan is empty', () => {
    expect(driftOf({})).toEqual([])
    expect(summaryOf('prod', [])).toContain('| drift of `prod` | 0 resources ✅ | 0 |')
    expect(summaryOf('prod', changes)).toContain('| drift of `prod` | 4 resources ❌ | 0 |')
  })
})
