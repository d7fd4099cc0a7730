import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { misused, type Use, unpinned } from './uses.ts'

interface Manifest {
  name?: string
  description?: string
  inputs?: Record<string, { description?: string } | null>
  outputs?: Record<string, { description?: string; value?: string } | null>
  runs?: { using?: string; main?: string; steps?: Array<Use & { run?: string; shell?: string }> }
}

/** What is wrong with an action.yml, a sentence each: one of JavaScript, or one made of steps. */
export function problemsOfAction(text: string, folder: string, repository: string): string[] {
  const { name, description, inputs = {}, outputs = {}, runs = {} }: Manifest = parse(text)
  const problems = unpinned(text)
  if (!name || !description) problems.push('"name" and "description" are what people find it by: give both.')
  for (const [kind, all] of Object.entries({ input: inputs, output: outputs }))
    for (const [id, one] of Object.entries(all)) {
      if (!one?.description) problems.push(`the ${kind} "${id}" has no description.`)
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problems.push(`the ${kind} "${id}" is not in kebab-case.`)
    }
  if (runs.using === 'composite')
    return [...problems, ...problemsOfSteps(text, runs.steps ?? [], outputs, repository)]
  if (runs.using !== 'node24') problems.push(`it runs on "${runs.using}", not on node24.`)
  if (runs.main === undefined || !existsSync(join(folder, runs.main)))
    problems.push(`"main: ${runs.main}" is not there.`)
  return problems
}

function problemsOfSteps(
  text: string,
  steps: NonNullable<NonNullable<Manifest['runs']>['steps']>,
  outputs: NonNullable<Manifest['outputs']>,
  repository: string,
): string[] {
  const ids = new Set(steps.flatMap(({ id }) => id ?? []))
  const unknown = [...text.matchAll(/\bsteps\.([\w-]+)\./g)].filter(([, id = '']) => !ids.has(id))
  return [
    ...steps.flatMap((step) => misused(step, repository, { text, by: 'steps' })),
    ...steps.filter(({ run, shell }) => run !== undefined && !shell).map(({ run = '' }) => noShell(run)),
    ...new Set(unknown.map(([, id]) => `no step has the id "${id}".`)),
    ...Object.entries(outputs)
      .filter(([, output]) => !output?.value)
      .map(([id]) => `the output "${id}" has no value.`),
  ]
}

const noShell = (run: string) =>
  `the step "${run.split('\n', 1)[0]}" has no shell: in a composite action each needs one.`
