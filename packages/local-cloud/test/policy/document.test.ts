import { isAllowed, type Statement } from '@infra-actions/local-cloud/policy/document'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const need = {
  action: 'ecs:UpdateService',
  resource: 'arn:aws:ecs:eu-west-1:123456789012:service/main/backend',
}
const allow = (more: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: '*',
  Resource: '*',
  ...more,
})
const allowed = (statements: Statement[], extra = {}) =>
  isAllowed({ Statement: statements }, { ...need, ...extra })

describe('an identity policy', () => {
  test('allows what a statement names, by pattern, in any case of the action', () => {
    expect(allowed([allow({ Action: 'ecs:UpdateService' })])).toBe(true)
    expect(allowed([allow({ Action: ['s3:*', 'ECS:update*'] })])).toBe(true)
    expect(allowed([allow({ Action: 'ecs:DescribeServices' })])).toBe(false)
    expect(allowed([])).toBe(false)
  })

  test('on the resources it names, in their own case', () => {
    expect(allowed([allow({ Resource: 'arn:aws:ecs:*:123456789012:service/main/*' })])).toBe(true)
    expect(allowed([allow({ Resource: need.resource.toUpperCase() })])).toBe(false)
    expect(allowed([allow({ Resource: 'arn:aws:ecs:*' })], { resource: '*' })).toBe(false)
  })

  test('a denial wins, whatever allows', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (before, after) => {
        const statements = Array.from({ length: before + after + 1 }, (_, index) =>
          allow(index === before ? { Effect: 'Deny', Action: 'ecs:Update*' } : {}),
        )
        expect(allowed(statements)).toBe(false)
      }),
    )
  })

  test('conditions narrow it; a key that the request does not have meets none', () => {
    const cluster = 'arn:aws:ecs:eu-west-1:123456789012:cluster/main'
    const narrowed = [allow({ Condition: { ArnEquals: { 'ecs:cluster': cluster } } })]
    expect(allowed(narrowed, { context: { 'ecs:cluster': [cluster] } })).toBe(true)
    expect(allowed(narrowed, { context: { 'ecs:cluster': [`${cluster}2`] } })).toBe(false)
    expect(allowed(narrowed)).toBe(false)
  })

  test('ForAllValues holds for none, ForAnyValue needs one', () => {
    const keys = (operator: string, values: string[]) =>
      allowed([allow({ Condition: { [operator]: { 'dynamodb:LeadingKeys': ['a', 'b'] } } })], {
        context: { 'dynamodb:LeadingKeys': values },
      })
    expect([[], ['a'], ['a', 'c']].map((values) => keys('ForAllValues:StringEquals', values))).toEqual([
      true,
      true,
      false,
    ])
    expect([[], ['c'], ['a', 'c']].map((values) => keys('ForAnyValue:StringEquals', values))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('an operator that is not evaluated is an error, not an answer', () => {
    expect(() => allowed([allow({ Condition: { NumericLessThan: { 'aws:x': '1' } } })])).toThrow(
      /NumericLessThan/,
    )
  })
})
