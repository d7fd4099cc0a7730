import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { JsonObject } from '../../src/api.ts'
import { fingerprint, sameDefinition } from '../../src/task-definition/canonical.ts'
import { lostFields } from '../../src/task-definition/difference.ts'
import { mergeTags, readOnlyKeys, registrationOf } from '../../src/task-definition/registration.ts'

const container = (extra: JsonObject = {}): JsonObject => ({ name: 'web', image: 'a:1', ...extra })
const definition = (extra: JsonObject = {}, web: JsonObject = {}): JsonObject => ({
  family: 'app',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [container(web)],
  ...extra,
})

describe('what AWS fills in is no difference', () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      'empty lists',
      {},
      { command: [], environment: [], mountPoints: [], volumesFrom: [], systemControls: [] },
    ],
    ['cpu and essential', {}, { cpu: 0, essential: true, versionConsistency: 'enabled' }],
    ['a null', {}, { entryPoint: null }],
    [
      'protocol and host port',
      { portMappings: [{ containerPort: 80 }] },
      { portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }] },
    ],
    [
      'health check numbers',
      { healthCheck: { command: ['CMD', 'x'] } },
      { healthCheck: { command: ['CMD', 'x'], interval: 30, timeout: 5, retries: 3 } },
    ],
    [
      'log options',
      { logConfiguration: { logDriver: 'awslogs' } },
      { logConfiguration: { logDriver: 'awslogs', options: {}, secretOptions: [] } },
    ],
    [
      'the order of variables',
      {
        environment: [
          { name: 'A', value: '1' },
          { name: 'B', value: '2' },
        ],
      },
      {
        environment: [
          { name: 'B', value: '2' },
          { name: 'A', value: '1' },
        ],
      },
    ],
    ['the order of keys', { user: 'u', hostname: 'h' }, { hostname: 'h', user: 'u' }],
  ])('%s', (_, ours, theirs) => {
    expect(sameDefinition(definition({}, ours), definition({}, theirs))).toBe(true)
  })

  test.each<[string, JsonObject, JsonObject]>([
    ['sizes in words', { cpu: '.25 vCPU', memory: '0.5 GB' }, {}],
    ['sizes as numbers', { cpu: 256, memory: 512 }, {}],
    ['an empty host of a volume', { volumes: [{ name: 'x' }] }, { volumes: [{ name: 'x', host: {} }] }],
    ['empty lists', {}, { volumes: [], placementConstraints: [], inferenceAccelerators: [] }],
    [
      'the platform of Fargate',
      {},
      { runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' } },
    ],
    ['read-only keys', {}, Object.fromEntries([...readOnlyKeys].map((key) => [key, 'x']))],
    ['tags', {}, { tags: [{ key: 'a', value: 'b' }] }],
    ['fault injection off', {}, { enableFaultInjection: false }],
  ])('%s at task level', (_, ours, theirs) => {
    expect(sameDefinition(definition(ours), definition(theirs))).toBe(true)
  })
})

describe('what was asked is a difference', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['an image', { image: 'a:1' }, { image: 'a:2' }],
    ['an empty value', { environment: [{ name: 'A', value: '' }] }, {}],
    ['an empty text', { user: '' }, {}],
    ['essential: false', { essential: false }, {}],
    [
      'a fixed host port',
      { portMappings: [{ containerPort: 80, hostPort: 8080 }] },
      { portMappings: [{ containerPort: 80 }] },
    ],
    ['the order of a command', { command: ['a', 'b'] }, { command: ['b', 'a'] }],
    ['a field no SDK knows', { newField: false }, {}],
    ['a disabled digest resolution', { versionConsistency: 'disabled' }, {}],
    ['an empty item in a list', { command: [''] }, {}],
  ])('%s', (_, one, other) => {
    expect(sameDefinition(definition({}, one), definition({}, other))).toBe(false)
  })

  test('the platform off Fargate, where absent means any', () => {
    const ec2 = { requiresCompatibilities: ['EC2'], networkMode: 'bridge' }
    const arm = { runtimePlatform: { cpuArchitecture: 'X86_64' } }
    expect(sameDefinition(definition(ec2), definition({ ...ec2, ...arm }))).toBe(false)
  })

  test('in bridge mode a host port that is the container port is fixed', () => {
    const bridge = { networkMode: 'bridge', requiresCompatibilities: ['EC2'] }
    const fixed = { portMappings: [{ containerPort: 80, hostPort: 80 }] }
    expect(
      sameDefinition(
        definition(bridge, fixed),
        definition(bridge, { portMappings: [{ containerPort: 80 }] }),
      ),
    ).toBe(false)
  })
})

const raw = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => value as JsonObject)

describe('whatever the JSON holds', () => {
  test('nothing but the read-only keys is lost on the way from describe to register', () => {
    fc.assert(
      fc.property(raw, fc.uniqueArray(fc.constantFrom(...readOnlyKeys)), (fields, written) => {
        const kept = Object.fromEntries(
          Object.entries(fields).filter(([key]) => !readOnlyKeys.has(key) && key !== 'tags'),
        )
        const described = { ...kept, ...Object.fromEntries(written.map((key) => [key, 'AWS'])) }
        expect(registrationOf(described)).toEqual(kept)
      }),
      { numRuns: 500 },
    )
  })

  test('the read-only keys are those that AWS answers with and does not take', () => {
    // The members of TaskDefinition that RegisterTaskDefinitionRequest doesn't have (API of 2014-11-13).
    expect([...readOnlyKeys].sort()).toEqual([
      'compatibilities',
      'deleteRequestedAt',
      'deregisteredAt',
      'registeredAt',
      'registeredBy',
      'requiresAttributes',
      'revision',
      'status',
      'taskDefinitionArn',
    ])
  })

  test('the fingerprint is of the content: not of the order of keys, and never thrown off', () => {
    fc.assert(
      fc.property(raw, (fields) => {
        const reversed = Object.fromEntries(Object.entries(fields).reverse())
        expect(fingerprint(reversed)).toBe(fingerprint(fields))
        expect(fingerprint(structuredClone(fields))).toBe(fingerprint(fields))
      }),
      { numRuns: 500 },
    )
  })

  test('a changed image is always seen', () => {
    fc.assert(
      fc.property(raw, (fields) => {
        const before = { ...fields, containerDefinitions: [container()] }
        const after = { ...fields, containerDefinitions: [container({ image: 'a:2' })] }
        expect(sameDefinition(before, after)).toBe(false)
      }),
    )
  })
})

test('tags: the asked ones on top of the base, those of AWS left out', () => {
  const base = [
    { key: 'team', value: 'blue' },
    { key: 'commit', value: 'old' },
    { key: 'aws:cloudformation:stack-id', value: 'x' },
  ]
  const merged = mergeTags(base, [{ key: 'commit', value: 'new' }])
  expect(registrationOf({ family: 'app' }, merged).tags).toEqual([
    { key: 'team', value: 'blue' },
    { key: 'commit', value: 'new' },
  ])
  expect(registrationOf({ family: 'app' }, [])).not.toHaveProperty('tags')
})

test('lost fields are named, defaults and empty ones are not', () => {
  const asked = definition({}, { enviroment: [{ name: 'A', value: 'x' }], cpu: 0, command: [] })
  expect(lostFields(asked, definition())).toEqual(['containerDefinitions.web.enviroment.A'])
})
