import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { stateBucket, stateKey } from '../src/demo/backend.ts'
import { places } from '../src/demo/places.ts'
import { putObject } from '../src/demo/put-object.ts'
import { describeServices } from '../src/demo/services.ts'
import { commandBlocks } from '../src/journey/command-blocks.ts'
import type { RunResult } from '../src/run/model.ts'
import { outputsOf, summaryOf } from '../src/scenario/observed.ts'
import { openWorkflowsWorld, type WorkflowsWorld } from './workflows-world.ts'

/** Every block of commands of the runbook, under the heading it stands below. */
const blocks = commandBlocks(readFileSync(join(places.example, 'docs', 'RUNBOOK.md'), 'utf8'), 'bash')
const sections = [...new Set(blocks.map(({ section }) => section))].map((title) => ({
  title,
  commands: blocks.filter(({ section }) => section === title).map(({ text }) => text),
}))

/** What a section is tried on, and what its commands must have said, one entry a command. */
interface Trial {
  before?(): Promise<void> | void
  said: Array<RegExp | ((said: string, runs: RunResult[]) => void)>
}

let world: WorkflowsWorld
const variables: Record<string, string> = {}

const trials: Record<string, Trial> = {
  'Look at the services': {
    said: [/backend:1[\s\S]+COMPLETED/, /has reached a steady state/, /^0\n0\n$/],
  },
  'Read the logs': {
    before: () => {
      log('/ecs/backend', 'GET /health 200')
      log('/ecs/worker', 'ERROR no such table')
      log('/ecs/worker', 'took a message')
    },
    said: [/GET \/health 200/, /^ERROR no such table\n$/],
  },
  'See why tasks die': {
    before: async () => {
      const { taskArns } = (await world.cloud.ecs.call('ListTasks', {
        cluster: 'prod',
        serviceName: 'worker',
      })) as {
        taskArns: string[]
      }
      await world.cloud.ecs.call('StopTask', {
        cluster: 'prod',
        task: taskArns[0] ?? '',
        reason: 'for the test',
      })
      await stable(world, () => stopped(world) > 0)
    },
    said: [/for the test/],
  },
  'Roll back': {
    before: () => world.deploy('2025.12.2'),
    said: [
      (_, [run]) => {
        expect(run?.conclusion).toBe('success')
        expect(revisions(world)).toEqual(['backend:1', 'worker:1'])
        expect(saidBy(run)).toMatch(/time to roll back \| \d+ s ✅/)
      },
      (_, [run]) =>
        expect([run?.conclusion, ...revisions(world)]).toEqual(['success', 'backend:1', 'worker:1']),
    ],
  },
  'Roll back without GitHub': {
    before: () => world.deploy('2025.12.2'),
    said: [
      (said) => {
        expect(said).toMatch(/worker:2[\s\S]*worker:1[\s\S]*COMPLETED\n$/)
        expect(revisions(world)).toContain('worker:1')
      },
    ],
  },
  'Start the worker anew': { said: [/COMPLETED\n$/] },
  'Run more or fewer tasks': {
    said: [
      (said) => {
        expect(said).toBe('2\n')
        expect(describeServices(world.cloud).map(({ desiredCount }) => desiredCount)).toEqual([2, 2])
      },
    ],
  },
  Drift: {
    said: [
      (_, [run]) =>
        expect([run?.conclusion, saidBy(run)]).toEqual([
          'success',
          expect.stringContaining('0 resources ✅'),
        ]),
      /No changes\./,
    ],
  },
  'The state is locked': {
    before: () => {
      const lock = {
        ID: lockId,
        Operation: 'OperationTypeApply',
        Info: '',
        Who: 'alex@laptop-17',
        Version: '1.11.4',
      }
      const Created = new Date().toISOString()
      const Path = `${stateBucket}/${stateKey}`
      putObject(world.cloud, stateBucket, `${stateKey}.tflock`, JSON.stringify({ ...lock, Created, Path }))
    },
    said: [/"Who": "alex@laptop-17"/, /successfully unlocked/],
  },
  'The state is lost or broken': {
    before: async () => {
      expect(
        (await world.sh(`aws s3api delete-object --bucket ${stateBucket} --key ${stateKey}`)).exitCode,
      ).toBe(0)
    },
    said: [
      (_, [run]) => {
        expect(run?.conclusion).toBe('success')
        const [newest] = versionsOf(run).filter((version) => !version['delete-marker'])
        Object.assign(variables, { VERSION_ID: newest?.['version-id'], SERIAL: String(newest?.serial) })
        expect(saidBy(run)).toContain(newest?.['version-id'])
      },
      (_, [run]) => expect(run?.conclusion).toBe('success'),
      /No changes\./,
      (_, [run]) => expect(run?.conclusion).toBe('success'),
    ],
  },
  'Permission denied': { said: [/"Account": "123456789012"[\s\S]*AttachedPolicies[\s\S]*"queue"/] },
}

const lockId = 'b2f7f9a0-41c6-4f4b-9a55-0c3a4c1d2e3f'

test('the runbook has commands in each section, and each is tried', () => {
  expect(sections.map(({ title, commands }) => [title, commands.length])).toEqual(
    Object.entries(trials).map(([title, { said }]) => [title, said.length]),
  )
})

describeWith(['terraform', 'aws', 'moto_server', 'AWS provider'], 'stage 7, the runbook', () => {
  beforeAll(async () => {
    world = await openWorkflowsWorld()
  }, 90_000)

  afterAll(async () => {
    await world?.close()
  })

  test.each(sections.map(({ title, commands }) => [title, commands] as const))(
    'says it right: %s',
    async (title, commands) => {
      const trial = trials[title]
      await trial?.before?.()
      for (const [index, command] of commands.entries()) {
        const ran = await world.sh(command, variables)
        expect([command, ran.exitCode, ran.exitCode === 0 ? '' : ran.stderr]).toEqual([command, 0, ''])
        const runs: RunResult[] = []
        for (const call of world.ghCalls()) runs.push(await dispatched(call))
        const expected = trial?.said[index]
        if (expected instanceof RegExp) expect(ran.stdout).toMatch(expected)
        else expected?.(ran.stdout, runs)
      }
    },
    180_000,
  )
})

/** `gh workflow run <file> -f name=value …`, done under act. */
function dispatched(call: string[]): Promise<RunResult> {
  const [workflow, run, file = '', ...fields] = call
  expect([workflow, run]).toEqual(['workflow', 'run'])
  const given = fields.filter((_, index) => index % 2 === 1)
  return world.run(
    file,
    Object.fromEntries(
      given.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
  )
}

function log(group: string, message: string): void {
  world.cloud.logs.write(group, 'ecs/test', [message])
}

const revisions = ({ cloud }: WorkflowsWorld) =>
  describeServices(cloud).map(({ taskDefinition }) => taskDefinition.replace(/^.*\//, ''))
const saidBy = (run: RunResult | undefined) => (run ? summaryOf(run) : '')

function stopped({ cloud }: WorkflowsWorld): number {
  const { tasks = [] } = cloud.ecs.snapshot() as { tasks?: Array<{ lastStatus: string }> }
  return tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED').length
}

async function stable(_: WorkflowsWorld, until: () => boolean): Promise<void> {
  while (!until()) await new Promise((resolve) => setTimeout(resolve, 50))
}

interface Version {
  'version-id': string
  'delete-marker': boolean
  serial?: number
}

function versionsOf(run: RunResult | undefined): Version[] {
  return JSON.parse((run && outputsOf(run, 'List or restore').versions) ?? '[]') as Version[]
}
