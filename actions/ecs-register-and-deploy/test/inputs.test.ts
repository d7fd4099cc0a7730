import { readInputs } from '@infra-actions/action-kit/inputs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadInputs } from '../src/inputs.ts'

const before = process.env
beforeEach(() => {
  process.env = { AWS_REGION: 'eu-central-1' }
})
afterEach(() => {
  process.env = before
})

function load(inputs: Record<string, string>) {
  const all = { cluster: 'prod', services: 'backend', 'allowed-account-ids': 'any', ...inputs }
  for (const [name, value] of Object.entries(all)) process.env[`INPUT_${name.toUpperCase()}`] = value
  return readInputs(loadInputs).request
}

describe('base', () => {
  test('is what runs, or the file where one is given', () => {
    expect(load({ images: 'a:1' }).base).toEqual({ kind: 'service' })
    expect(load({ images: 'a:1', 'task-definition-file': 't.json' }).base).toEqual({
      kind: 'file',
      path: 't.json',
    })
  })

  test('is one revision', () => {
    expect(load({ base: 'app:3' }).base).toEqual({ kind: 'revision', reference: 'app:3' })
  })

  test.each([
    [{ base: 'app' }, /"app" is not service, latest, file/],
    [{ base: 'file' }, /"task-definition-file": is missing, but "base" is "file"/],
    [{ base: 'latest', 'task-definition-file': 't.json' }, /is given, but "base" is "latest"/],
  ])('%j is refused', (inputs, why) => {
    expect(() => load(inputs)).toThrow(why)
  })
})

describe('revision', () => {
  test('previous, one, or one a service', () => {
    expect(load({ revision: 'previous' }).revision).toEqual({ kind: 'previous' })
    expect(load({ revision: 'app:3' }).revision).toEqual({ kind: 'one', reference: 'app:3' })
    const each = load({ revision: 'backend=app:3\nworker = worker:4' }).revision
    expect(each).toEqual({
      kind: 'each',
      references: new Map([
        ['backend', 'app:3'],
        ['worker', 'worker:4'],
      ]),
    })
  })

  test('goes with nothing that makes a new one', () => {
    expect(() => load({ revision: 'previous', images: 'a:1', tags: 'a=b' })).toThrow(
      "deploys a revision that exists, so it can't go with images, tags",
    )
  })

  test.each(['app', 'previous\napp:1', 'backend=app', 'a=app:1\na=app:2'])('%j is refused', (revision) => {
    expect(() => load({ revision })).toThrow(/Input "revision"/)
  })
})

test('a deploy that asks for nothing is an expression that came out empty', () => {
  expect(() => load({ images: '' })).toThrow(/Did an expression come out empty/)
  expect(load({ 'desired-count': '0' }).desiredCount).toBe(0)
  expect(load({ 'force-new-deployment': 'true' }).forceNewDeployment).toBe(true)
})

test('services by name and ARN, each once', () => {
  const arn = 'arn:aws:ecs:eu-central-1:123456789012:service/prod/backend'
  expect(load({ images: 'a:1', services: `${arn}\nworker` }).services).toEqual([arn, 'worker'])
  expect(() => load({ images: 'a:1', services: `${arn}\nbackend` })).toThrow('names backend more than once')
  expect(() => load({ images: 'a:1', services: 'arn:aws:s3:::bucket' })).toThrow(
    'not the ARN of an ECS service',
  )
})

test('tags with "=" in their values', () => {
  expect(load({ images: 'a:1', tags: 'url=a=b\nempty=' }).tags).toEqual([
    { key: 'url', value: 'a=b' },
    { key: 'empty', value: '' },
  ])
})
