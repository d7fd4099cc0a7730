import { createFaults } from '@infra-actions/local-cloud/front/fault'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('which call a fault hits', () => {
  test('the first matching call when nothing else is said, and no other', () => {
    const faults = createFaults()
    faults.add({ kind: 'hang', service: 'ecs', operation: 'UpdateService' })
    expect(faults.take('ecs', 'DescribeServices')).toBeUndefined()
    expect(faults.take('s3', 'UpdateService')).toBeUndefined()
    expect(faults.take('ecs', 'UpdateService')?.kind).toBe('hang')
    expect(faults.take('ecs', 'UpdateService')).toBeUndefined()
  })

  test('operations by pattern, and every service when none is named', () => {
    const faults = createFaults()
    faults.add({ kind: 'throttle', operation: 'Describe*', times: 'always' })
    expect(faults.take('ecs', 'DescribeServices')?.kind).toBe('throttle')
    expect(faults.take('dynamodb', 'DescribeTable')?.kind).toBe('throttle')
    expect(faults.take('ecs', 'UpdateService')).toBeUndefined()
  })

  test('a GitHub operation with its slashes is matched by pattern too', () => {
    const faults = createFaults()
    faults.add({ kind: 'reset-after', operation: 'POST /repos/*/issues/*/comments' })
    expect(faults.take('github', 'GET /repos/o/r/issues/1/comments')).toBeUndefined()
    expect(faults.take('github', 'POST /repos/o/r/issues/1/comments')?.kind).toBe('reset-after')
  })

  test('of two due faults the one added first is taken, and both have counted the call', () => {
    const faults = createFaults()
    faults.add({ kind: 'delay', nth: 1 })
    faults.add({ kind: 'hang', nth: 2 })
    expect(faults.take('ecs', 'X')?.kind).toBe('delay')
    expect(faults.take('ecs', 'X')?.kind).toBe('hang')
    expect(faults.list().map(({ seen }) => seen)).toEqual([2, 2])
  })

  test('a fault taken away hits no more', () => {
    const faults = createFaults()
    const remove = faults.add({ kind: 'hang', times: 'always' })
    faults.add({ kind: 'delay', times: 'always' })
    remove()
    expect(faults.take('ecs', 'X')?.kind).toBe('delay')
    faults.clear()
    expect(faults.take('ecs', 'X')).toBeUndefined()
  })

  test('hits exactly the calls from the nth on, as many as it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 60 }),
        (nth, times, calls) => {
          const faults = createFaults()
          faults.add({ kind: 'hang', nth, times })
          const hits = Array.from({ length: calls }, () => faults.take('ecs', 'X') !== undefined)
          expect(hits).toEqual(hits.map((_, index) => index + 1 >= nth && index + 1 < nth + times))
        },
      ),
    )
  })
})
