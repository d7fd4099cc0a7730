import { describe, expect, test } from '@jest/globals'
import {
  familyOf,
  nameOfArn,
  parseArn,
  parseFamilyRevision,
  revisionOf,
} from '../../src/task-definition/arn.ts'
import { imageProblem, parseEcrImage, pinned } from '../../src/task-definition/image.ts'
import { nearestName } from '../../src/task-definition/nearest-name.ts'

const arn = 'arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/app:12'

describe('task definitions', () => {
  test('by ARN and by family:revision', () => {
    expect(parseFamilyRevision(arn)).toEqual({ family: 'app', revision: 12 })
    expect(parseFamilyRevision('my_app-2:3')).toEqual({ family: 'my_app-2', revision: 3 })
    expect([familyOf(arn), familyOf('app'), revisionOf(arn), revisionOf('app')]).toEqual([
      'app',
      'app',
      12,
      0,
    ])
    expect(parseArn(arn)).toMatchObject({
      partition: 'aws-cn',
      region: 'cn-north-1',
      account: '123456789012',
    })
  })

  test.each([
    'app',
    'app:0',
    'app:x',
    'a b:1',
    'arn:aws:ecs:eu-central-1:123456789012:service/prod/app:1',
    '',
  ])('"%s" is not pinned', (text) => {
    expect(parseFamilyRevision(text)).toBeUndefined()
  })

  test('the name at the end of an ARN', () => {
    expect(nameOfArn('arn:aws:ecs:eu-central-1:123456789012:service/prod/backend')).toBe('backend')
    expect(nameOfArn('backend')).toBe('backend')
  })
})

describe('images', () => {
  test.each([
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/web:1.2', { repository: 'team/web', tag: '1.2' }],
    ['123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/web', { repository: 'web', region: 'us-east-1' }],
    [
      '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web@sha256:ab',
      { repository: 'web', digest: 'sha256:ab' },
    ],
    ['123456789012.dkr-ecr.eu-central-1.on.aws/web:2', { repository: 'web', tag: '2' }],
  ])('%s is in ECR', (image, expected) => {
    expect(parseEcrImage(image)).toMatchObject({ account: '123456789012', ...expected })
  })

  test.each(['nginx', 'public.ecr.aws/nginx/nginx:1', 'example.com/123456789012.dkr.ecr/x'])(
    '%s is not',
    (image) => {
      expect(parseEcrImage(image)).toBeUndefined()
    },
  )

  test('pinning takes the tag out, but not a port', () => {
    expect(pinned('localhost:5000/web:1', 'sha256:ab')).toBe('localhost:5000/web@sha256:ab')
    expect(pinned('localhost:5000/web', 'sha256:ab')).toBe('localhost:5000/web@sha256:ab')
    expect(pinned('web:1@sha256:cd', 'sha256:ab')).toBe('web@sha256:ab')
  })

  test('what no registry takes is refused', () => {
    expect(imageProblem('')).toContain('no image')
    expect(imageProblem('web:1')).toBeUndefined()
  })
})

test('the nearest name is suggested, a far one is not', () => {
  expect(nearestName('bakend', ['worker', 'backend'])).toBe('backend')
  expect(nearestName('WEB', ['web'])).toBe('web')
  expect(nearestName('database', ['web', 'log'])).toBeUndefined()
  expect(nearestName('web', [])).toBeUndefined()
})
