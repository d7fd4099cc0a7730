import { fileURLToPath } from 'node:url'
import { type ActionRun, runAction } from '@infra-actions/local-cloud/run-action'
import { runnerTimes } from '@infra-actions/local-cloud/runner/cancellation'
import { describe, expect, test } from '@jest/globals'

const action = fileURLToPath(new URL('./fixtures/probe/action.yml', import.meta.url))
const probe = (mode: string, run: Partial<ActionRun> = {}) =>
  runAction({ action, ...run, inputs: { mode, ...run.inputs } })

/** What the probe saw of its environment. */
async function environment(run: Partial<ActionRun> = {}): Promise<Record<string, string>> {
  const { outputs } = await probe('environment', run)
  return JSON.parse(outputs.env ?? '{}') as Record<string, string>
}

describe('an action is run as the runner runs it', () => {
  test('inputs over defaults, names in upper case with _ for spaces, contexts resolved', async () => {
    const env = await environment({ inputs: { UNSET: 'given' }, env: { GITHUB_TOKEN: 'ghs_1' } })
    expect(env).toEqual(
      expect.objectContaining({
        INPUT_MODE: 'environment',
        INPUT_WITH_DEFAULT: '20m',
        INPUT_TOKEN: 'ghs_1',
        INPUT_RUNNER: 'GitHub Actions 1 on deploy',
        INPUT_UNSET: 'given',
      }),
    )
    expect((await environment()).INPUT_UNSET).toBe('')
  })

  test('the token is in a context, never a variable', async () => {
    expect((await environment({ env: { GITHUB_TOKEN: 'ghs_1' } })).GITHUB_TOKEN).toBeUndefined()
  })

  test('nothing of the process that runs the test comes through but PATH', async () => {
    process.env.SECRET_OF_THE_LAPTOP = 'x'
    const env = await environment({ env: { AWS_REGION: 'eu-west-1' } })
    delete process.env.SECRET_OF_THE_LAPTOP
    expect(env.SECRET_OF_THE_LAPTOP).toBeUndefined()
    expect([env.AWS_REGION, env.PATH]).toEqual(['eu-west-1', process.env.PATH])
    expect([env.GITHUB_ACTIONS, env.CI, env.RUNNER_OS]).toEqual(['true', 'true', 'Linux'])
  })

  test('the event is in its file, and the step runs in its workspace', async () => {
    const { outputs } = await probe('environment', { event: { number: 4 }, eventName: 'pull_request' })
    expect(JSON.parse(outputs.event ?? '')).toEqual({ number: 4 })
    const env = JSON.parse(outputs.env ?? '{}') as Record<string, string>
    expect(env.GITHUB_EVENT_NAME).toBe('pull_request')
    expect(outputs.folder).toBe(env.GITHUB_WORKSPACE)
  })

  test('exit code, both streams, files, commands, annotations and masks are told', async () => {
    const result = await probe('report')
    expect([result.exitCode, result.signal]).toEqual([3, null])
    expect(result.stdout).toContain('::group::work\n')
    expect(result.stderr).toBe('  ::warning::on the other stream\n')
    expect(result.summary).toBe('# Done\n')
    expect([result.exported, result.state]).toEqual([{ NAME: 'value' }, { kept: '1' }])
    expect(result.commands.map(({ name }) => name).sort()).toEqual(['add-mask', 'error', 'group', 'warning'])
    expect(result.annotations).toHaveLength(2)
    expect(result.annotations).toContainEqual({
      level: 'error',
      message: 'first\nsecond',
      title: 'Oh, no',
      file: 'main.tf',
      line: 3,
    })
    expect(result.masks).toEqual(['hunter2'])
    expect(result.cancelMilliseconds).toBeUndefined()
  })

  test('one that does not end is killed, and what it printed is in the error', async () => {
    await expect(probe('hang', { timeout: 300 })).rejects.toThrow(/did not end within 300 ms/)
  })

  test('processes left behind are named', async () => {
    const { leftBehind, stdout } = await probe('orphan')
    expect(leftBehind).toEqual([expect.stringContaining('sleep 30')])
    process.kill(Number(/child (\d+)/.exec(stdout)?.[1]))
    expect((await probe('report')).leftBehind).toEqual([])
  })
})

describe('cancelling', () => {
  test('SIGINT comes first, as soon as the output says so', async () => {
    const result = await probe('tidy', { cancel: { when: 'ready' } })
    expect([result.exitCode, result.signal]).toEqual([1, null])
    expect(result.stdout).toBe('ready\ntidied\n')
    expect(result.cancelMilliseconds).toBeLessThan(2000)
  })

  test('then SIGTERM, then SIGKILL', async () => {
    const times = { term: 200, kill: 400 }
    const result = await probe('stubborn', { cancel: { when: /ready/, times } })
    expect([result.exitCode, result.signal]).toEqual([null, 'SIGKILL'])
    expect(result.stdout).toBe('ready\nINT\nTERM\n')
    expect(result.cancelMilliseconds).toBeGreaterThanOrEqual(395)
  })

  test("the times are the runner's: 7.5 s to SIGTERM, 2.5 s more to SIGKILL", () => {
    expect(runnerTimes).toEqual({ term: 7500, kill: 10_000 })
  })

  test('one signal alone, at a time', async () => {
    const result = await probe('hang', { cancel: { when: 150, signal: 'SIGTERM' } })
    expect([result.exitCode, result.signal]).toEqual([null, 'SIGTERM'])
    expect(result.milliseconds).toBeGreaterThanOrEqual(145)
  })
})
