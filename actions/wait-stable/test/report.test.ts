import type { Outcome } from '@infra-actions/ecs/rollout/outcome'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { awsError, openSimulatedRegion, type Simulated } from './simulated-region.ts'

type Behaviour = Parameters<Simulated['ecs']['behave']>[1]

async function failedDeploy(kind: Behaviour) {
  const it = await openSimulatedRegion()
  it.ecs.behave('example.com/backend:2', kind)
  return it.wait({ pins: [await it.deploy('example.com/backend:2')] })
}

describe('the log of a failed deploy', () => {
  test('ends, outside any group, with cause, evidence and what to do, in that order', async () => {
    const { lines } = await failedDeploy({
      kind: 'crash-loop',
      exitCode: 139,
      logLines: ['loading', 'segfault at 0'],
    })
    const verdict = lines.slice(lines.indexOf('') + 1)
    expect(verdict.map((line) => line.trim().split(/[ :]/)[0])).toEqual([
      '✗',
      'Cause',
      'Evidence',
      'Last',
      'Task',
      'https',
      'Last',
      'loading',
      'segfault',
      'https',
      'What',
      'Console',
    ])
    expect(verdict.join('\n')).toContain('exit code 139 (SIGSEGV')
    expect(lines.some((line) => line.includes('::group'))).toBe(false)
  })

  test('has the elapsed time and the deadline in each line', async () => {
    const { lines } = await failedDeploy('cannot-pull')
    for (const line of lines.slice(1, lines.indexOf(''))) expect(line).toMatch(/^\[\d+:\d\d of 20:00\] /)
  })

  test('is one error annotation a cause, whatever the number of dead tasks', async () => {
    const { annotations } = await failedDeploy('crash-loop')
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'backend: failed',
        message: expect.stringMatching(
          /^The container exited with code 1: 2 tasks died in container app of backend/,
        ),
      },
    ])
  })

  test('reads as sentences in the annotation, where everything stands in one line', async () => {
    const messageOf = async (kind: Behaviour) => (await failedDeploy(kind)).annotations[0]?.message ?? ''
    expect(await messageOf({ kind: 'crash-loop', logLines: ['connecting', 'no such host: db'] })).toContain(
      ' with an error). Essential container in task exited. Last log line: no such host: db. Its last log lines',
    )
    expect(await messageOf({ kind: 'crash-loop', logLines: ['Stopping!'] })).toContain(
      'Essential container in task exited. Last log line: Stopping! Its last log lines say why',
    )
    expect(await messageOf({ kind: 'crash-loop', logLines: [] })).toContain(
      'exited. Its last log lines say why',
    )
  })

  test('says why the logs are not there when they may not be read', async () => {
    const it = await openSimulatedRegion()
    it.ecs.behave('example.com/backend:2', 'crash-loop')
    it.faults.before = async (operation) => {
      if (operation !== 'getLogEvents') return
      throw awsError(
        'AccessDeniedException',
        'User is not authorized to perform: logs:GetLogEvents on resource: arn:aws:logs:eu-central-1:123456789012:log-group:/backend',
      )
    }
    const { lines, outputs } = await it.wait({ pins: [await it.deploy('example.com/backend:2')] })
    expect(outputs.outcome).toBe('failed')
    expect(lines.join('\n')).toContain('permission logs:GetLogEvents is missing')
  })
})

describe('two services', () => {
  async function both(kinds: { backend?: Behaviour; worker?: Behaviour }) {
    const it = await openSimulatedRegion()
    await it.ecs.call('CreateService', {
      cluster: 'main',
      serviceName: 'worker',
      taskDefinition: 'backend:1',
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    })
    it.clock.advance(300_000)
    for (const [name, kind] of Object.entries(kinds)) it.ecs.behave(name, kind)
    const pin = await it.deploy('example.com/backend:2')
    const { service } = await it.api.updateService({
      cluster: 'main',
      service: 'worker',
      taskDefinition: 'backend:2',
    })
    const deploymentId = service.deployments.find(({ status }) => status === 'PRIMARY')?.id ?? ''
    return it.wait({ pins: [pin, { ...pin, service: 'worker', deploymentId }] })
  }

  test('are each told, and the worst is the outcome of the step', async () => {
    const { outputs, annotations, lines, summary } = await both({ worker: 'cannot-pull' })
    expect(outputs).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('worker') })
    expect(outputs.outcomes.map(({ service, outcome }) => [service, outcome])).toEqual([
      ['backend', 'success'],
      ['worker', 'failed'],
    ])
    expect(annotations).toHaveLength(1)
    expect(lines.join('\n')).toMatch(/✓ backend: success[\s\S]*✗ worker: failed/)
    expect(summary).toContain('| success |')
  })

  test('that die of the same are one annotation', async () => {
    const { annotations } = await both({ backend: 'cannot-pull', worker: 'cannot-pull' })
    expect(annotations.map(({ title }) => title)).toEqual(['backend, worker: failed'])
  })

  test('stay together within what GitHub takes, whole, whatever their containers wrote', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `${'€'.repeat(100_000)}${n}`)
    const crash: Behaviour = { kind: 'crash-loop', logLines: [...long, 'the end'] }
    const { summary } = await both({ backend: crash, worker: crash })
    expect(Buffer.byteLength(summary)).toBeGreaterThan(400_000)
    expect(Buffer.byteLength(summary)).toBeLessThan(700_000)
    expect(summary.match(/\nthe end\n/g)).toHaveLength(2)
    expect(summary.match(/<summary>Last \d\d of 50 log lines<\/summary>/g)).toHaveLength(2)
    const kinds = treeOf(summary).children.map((node) => (node.type === 'html' ? node.value : node.type))
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === '</details>')).toHaveLength(3)
  })
})

const treeOf = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

describe('the summary', () => {
  test('has a row a service, the picture, and its facts as a table', async () => {
    const { summary } = await failedDeploy('crash-loop')
    const tree = treeOf(summary)
    expect(tree.children.map((node) => node.type)).toEqual(
      expect.arrayContaining(['heading', 'table', 'blockquote', 'code', 'html']),
    )
    const picture = tree.children.find((node) => node.type === 'code' && node.lang === 'mermaid')
    const spans = (picture && 'value' in picture ? picture.value : '')
      .split('\n')
      .filter((line) => / :(active|crit|done)/.test(line))
    const table = summary.slice(summary.indexOf('| UTC |'))
    for (const span of spans) {
      const label = span.slice(0, span.lastIndexOf(' :')).trim()
      const plain = table.replaceAll(/&#\d+;|[:,]/g, ' ').replaceAll(/ +/g, ' ')
      expect(plain).toContain(label)
    }
    expect(spans.length).toBeGreaterThan(2)
  })

  test.each(['success', 'unchanged', 'failed'] satisfies Outcome[])(
    'begins with the outcome: %s',
    async (outcome) => {
      const it = await openSimulatedRegion()
      if (outcome === 'failed') it.ecs.behave('example.com/backend:2', 'cannot-pull')
      const pins =
        outcome === 'unchanged'
          ? [{ cluster: 'main', service: 'backend', deployed: 'unknown' as const }]
          : [await it.deploy('example.com/backend:2')]
      const { summary } = await it.wait({ pins })
      expect(summary.split('\n')[0]).toMatch(
        new RegExp(`^### (✅|❌) ECS rollout: ${outcome} after \\d+:\\d\\d$`),
      )
    },
  )

  test('takes no markup, link or image from what a container says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 60 }),
            fc.constantFrom(
              '```',
              '~~~',
              '</details>',
              '<img src=x>',
              '![x](https://example.com/x)',
              '# heading',
              '\u202Eevil',
              '@octocat',
            ),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        async (logLines) => {
          const { summary } = await failedDeploy({ kind: 'crash-loop', logLines })
          const kinds = treeOf(summary).children.map((node) =>
            node.type === 'html' ? node.value : node.type,
          )
          const unexpected = kinds.filter(
            (kind) =>
              !/^(?:heading|table|blockquote|paragraph|code|<details><summary>.*|<\/details>)$/.test(kind),
          )
          expect(unexpected).toEqual([])
          expect(summary).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
          const headings = treeOf(summary).children.filter(({ type }) => type === 'heading')
          expect(headings).toHaveLength(2)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('credentials that end before the timeout are warned of at the start', async () => {
  const { run } = await import('../src/run.ts')
  const it = await openSimulatedRegion()
  const said: string[] = []
  const now = it.clock.now()
  await it.clock.drive(
    run(
      {
        plan: {
          pins: [{ cluster: 'main', service: 'backend', deployed: 'unknown' }],
          timeout: 1_200_000,
          failAfterTasks: 2,
          waitUntil: 'completed',
          onFailure: 'leave',
          onTimeout: 'leave',
          onCancel: 'leave',
        },
        logLines: 0,
      },
      {
        ecs: it.api,
        logs: { getLogEvents: async () => ({ events: [] }) },
        clock: it.clock,
        random: () => 0,
        failureOf: () => ({ kind: 'fatal', explanation: '' }),
        guardAccount: async () => {},
        signal: it.controller.signal,
        credentialsEnd: new Date(now + 600_000),
        reporter: {
          say: () => {},
          quote: () => {},
          annotate: (_, message) => said.push(message),
          plain: String,
        },
      },
    ),
  )
  expect(said).toEqual([
    expect.stringContaining('The AWS credentials end in 10:00, before the timeout of 20:00'),
  ])
})
