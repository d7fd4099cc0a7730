import { expect, test } from '@jest/globals'
import { measure } from '../src/journey/measures.ts'
import type { World } from '../src/journey/world.ts'
import { sampleResult, step } from './sample-result.ts'

/** Rollouts of one service, newest first as ECS lists them: seconds each took. */
const world = (...seconds: number[]) =>
  ({
    cloud: {
      ecs: {
        call: async () => ({
          serviceDeployments: seconds
            .map((took, index) => ({ createdAt: index, finishedAt: index + took }))
            .reverse(),
        }),
      },
    },
  }) as unknown as World

function runs(...summaries: string[]) {
  const [run] = sampleResult('x').runs
  if (!run) throw new Error('the sample has no run')
  return summaries.map((summary) => ({
    ...run,
    jobs: run.jobs.slice(0, 1).map((job) => ({ ...job, steps: [step({ summary })] })),
  }))
}

const said = [
  '| drift of `prod` | 1 resource ❌ | 0 |',
  '| time to deploy both services | 12 s ✅ | < 600 s |',
  '| time to roll back | 7 s ✅ | < 300 s |',
  '| drift of `prod` | 0 resources ✅ | 0 |',
]

test('what the workflows say is held to the limits with containers as slow as on Fargate', async () => {
  // Two rollouts one after the other for the deployment, two at once for the rollback; 14 times longer there.
  const [deploy, back, , drift] = await measure(world(9, 4, 2), runs(...said), [])
  expect([deploy, back, drift]).toEqual([
    {
      name: 'Time to deploy both services',
      found: '12 s',
      atFargatesPace: '124 s',
      limit: '< 600 s',
      held: true,
    },
    { name: 'Time to roll both back', found: '7 s', atFargatesPace: '35 s', limit: '< 300 s', held: true },
    { name: 'Drift in the end', found: '0 resources', limit: '0', held: true },
  ])
  const slow = await measure(world(1, 22, 22), runs(...said), [])
  expect(slow.map(({ held }) => held)).toEqual([false, false, true, true])
})

test('what was not said is not held', async () => {
  const nothing = await measure(world(1, 1, 1), runs('nothing'), [])
  expect(nothing.map(({ found, held }) => [found, held])).toEqual([
    ['not said', false],
    ['not said', false],
    ['0', true],
    ['not said', false],
  ])
})

test('a command that a person types beside the push is a step of theirs', async () => {
  const [pull, push] = runs('', '').map((run, index) => ({
    ...run,
    event: ['pull_request', 'push'][index] ?? '',
  }))
  const command = { line: 'x', exitCode: 0, output: '', seconds: 1 }
  const chapter = (run: number, ...commands: (typeof command)[]) => ({
    ...{ title: '', about: '', expectations: [], callers: [], seconds: 1 },
    told: [
      { kind: 'run' as const, run },
      ...(commands.length > 0 ? [{ kind: 'commands' as const, commands }] : []),
    ],
  })
  const steps = async (...chapters: ReturnType<typeof chapter>[]) =>
    (await measure(world(1, 1, 1), pull && push ? [pull, push] : [], chapters))[2]
  expect(await steps(chapter(0, command), chapter(1))).toMatchObject({ found: '0', held: true })
  expect(await steps(chapter(0), chapter(1, command, command))).toMatchObject({ found: '2', held: false })
})
