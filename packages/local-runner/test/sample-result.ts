import type { DemoResult } from '../src/result.ts'
import type { StepResult } from '../src/run/model.ts'

export function step(changes: Partial<StepResult> = {}): StepResult {
  return {
    name: 'Work',
    conclusion: 'success',
    outcome: 'success',
    seconds: 1.2,
    outputs: {},
    log: [],
    annotations: [],
    summary: '',
    ...changes,
  }
}

/** A demo whose every foreign text is `hostile`. */
export function sampleResult(hostile: string, comment = hostile): DemoResult {
  const job = {
    id: 'plan',
    name: hostile,
    needs: [],
    conclusion: 'failure' as const,
    seconds: 3,
    steps: [
      step({
        name: hostile,
        conclusion: 'failure',
        outcome: 'failure',
        outputs: { [hostile]: hostile },
        log: (['text', 'group', 'error', 'endgroup', 'warning'] as const).map((kind) => ({
          kind,
          text: hostile,
        })),
        annotations: [{ level: 'error', message: hostile, title: hostile, file: hostile, line: hostile }],
        summary: comment,
      }),
      step({ outcome: 'skipped', conclusion: 'skipped' }),
    ],
  }
  const deploy = { ...job, id: 'deploy', needs: ['plan'], steps: [step()] }
  return {
    scenario: hostile,
    expectations: [{ text: hostile, held: false, found: hostile }],
    repository: hostile,
    pullRequest: {
      number: 7,
      title: hostile,
      body: comment,
      author: hostile,
      branch: hostile,
      merged: true,
      commits: 1,
      comments: [{ author: 'github-actions[bot]', body: comment, url: hostile }],
    },
    runs: [
      {
        event: 'pull_request',
        title: hostile,
        conclusion: 'failure',
        seconds: 4,
        jobs: [job, deploy],
        messages: [hostile],
      },
    ],
    services: [
      {
        name: hostile,
        taskDefinition: hostile,
        rolloutState: hostile,
        runningCount: 1,
        desiredCount: 2,
        image: hostile,
      },
    ],
    terraform: 'real',
    terraformDetail: hostile,
    seconds: 12.3,
    chapters: [],
    measures: [],
  }
}

/** A journey of one chapter whose every foreign text is `hostile`. */
export function sampleJourney(hostile: string): DemoResult {
  const sample = sampleResult(hostile)
  const [expectation = { text: hostile, held: false }] = sample.expectations
  const comment = { author: hostile, body: hostile, url: hostile }
  return {
    ...sample,
    chapters: [
      {
        title: hostile,
        about: hostile,
        told: [
          {
            kind: 'commands',
            commands: [{ line: `${hostile}\nmore`, exitCode: 1, output: hostile, seconds: 1.2 }],
          },
          { kind: 'run', run: 0 },
          { kind: 'pull request' },
          {
            kind: 'issue',
            when: hostile,
            issue: {
              ...{ number: 2, title: hostile, body: hostile, state: 'open', author: hostile },
              comments: [comment],
            },
          },
        ],
        expectations: [expectation],
        callers: [{ role: hostile, calls: 3, denied: [hostile] }],
        seconds: 4,
      },
    ],
    measures: [{ name: hostile, found: hostile, atFargatesPace: hostile, limit: hostile, held: false }],
  }
}
