import { describe, expect, test } from '@jest/globals'
import { reportPage } from '../src/report/page.ts'
import { readStyles } from '../src/report/write.ts'
import { resultFile } from '../src/result.ts'
import { sampleResult, step } from './sample-result.ts'

describe('the report page', () => {
  test('escapes every text that is not ours', () => {
    const page = reportPage(sampleResult('"><script>alert(1)</script><img src=x onerror=alert(1)>\''), '')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(15)
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
})
