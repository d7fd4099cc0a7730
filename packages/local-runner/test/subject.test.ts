import { describe, expect, test } from '@jest/globals'
import { jobsAt, runSubject } from '../src/run/subject.ts'

const asks = { permissions: { 'id-token': 'write' } }
const workflow = (jobs: object) => JSON.stringify({ jobs })
const subject = (jobs: object, event: string) => runSubject(workflow(jobs), event, 'o/r')

describe('the subject of the tokens of a run', () => {
  test('is the environment, the pull request, or main', () => {
    expect(subject({ a: { ...asks, environment: 'production' } }, 'push')).toBe(
      'repo:o/r:environment:production',
    )
    expect(subject({ a: asks }, 'pull_request')).toBe('repo:o/r:pull_request')
    expect(subject({ a: asks }, 'schedule')).toBe('repo:o/r:ref:refs/heads/main')
  })

  test('is nobody where no job asks for a token', () => {
    expect(subject({ a: { environment: 'production' } }, 'push')).toBeUndefined()
  })

  test('minds only the jobs that run: not those of another event, nor who needs them', () => {
    const jobs = {
      plan: { ...asks, if: "github.event_name == 'pull_request'" },
      apply: { ...asks, if: "github.event_name == 'push'", environment: 'production' },
      deploy: { ...asks, needs: ['apply'], environment: 'production' },
    }
    expect(Object.keys(jobsAt('pull_request', jobs))).toEqual(['plan'])
    expect(subject(jobs, 'pull_request')).toBe('repo:o/r:pull_request')
    expect(subject(jobs, 'push')).toBe('repo:o/r:environment:production')
  })

  test('cannot be two at once', () => {
    const jobs = { a: asks, b: { ...asks, environment: 'production' } }
    expect(() => subject(jobs, 'push')).toThrow(/main and repo:o\/r:environment:production/)
  })
})
