import { type Evidence, findEvidence, type ThisJob } from '@infra-actions/terraform-state/holder'
import { inspect } from '@infra-actions/terraform-state/inspection'
import { type LockInfo, parseLockInfo } from '@infra-actions/terraform-state/lock-info'
import { describeEvidence, describeLock, forceUnlockLines } from '@infra-actions/terraform-state/lock-words'
import type { WorkflowRun, WorkflowRuns } from '@infra-actions/terraform-state/ports'
import { describe, expect, test } from '@jest/globals'
import { awsError, fakeClock, fakeStores, locationOf, lockJson } from './stores.ts'

const self: ThisJob = {
  runId: 500,
  attempt: 2,
  hostname: 'build-9',
  startedAt: new Date('2026-03-01T11:40:00Z'),
  terraformRuns: async () => false,
}

const run = (changes: Partial<WorkflowRun> = {}): WorkflowRun => ({
  id: 123,
  attempt: 1,
  number: 7,
  name: 'deploy',
  status: 'in_progress',
  url: 'https://github.com/example/app/actions/runs/123',
  ...changes,
})

function runsOf(found: WorkflowRun | undefined | Error): WorkflowRuns & { asked: unknown[] } {
  const asked: unknown[] = []
  const answer = async (input: unknown) => {
    asked.push(input)
    if (found instanceof Error) throw found
    return found
  }
  return { asked, findRun: answer, findRunOnRunner: answer }
}

function lockOf(changes: Record<string, string>): LockInfo {
  const body = parseLockInfo(lockJson(changes))
  if (!('info' in body)) throw new Error(body.unreadable)
  return body.info
}

describe('a host name with a run in it', () => {
  const lock = lockOf({ Who: 'root@gh-123-1' })

  test('in progress: held by that run', async () => {
    const runs = runsOf(run())
    const evidence = await findEvidence(lock, self, runs)
    expect(runs.asked).toEqual([{ runId: 123, attempt: 1 }])
    expect(describeEvidence(evidence)).toBe(
      'Held by run #7 of "deploy", in progress, by its host name: https://github.com/example/app/actions/runs/123',
    )
  })

  test('ended: orphaned', async () => {
    const evidence = await findEvidence(
      lock,
      self,
      runsOf(run({ status: 'completed', conclusion: 'cancelled' })),
    )
    expect(evidence.kind).toBe('run-ended')
    expect(describeEvidence(evidence)).toMatch(
      /^That run ended, the lock is orphaned: run #7 of "deploy", cancelled/,
    )
  })

  test('this very run and attempt on another host name is asked like any other', async () => {
    const runs = runsOf(run({ id: 500, attempt: 2 }))
    expect((await findEvidence(lockOf({ Who: 'root@gh-500-2' }), self, runs)).kind).toBe('run-active')
  })

  test("this very job's host is said to be this job's or a sibling's", async () => {
    const evidence = await findEvidence(
      lockOf({ Who: 'root@gh-500-2' }),
      { ...self, hostname: 'gh-500-2' },
      undefined,
    )
    expect(evidence).toEqual({ kind: 'this-job', left: 'shared name' })
    expect(describeEvidence(evidence)).toMatch(
      /an earlier step of this job left it, or another job of this run/,
    )
  })

  test.each([
    ['no such run', undefined, 'this repository has no run 123 (attempt 1)'],
    [
      'no right',
      awsError('HttpError', 403),
      'workflow runs may not be read: grant "actions: read" to the job',
    ],
    ['no answer', awsError('HttpError', 502), 'the lookup of workflow runs failed (HttpError 502)'],
  ])('%s is no evidence', async (_, found, why) => {
    expect(await findEvidence(lock, self, runsOf(found))).toEqual({ kind: 'none', why })
  })
})

describe('other hosts', () => {
  test("a self-hosted runner's name, at the time of the lock", async () => {
    const runs = runsOf(run({ status: 'completed' }))
    const evidence = await findEvidence(lockOf({ Who: 'ci@runner-a' }), self, runs)
    expect(runs.asked).toEqual([{ runnerName: 'runner-a', at: new Date('2026-03-01T11:50:00.165Z') }])
    expect(evidence).toMatchObject({ kind: 'run-ended', by: 'runner name' })
  })

  test("names that GitHub's machines share are not looked up", async () => {
    const runs = runsOf(run())
    for (const host of ['runnervmf4ws1', 'fv-az123-456']) {
      const evidence = await findEvidence(
        lockOf({ Who: `runner@${host}` }),
        { ...self, hostname: host },
        runs,
      )
      expect(evidence.kind).toBe('none')
    }
    expect(runs.asked).toEqual([])
  })

  test.each<[string, Partial<ThisJob>, Evidence]>([
    ['no Terraform runs here any more', {}, { kind: 'this-job', left: true }],
    ['one still runs', { terraformRuns: async () => true }, { kind: 'this-job', left: false }],
    ['it cannot be seen', { terraformRuns: async () => undefined }, { kind: 'this-job', left: 'unknown' }],
  ])('this machine, since the job began: %s', async (_, changes, evidence) => {
    const lock = lockOf({ Who: 'ci@build-9' })
    expect(await findEvidence(lock, { ...self, ...changes }, undefined)).toEqual(evidence)
  })

  test('this machine, but before this job', async () => {
    const lock = lockOf({ Who: 'ci@build-9', Created: '2026-03-01T11:00:00Z' })
    expect((await findEvidence(lock, self, undefined)).kind).toBe('none')
  })

  test('the last @ parts user and host', async () => {
    const runs = runsOf(undefined)
    await findEvidence(lockOf({ Who: 'CORP\\me@corp@host-1' }), self, runs)
    expect(runs.asked).toMatchObject([{ runnerName: 'host-1' }])
  })
})

describe('what a look means', () => {
  const inspectWith = async (
    who: string,
    runs: WorkflowRuns | undefined,
    staleAfter?: number,
    table = false,
  ) => {
    const world = fakeStores()
    const key = 'app/terraform.tfstate'
    if (table) world.items.set(`states/${key}`, { LockID: `states/${key}`, Info: lockJson({ Who: who }) })
    else world.put(`${key}.tflock`, lockJson({ Who: who }))
    world.now += 3_600_000
    const deps = { ...world, runs, clock: fakeClock(world) }
    const location = locationOf(table ? { table: 'locks', useLockfile: false } : {})
    return { location, seen: await inspect(deps, location, { checkDigest: false, staleAfter, self }) }
  }

  test("S3: the age is the server's, exact", async () => {
    const { seen, location } = await inspectWith('ci@somewhere', undefined)
    expect(seen.age).toEqual({
      milliseconds: 3_600_000,
      since: new Date('2026-03-01T12:00:00Z'),
      exact: true,
    })
    expect(describeLock(seen, location)).toBe(
      's3://states/app/terraform.tfstate is locked in S3 by ci@somewhere for apply since 2026-03-01T12:00:00Z (1h 00m) ' +
        '(Terraform 1.11.4, lock 544b79f8-80f2-989a-6b08-9fc7617be968). Nothing more is known of its holder: no token ' +
        'was given to look up workflow runs.',
    )
  })

  test("DynamoDB: the age is the holder's word, at most", async () => {
    const { seen, location } = await inspectWith('ci@somewhere', undefined, undefined, true)
    expect(seen.age?.exact).toBe(false)
    expect(describeLock(seen, location)).toContain('since 2026-03-01T11:50:00Z (at most 1h 10m)')
  })

  test.each([
    ['age alone is never certain', 'ci@x', undefined, 60_000, 'suspected', 'unknown'],
    ['no age was named: never by age', 'ci@x', undefined, undefined, false, 'unknown'],
    ['an old lock of a living run is not stale', 'r@gh-1-1', runsOf(run()), 60_000, false, false],
    ['an ended run is', 'r@gh-1-1', runsOf(run({ status: 'completed' })), undefined, true, true],
  ])('%s', async (_, who, runs, staleAfter, stale, orphaned) => {
    const { seen } = await inspectWith(who, runs, staleAfter)
    expect(seen).toMatchObject({ stale, orphaned })
  })

  test('the command to remove it names directory, workspace and ID, quoted', async () => {
    const world = fakeStores()
    world.put('env:/dev/app/terraform.tfstate.tflock', lockJson({ ID: "a'; rm -rf /" }))
    const location = locationOf({ workspace: 'dev' })
    const deps = { ...world, runs: undefined, clock: fakeClock(world) }
    const seen = await inspect(deps, location, { checkDigest: false, staleAfter: undefined, self })
    expect(forceUnlockLines(seen, location, 'infra/my app')).toEqual([
      `TF_WORKSPACE=dev terraform -chdir='infra/my app' force-unlock 'a'\\''; rm -rf /'`,
    ])
  })

  test('a lock in a store that the configuration does not use is removed there, if it is still the same', async () => {
    const world = fakeStores()
    const key = 'app/terraform.tfstate'
    const { etag } = world.put(`${key}.tflock`, lockJson())
    const deps = { ...world, runs: undefined, clock: fakeClock(world) }
    const options = { checkDigest: false, staleAfter: undefined, self }
    const tableOnly = locationOf({ table: 'locks', useLockfile: false })
    expect(forceUnlockLines(await inspect(deps, tableOnly, options), tableOnly)).toEqual([
      `aws s3api delete-object --bucket states --key ${key}.tflock --if-match ${etag}`,
    ])
  })

  test('a lock without an ID is removed where it is', async () => {
    const world = fakeStores()
    world.put('app/terraform.tfstate.tflock', '')
    world.items.set('states/app/terraform.tfstate', { LockID: 'states/app/terraform.tfstate', Info: '{' })
    const location = locationOf({ table: 'locks' })
    const deps = { ...world, runs: undefined, clock: fakeClock(world) }
    const seen = await inspect(deps, location, { checkDigest: false, staleAfter: undefined, self })
    expect(forceUnlockLines(seen, location)).toEqual([
      'aws s3api delete-object --bucket states --key app/terraform.tfstate.tflock --if-match d41d8cd98f00b204e9800998ecf8427e',
      `aws dynamodb delete-item --table-name locks --key '{"LockID":{"S":"states/app/terraform.tfstate"}}'`,
    ])
  })
})
