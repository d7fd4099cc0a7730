import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../../src/api.ts'
import { differences } from '../../src/task-definition/difference.ts'
import { differenceLines } from '../../src/task-definition/difference-text.ts'

const withWeb = (extra: JsonObject): JsonObject => ({
  containerDefinitions: [{ name: 'web', image: 'a:1', ...extra }],
})

describe('the difference in lines', () => {
  test('names what was added, removed and changed', () => {
    const before = { ...withWeb({ environment: [{ name: 'OLD', value: '1' }], user: 'root' }), cpu: '256' }
    const after = { ...withWeb({ user: 'app', stopTimeout: 30 }), cpu: '512', volumes: [{ name: 'data' }] }
    expect(differenceLines(before, after)).toEqual([
      '- web.environment.OLD: (value not shown)',
      '+ web.stopTimeout: 30',
      '~ web.user: "root" → "app"',
      '~ cpu: "256" → "512"',
      '+ volumes.data: {}',
    ])
  })

  test('a changed value of a variable is told, neither value is', () => {
    const one = withWeb({ environment: [{ name: 'A', value: 'alpha' }] })
    const two = withWeb({ environment: [{ name: 'A', value: 'beta' }] })
    expect(differenceLines(one, two)).toEqual(['~ web.environment.A: changed (value not shown)'])
  })

  test.each<[string, JsonObject]>([
    [
      'a log driver token',
      { logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'SECRETVALUE' } } },
    ],
    ['a password in a command', { command: ['run', '--password=SECRETVALUE'] }],
    ['credentials in a URL', { command: ['postgres://app:SECRETVALUE@db/app'] }],
    ['a label', { dockerLabels: { apiKey: 'SECRETVALUE' } }],
    ['an AWS key', { command: ['AKIAABCDEFGHIJKLMNOP SECRETVALUE'] }],
  ])('%s is never shown', (_, extra) => {
    expect(differenceLines(withWeb({}), withWeb(extra)).join()).not.toContain('SECRETVALUE')
    expect(differenceLines(withWeb(extra), withWeb({})).join()).not.toContain('SECRETVALUE')
  })

  test('no value of an environment variable is ever shown', () => {
    const variables = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[A-Z]{1,6}$/), value: fc.stringMatching(/^v[0-9]{8,20}$/) }),
      { selector: ({ name }) => name },
    )
    fc.assert(
      fc.property(variables, variables, (before, after) => {
        const lines = differenceLines(withWeb({ environment: before }), withWeb({ environment: after })).join(
          '\n',
        )
        for (const { value } of [...before, ...after]) expect(lines).not.toContain(value)
      }),
    )
  })
})

test('there is a difference exactly where the definitions differ', () => {
  const raw = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()).map((value) => value as JsonObject)
  fc.assert(
    fc.property(raw, raw, (before, after) => {
      expect(differences(before, before)).toEqual([])
      expect(differences(before, after).length > 0).toBe(differences(after, before).length > 0)
    }),
  )
})
