import { annotate } from '@infra-actions/action-kit/annotations'
import { formatDuration } from '@infra-actions/action-kit/duration'
import { info } from '@infra-actions/action-kit/log'
import type { WorkflowRuns } from '@infra-actions/terraform-state/ports'
import { describe, expect, jest, test } from '@jest/globals'
import {
  awsError,
  type FakeStores,
  fakeClock,
  fakeStores,
  locationOf,
  lockJson,
  networkError,
  stateJson,
} from '../../../packages/terraform-state/test/stores.ts'
import type { Inputs } from '../src/inputs.ts'
import { outputsOf, summaryOf } from '../src/report.ts'
import { run } from '../src/run.ts'
import type { Story } from '../src/story.ts'
import { judge } from '../src/verdict.ts'

const key = 'app/terraform.tfstate'
const lockKey = `${key}.tflock`
const location = { ...locationOf({ table: 'locks' }), region: 'eu-west-1' }

const defaults: Inputs = {
  location: { given: {}, workingDirectory: 'infra' },
  onLocked: 'wait',
  onStale: 'fail',
  timeout: 600_000,
  staleAfter: undefined,
  checkDigest: true,
  unlock: 'never',
  githubToken: undefined,
  aws: {
    roleToAssume: undefined,
    roleSessionName: undefined,
    allowedAccountIds: undefined,
  },
}

const ended: WorkflowRuns = {
  findRun: async ({ runId, attempt }) => ({
    id: runId,
    attempt,
    number: 12,
    name: 'deploy',
    status: 'completed',
    conclusion: 'cancelled',
    url: `https://github.com/example/app/actions/runs/${runId}`,
  }),
  findRunOnRunner: async () => undefined,
}

async function check(
  world: FakeStores,
  changes: Partial<Inputs> = {},
  {
    onSleep = () => {},
    runs,
    guard = async () => {},
  }: {
    onSleep?: (count: number) => void
    runs?: WorkflowRuns
    guard?: () => Promise<void>
  } = {},
) {
  const inputs = { ...defaults, ...changes }
  const story: Story = { last: undefined, waited: 0, timedOut: false, unlock: undefined }
  const said: string[] = []
  let slept = 0
  const deps = {
    bucket: world.bucket,
    table: world.table,
    runs,
    clock: fakeClock(world, () => {
      slept += 1
      onSleep(slept)
    }),
    self: {
      runId: 1,
      attempt: 1,
      hostname: 'me',
      startedAt: undefined,
      terraformRuns: async () => undefined,
    },
    guardAccount: guard,
    say: (line: string) => said.push(line),
    random: () => 0.5,
    signal: new AbortController().signal,
  }
  await run(inputs, location, deps, story)
  const { last } = story
  if (last === undefined) throw new Error('nothing was seen')
  const verdict = judge({ ...story, last }, inputs, location)
  return {
    story,
    said,
    verdict,
    outputs: outputsOf(story),
    summary: summaryOf(story, verdict, location, 'infra'),
  }
}

describe('a free state', () => {
  test('ends well in two calls, with every output set', async () => {
    const world = fakeStores()
    const { verdict, outputs, said } = await check(world)
    expect(verdict).toMatchObject({
      level: 'ok',
      message: 's3://states/app/terraform.tfstate is not locked.',
    })
    expect(outputs).toMatchObject({
      locked: 'false',
      'lock-id': '',
      orphaned: 'false',
      digest: 'missing',
      store: '',
    })
    expect(said).toEqual([])
    expect(world.calls).toHaveLength(2)
  })
})

describe('a locked state', () => {
  test('fail: at once, with holder and the command', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson())
    const { verdict, outputs, summary } = await check(world, { onLocked: 'fail' })
    expect(verdict.level).toBe('error')
    expect(verdict.title).toBe('Locked')
    expect(verdict.message).toMatch(
      /locked in S3 by ci@build-7 for apply since .* remove it with: terraform -chdir=infra force-unlock 544b79f8-/,
    )
    expect(outputs).toMatchObject({
      locked: 'true',
      'lock-id': '544b79f8-80f2-989a-6b08-9fc7617be968',
      who: 'ci@build-7',
      operation: 'OperationTypeApply',
      store: 's3',
      'age-seconds': 0,
      acquired: '2026-03-01T12:00:00.000Z',
      stale: 'false',
      orphaned: 'unknown',
      'waited-seconds': 0,
    })
    expect(summary).toContain('```sh\nterraform -chdir=infra force-unlock 544b79f8-')
    expect(world.calls).toHaveLength(3)
  })

  test('warn: succeeds', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson())
    expect((await check(world, { onLocked: 'warn' })).verdict.level).toBe('warning')
  })

  test('wait: until it is free, saying how long', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson())
    const { verdict, outputs, story } = await check(
      world,
      {},
      { onSleep: (n) => n === 3 && world.remove(lockKey) },
    )
    expect(verdict.level).toBe('ok')
    expect(verdict.message).toBe(
      `s3://states/app/terraform.tfstate is not locked after ${formatDuration(story.waited)}.`,
    )
    expect(outputs).toMatchObject({ locked: 'false', 'waited-seconds': Math.round(story.waited / 1000) })
  })

  test('wait: gives up with its own words', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson())
    const { verdict } = await check(world, { timeout: 90_000 })
    expect(verdict).toMatchObject({ level: 'error', title: 'Still locked' })
    expect(verdict.message).toMatch(/^Gave up after 1m 30s: s3:/)
  })

  test('an orphan is not waited for', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson({ Who: 'root@gh-55-1' }))
    const { verdict, story, outputs, summary } = await check(world, {}, { runs: ended })
    expect(verdict).toMatchObject({ level: 'error', title: 'Orphaned lock' })
    expect(verdict.message).toContain('Remove it with: terraform')
    expect(story.waited).toBe(0)
    expect(outputs).toMatchObject({ stale: 'true', orphaned: 'true' })
    expect(summary).toContain('](https://github.com/example/app/actions/runs/55)')
  })

  test('a suspected one is not waited for either, and is called no more than suspected', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson())
    world.now += 5 * 3_600_000
    const { verdict, outputs } = await check(world, { staleAfter: 4 * 3_600_000 })
    expect(verdict.title).toBe('Lock may be stale')
    expect(verdict.message).toContain('If you are sure that nobody is at work')
    expect(outputs).toMatchObject({ stale: 'suspected', orphaned: 'unknown' })
  })

  test('on-stale wait waits for an orphan all the same', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson({ Who: 'root@gh-55-1' }))
    const { story } = await check(world, { onStale: 'wait', timeout: 60_000 }, { runs: ended })
    expect(story).toMatchObject({ timedOut: true, waited: 60_000 })
  })
})

describe('unknown', () => {
  const denied = awsError('AccessDenied', 403)

  test('is never free: fails, naming the right', async () => {
    const world = fakeStores()
    world.around = async ({ name }, effect) => {
      if (/Object/.test(name)) throw denied
      return effect()
    }
    const { verdict, outputs } = await check(world)
    expect(verdict).toMatchObject({ level: 'error', title: 'Lock not known' })
    expect(verdict.message).toContain('s3:ListBucket on the bucket "states" is denied')
    expect(outputs).toMatchObject({ locked: 'unknown', orphaned: 'unknown' })
  })

  test('a failure that passes is waited out', async () => {
    const world = fakeStores()
    let broken = true
    world.around = async (_, effect) => {
      if (broken) throw networkError()
      return effect()
    }
    const { verdict, said } = await check(
      world,
      {},
      {
        onSleep: () => {
          broken = false
        },
      },
    )
    expect(verdict.level).toBe('ok')
    expect(said).toEqual(['Whether the state is locked is not known.'])
  })
})

describe('unlock: orphaned', () => {
  test('removes the orphan and ends well', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson({ Who: 'root@gh-55-1' }))
    const { verdict, outputs } = await check(world, { unlock: 'orphaned' }, { runs: ended })
    expect(verdict.message).toBe('The orphaned lock of s3://states/app/terraform.tfstate was removed.')
    expect(outputs).toMatchObject({ locked: 'false', unlocked: true })
  })

  test('asks the account guard before it deletes', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson({ Who: 'root@gh-55-1' }))
    const guard = async () => {
      throw new Error('wrong account')
    }
    await expect(check(world, { unlock: 'orphaned' }, { runs: ended, guard })).rejects.toThrow(
      'wrong account',
    )
    expect(world.calls).not.toContain('DeleteObject')
  })

  test('a lock taken meanwhile is waited for like any other', async () => {
    const world = fakeStores()
    world.put(lockKey, lockJson({ Who: 'root@gh-55-1' }))
    world.around = async ({ name }, effect) => {
      if (name === 'DeleteObject') {
        world.remove(lockKey)
        world.put(lockKey, lockJson({ ID: 'new', Who: 'me@laptop' }))
      }
      return effect()
    }
    const { said, verdict } = await check(
      world,
      { unlock: 'orphaned' },
      { runs: ended, onSleep: () => world.remove(lockKey) },
    )
    expect(said.at(-1)).toContain('lock new')
    expect(verdict.level).toBe('ok')
  })
})

describe('the digest', () => {
  const id = `states/${key}-md5`

  test('a mismatch fails with the repair', async () => {
    const world = fakeStores()
    world.put(key, stateJson(1))
    world.items.set(id, { LockID: id, Digest: 'other' })
    const { verdict, outputs } = await check(world)
    expect(verdict).toMatchObject({ level: 'error', title: 'State digest mismatch' })
    expect(outputs.digest).toBe('mismatch')
  })

  test('a mismatch is looked at twice: a state written between two reads is none', async () => {
    const world = fakeStores()
    const { etag } = world.put(key, stateJson(1))
    world.items.set(id, { LockID: id, Digest: 'other' })
    const { verdict } = await check(
      world,
      {},
      { onSleep: () => world.items.set(id, { LockID: id, Digest: etag }) },
    )
    expect(verdict.level).toBe('ok')
  })
})

test('foreign words stay inert in the summary', async () => {
  const world = fakeStores()
  world.put(lockKey, lockJson({ Who: '`<img src=x>|@org/team', Info: '[x](http://example.com)' }))
  const { summary } = await check(world, { onLocked: 'warn' })
  expect(summary).toContain('| Held by | `` `<img src=x>\\|@org/team `` |')
  expect(summary).toContain('by \\`&lt;img src=x&gt;\\|@<!-- -->org/team for apply')
})

test('foreign words give the runner no command, in neither of its grammars', async () => {
  const world = fakeStores()
  const hostile = 'x\n::set-output name=locked::false\r##[add-path]/tmp/evil\u001b[2K\u2028::stop-commands::t'
  world.put(
    lockKey,
    lockJson({ Who: hostile, Info: hostile, Operation: hostile, Version: hostile, ID: hostile }),
  )
  const { said, verdict } = await check(world, { onLocked: 'fail' })
  let printed = ''
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
  try {
    for (const line of said) info(line)
    annotate('error', verdict.message, { title: verdict.title })
  } finally {
    write.mockRestore()
  }
  expect(printed).toContain('set-output name=locked')
  // What the runner takes for a command: `::name` at a line's start, or `##[name]` anywhere where that is not so.
  const commands = printed.split(/[\n\r\u2028]/).filter((line) => /^\s*::/.test(line) || line.includes('##['))
  expect(commands).toHaveLength(1)
  expect(commands[0]).toMatch(/^::error title=Locked::/)
})
