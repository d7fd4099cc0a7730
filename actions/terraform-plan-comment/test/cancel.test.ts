import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, step } from './step.ts'

const cloud = emulatedGitHub()

describe('a cancelled run', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends within seven seconds of %s though GitHub hangs, with its outputs and its summary',
    async (signal) => {
      cloud().faults.add({ kind: 'hang', service: 'github', times: 'always' })
      const result = await step(
        cloud(),
        { name: 'cut', 'plan-json': plan('create') },
        { cancel: { when: 'cut: 4 to create', signal } },
      )
      cloud().faults.clear()
      expect(result.cancelMilliseconds).toBeLessThan(7000)
      expect(result.outputs).toMatchObject({ create: '4', 'has-changes': 'true', 'comment-status': 'failed' })
      expect(result.summary).toContain('terraform_data.network')
      expect(result.leftBehind).toEqual([])
      expect(result.exitCode).toBe(1)
      expect(result.annotations.map(({ message }) => message)).toContainEqual(
        expect.stringContaining('cancelled'),
      )
    },
  )
})

test('a cancelled verification has its outputs, and fails', async () => {
  cloud().faults.add({ kind: 'hang', service: 'github', times: 'always' })
  const { exitCode, outputs, annotations } = await step(
    cloud(),
    { name: 'checked', 'plan-json': plan('create'), verify: 'true' },
    { cancel: { when: 'checked: 4 to create', signal: 'SIGINT' } },
  )
  cloud().faults.clear()
  expect(exitCode).toBe(1)
  expect(outputs).toMatchObject({ create: '4', 'has-changes': 'true' })
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('cancelled')])
})

test('a GitHub that does not answer is asked again, and the comment is there', async () => {
  cloud().faults.add({ kind: 'hang', service: 'github', operation: 'POST /graphql' })
  const { exitCode, outputs, milliseconds } = await step(cloud(), {
    name: 'silent',
    'plan-json': plan('create'),
  })
  expect([exitCode, outputs['comment-status']]).toEqual([0, 'created'])
  expect(milliseconds).toBeGreaterThan(15_000)
}, 60_000)
