import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { eventPayload, runContext } from '../src/environment.ts'
import { InputError } from '../src/errors.ts'

describe('the run', () => {
  test('is what the runner says of it', () => {
    const context = runContext({
      GITHUB_REPOSITORY: 'example/backend',
      GITHUB_SERVER_URL: 'https://ghes.example.com/',
      GITHUB_API_URL: 'https://ghes.example.com/api/v3//',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_JOB: 'plan',
      GITHUB_ACTOR: 'someone',
      GITHUB_WORKSPACE: '/workspace',
      RUNNER_NAME: 'runner-1',
    })
    expect(context).toEqual({
      serverUrl: 'https://ghes.example.com',
      apiUrl: 'https://ghes.example.com/api/v3',
      repository: { owner: 'example', repo: 'backend' },
      sha: 'a'.repeat(40),
      ref: 'refs/pull/7/merge',
      eventName: 'pull_request',
      runId: '42',
      runAttempt: '3',
      runUrl: 'https://ghes.example.com/example/backend/actions/runs/42/attempts/3',
      job: 'plan',
      actor: 'someone',
      workspace: '/workspace',
      runnerName: 'runner-1',
    })
  })

  test('is of github.com and of no run where nothing is said', () => {
    expect(runContext({})).toMatchObject({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      repository: { owner: '', repo: '' },
      sha: '',
      ref: '',
      eventName: '',
      runId: '',
      runAttempt: '1',
      job: '',
      actor: '',
      workspace: process.cwd(),
      runnerName: '',
    })
  })
})

describe('the event', () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-'))
  const eventOf = (text: string) => {
    const path = join(folder, 'event.json')
    writeFileSync(path, text)
    return eventPayload({ GITHUB_EVENT_PATH: path })
  }

  test('is as GitHub sent it', () => {
    expect(eventOf('{"pull_request":{"number":7,"title":"größe"}}')).toEqual({
      pull_request: { number: 7, title: 'größe' },
    })
  })

  test('is empty where there is none, or none that is an object', () => {
    expect(eventPayload({})).toEqual({})
    expect(eventPayload({ GITHUB_EVENT_PATH: '' })).toEqual({})
    expect(eventPayload({ GITHUB_EVENT_PATH: join(folder, 'missing.json') })).toEqual({})
    expect(eventOf('null')).toEqual({})
    expect(eventOf('"text"')).toEqual({})
  })

  test('that cannot be read is named', () => {
    expect(() => eventOf('{"cut')).toThrow(InputError)
    expect(() => eventOf('{"cut')).toThrow(
      /^The event file .*event\.json \(GITHUB_EVENT_PATH\) cannot be read/,
    )
    expect(() => eventPayload({ GITHUB_EVENT_PATH: folder })).toThrow('cannot be read as JSON: Error: EISDIR')
  })
})
