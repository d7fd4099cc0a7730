import { InputError } from '@infra-actions/action-kit/errors'
import { readInputs } from '@infra-actions/action-kit/inputs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { parseDeployments } from '../src/deployments-input.ts'
import { loadInputs } from '../src/inputs.ts'

const given = new Set<string>()

function load(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries({ 'aws-region': 'eu-central-1', ...inputs })) {
    const variable = `INPUT_${name.toUpperCase()}`
    given.add(variable)
    process.env[variable] = value
  }
  return readInputs(loadInputs)
}

function problemsOf(inputs: Record<string, string>): string {
  try {
    load(inputs)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('The inputs were accepted.')
}

afterEach(() => {
  for (const variable of given) delete process.env[variable]
  given.clear()
})

const entry = {
  cluster: 'main',
  service: 'backend',
  previousTaskDefinition: 'backend:11',
  taskDefinition: 'backend:12',
  deploymentId: 'ecs-svc/1',
  status: 'started',
}

describe('deployments', () => {
  test('of the deploy action are pins as they are', () => {
    const { plan } = load({
      deployments: JSON.stringify([entry, { ...entry, service: 'worker', status: 'unchanged' }]),
    })
    expect(plan.pins).toEqual([
      {
        cluster: 'main',
        service: 'backend',
        previousTaskDefinition: 'backend:11',
        taskDefinition: 'backend:12',
        deploymentId: 'ecs-svc/1',
        deployed: 'started',
      },
      expect.objectContaining({ service: 'worker', deployed: 'unchanged' }),
    ])
    expect(plan).toMatchObject({
      timeout: 1_200_000,
      failAfterTasks: 2,
      waitUntil: 'completed',
      onFailure: 'leave',
    })
  })

  test.each([
    ['{', ['is not JSON: "{"']],
    ['{"a":1}', ['must be a JSON list, but is an object']],
    ['[]', ['is an empty list']],
    [
      '[{}]',
      ['[0].taskDefinition must be a string that is not empty, but is missing', '[0].cluster', '[0].service'],
    ],
    [
      '[1]',
      [
        '[0] must be an object, but is number 1',
        '[0].taskDefinition must be a string',
        '[0].cluster',
        '[0].service',
      ],
    ],
    [
      JSON.stringify([{ ...entry, deploymentId: '' }]),
      ['[0].deploymentId must be a string that is not empty, but is empty'],
    ],
    [
      JSON.stringify([{ ...entry, status: 'done' }]),
      ['[0].status must be "started" or "unchanged", but is "done"'],
    ],
    [
      JSON.stringify([{ ...entry, taskDefinition: 'backend' }]),
      ['[0].taskDefinition must name one revision, but is "backend"'],
    ],
    [
      JSON.stringify([entry, { ...entry, cluster: 3 }]),
      ['[1].cluster must be a string that is not empty, but is number 3'],
    ],
  ])('%s', (text, problems) => {
    const found = parseDeployments(text).problems
    for (const [index, problem] of problems.entries()) expect(found[index]).toContain(problem)
    expect(found).toHaveLength(problems.length)
  })

  test('and services exclude each other', () => {
    const message = problemsOf({ deployments: JSON.stringify([entry]), services: 'backend', cluster: 'main' })
    expect(message).toContain('says what to wait for, and so does "cluster", "services"')
  })

  test('naming a service twice, by name and by ARN, is a mistake', () => {
    const twin = { ...entry, service: 'arn:aws:ecs:eu-central-1:123456789012:service/main/backend' }
    expect(problemsOf({ deployments: JSON.stringify([entry, twin]) })).toContain(
      'names service "backend" twice',
    )
  })
})

describe('cluster and services', () => {
  test('with revisions by service or for all', () => {
    const byService = load({
      cluster: 'main',
      services: 'backend, worker\nadmin',
      'task-definition':
        'backend=backend:12\nworker=arn:aws:ecs:eu-central-1:123456789012:task-definition/worker:3',
    })
    expect(byService.plan.pins.map(({ service, taskDefinition }) => [service, taskDefinition])).toEqual([
      ['backend', 'backend:12'],
      ['worker', 'arn:aws:ecs:eu-central-1:123456789012:task-definition/worker:3'],
      ['admin', undefined],
    ])
    const forAll = load({ cluster: 'main', services: 'a\nb', 'task-definition': 'app:12' })
    expect(forAll.plan.pins.map(({ taskDefinition }) => taskDefinition)).toEqual(['app:12', 'app:12'])
  })

  test.each([
    [{}, 'Say what to wait for'],
    [{ cluster: 'main' }, 'name the services'],
    [{ services: 'backend' }, 'needs the cluster'],
    [{ cluster: 'main', services: 'backend', 'task-definition': 'backend' }, '"backend" is not one revision'],
    [{ cluster: 'main', services: 'backend', 'task-definition': 'bakend=backend:1' }, 'not in "services"'],
    [
      { cluster: 'main', services: 'backend', 'task-definition': 'a:1\nb:2' },
      'given twice: put "service=" before each',
    ],
  ])('%o', (inputs, words) => {
    expect(problemsOf(inputs)).toContain(words)
  })
})

test('all wrong inputs are told at once', () => {
  const message = problemsOf({
    deployments: JSON.stringify([entry]),
    timeout: '20',
    'fail-after-tasks': '0',
    'wait-until': 'stable',
    'on-failure': 'revert',
    'log-lines': '-1',
  })
  for (const name of ['timeout', 'fail-after-tasks', 'wait-until', 'on-failure', 'log-lines']) {
    expect(message).toContain(`Input "${name}" is`)
  }
})
