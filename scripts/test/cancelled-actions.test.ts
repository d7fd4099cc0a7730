import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ActionResult, type ActionRun, runAction } from '@infra-actions/local-cloud/run-action'
import { describe, expect, test } from '@jest/globals'
import { askingAws, awsAt, commentAt, everyRequest } from './every-action.ts'

/** Runs the action until it waits for an answer, then cancels it: INT, TERM after 7.5 s, KILL after 10 s. */
async function cancelled(
  runFor: (silent: string) => ActionRun,
  serve: (request: IncomingMessage, response: ServerResponse) => void = () => {},
): Promise<ActionResult> {
  const silent = await everyRequest(serve)
  try {
    return await runAction({ ...runFor(silent.url), cancel: { when: silent.asked } })
  } finally {
    silent.close()
  }
}

function expectToHaveEndedByItself(result: ActionResult): void {
  expect(result.signal).toBeNull()
  expect([1, 130]).toContain(result.exitCode)
  expect(result.cancelMilliseconds).toBeLessThan(7000)
  expect(result.leftBehind).toEqual([])
  expect(result.log).toContain('cancelled')
  expect(result.log).not.toContain('Something did not end in time')
}

describe('a cancelled action never waits for the runner to kill it', () => {
  test.each(askingAws)('%s, while AWS is silent', async (action, inputs) => {
    expectToHaveEndedByItself(await cancelled((url) => ({ action, inputs, env: awsAt(url) })))
  })

  test.each([
    ['wait-stable', { outcome: 'cancelled' }, 'ECS rollout: cancelled'],
    ['state-lock-check', { locked: 'unknown' }, ''],
    ['state-verify', { result: 'warn', passed: '1' }, 'not known'],
  ])('%s says what it knows', async (action, outputs, summary) => {
    const inputs = Object.fromEntries(askingAws)[action] ?? {}
    const result = await cancelled((url) => ({ action, inputs, env: awsAt(url) }))
    expect(result.outputs).toMatchObject(outputs)
    expect(result.summary).toContain(summary)
    expect(result.annotations.at(-1)).toMatchObject({ level: 'error' })
  })

  test.each(askingAws)('%s, while an answer stops in the middle', async (action, inputs) => {
    const begin = (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': 100 }).write('{')
    }
    expectToHaveEndedByItself(await cancelled((url) => ({ action, inputs, env: awsAt(url) }), begin))
  })

  test.each(askingAws)('%s, while the role is asked for', async (action, given) => {
    const inputs = { ...given, 'role-to-assume': 'arn:aws:iam::123456789012:role/ci' }
    expectToHaveEndedByItself(await cancelled((url) => ({ action, inputs, env: awsAt(url) })))
    const token = (url: string) => ({
      ...awsAt('http://127.0.0.1:9'),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/?v=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    })
    expectToHaveEndedByItself(await cancelled((url) => ({ action, inputs, env: token(url) })))
  })

  test('terraform-plan-comment, while GitHub is silent', async () => {
    expectToHaveEndedByItself(await cancelled(commentAt))
  })
})
