import { describe, expect, test } from '@jest/globals'
import { reportPage } from '../src/report/page.ts'
import { readStyles } from '../src/report/write.ts'
import { resultFile } from '../src/result.ts'
import { sampleJourney, sampleResult, step } from './sample-result.ts'

describe('the report page', () => {
  test.each([
    ['a scenario', sampleResult],
    ['a journey', sampleJourney],
  ])('escapes every text that is not ours: %s', (_, sample) => {
    const page = reportPage(sample('"><script>alert(1)</script><img src=x onerror=alert(1)>\''), '')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(15)
  })

  test('of a journey has the limits on top, then the way, then each chapter with all that is told in it', () => {
    const page = reportPage(sampleJourney('words'), '')
    const marks = [
      'Against the limits',
      'The way',
      'id="chapter-0"',
      'By hand',
      'id="run-0"',
      'id="pull-request"',
      'class="issue"',
      'id="services"',
    ]
    const places = marks.map((mark) => page.indexOf(mark))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(page.match(/id="run-0"/g)).toHaveLength(1)
  })

  test('keeps the end of what a command printed', () => {
    const journey = sampleJourney('words')
    const output = Array.from({ length: 300 }, (_, index) => `line ${index + 1} `).join('\n')
    const told = [{ kind: 'commands' as const, commands: [{ line: 'x', exitCode: 0, output, seconds: 1 }] }]
    const [chapter] = journey.chapters
    if (chapter) chapter.told = told
    const page = reportPage(journey, '')
    expect(page).toContain('line 300 ')
    expect(page).not.toContain('line 100 ')
    expect(page).toContain('180 lines before')
  })

  test('forbids scripts and every outside address', () => {
    const policy = /content="(default-src[^"]+)"/.exec(reportPage(sampleResult('x'), ''))?.[1]
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    )
  })

  test('has styles that load nothing', () => {
    expect(readStyles()).not.toMatch(/url\(|@import|@font-face|<\//)
  })

  test('opens the failed step and no other', () => {
    const result = sampleResult('x')
    const [run] = result.runs
    const [job] = run?.jobs ?? []
    job?.steps.push(step({ name: 'fine' }))
    const steps = [...reportPage(result, '').matchAll(/<details class="step" (open)?/g)].map(
      ([, open]) => open,
    )
    expect(steps).toEqual(['open', undefined, undefined])
  })
})

describe('result.json', () => {
  test('has the fields programs rely on, and no logs', () => {
    const comment = 'plan 🚀'
    const file = JSON.parse(JSON.stringify(resultFile(sampleResult('x', comment))))
    expect(file).toEqual({
      scenario: 'x',
      pullRequest: { comments: [{ body: comment, length: comment.length }] },
      runs: [
        {
          event: 'pull_request',
          conclusion: 'failure',
          jobs: [
            {
              name: 'x',
              conclusion: 'failure',
              steps: [
                { name: 'x', conclusion: 'failure', seconds: 1.2, outputs: { x: 'x' } },
                { name: 'Work', conclusion: 'skipped', seconds: 1.2, outputs: {} },
              ],
            },
            {
              name: 'x',
              conclusion: 'failure',
              steps: [{ name: 'Work', conclusion: 'success', seconds: 1.2, outputs: {} }],
            },
          ],
        },
      ],
      services: [{ name: 'x', taskDefinition: 'x', rolloutState: 'x', runningCount: 1 }],
      terraform: 'real',
      seconds: 12.3,
      asTold: false,
      expectations: [{ text: 'x', held: false, found: 'x' }],
    })
  })

  test('of a journey tells its chapters without what commands printed, and what was measured', () => {
    const file = JSON.parse(JSON.stringify(resultFile(sampleJourney('x'))))
    expect(file.chapters).toEqual([
      {
        title: 'x',
        seconds: 4,
        callers: [{ role: 'x', calls: 3, denied: ['x'] }],
        expectations: [{ text: 'x', held: false, found: 'x' }],
        told: [
          { kind: 'commands', commands: [{ line: 'x\nmore', exitCode: 1, seconds: 1.2 }] },
          { kind: 'run', run: 0 },
          { kind: 'pull request' },
          {
            kind: 'issue',
            when: 'x',
            issue: { number: 2, title: 'x', body: 'x', state: 'open', author: 'x', comments: 1 },
          },
        ],
      },
    ])
    expect(file.measures).toEqual([{ name: 'x', found: 'x', atFargatesPace: 'x', limit: 'x', held: false }])
  })
})
