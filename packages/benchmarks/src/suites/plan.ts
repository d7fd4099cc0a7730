import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import type { Call } from '@infra-actions/local-cloud/front/calls'
import { atMost, type Figure, ratioAtMost } from '../figure.ts'
import { inTurn, type Program, runOnce, type Usage } from '../measure/process.ts'
import { bareNode, bundle } from './start.ts'

type Profile = 'changes' | 'short' | 'steady'

/** What a step sees of its job. */
interface Step {
  cloud: Cloud
  env: Record<string, string>
}

const corpus = fileURLToPath(new URL('../../../terraform-plan', import.meta.url))
const mebibyte = 1024 * 1024

/** From a plan's JSON to the comment, against what merely parsing the JSON costs. */
export async function plan(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'))
  const cloud = await startCloud({
    seed: { github: { pullRequests: [{ number: 7, headSha: 'a'.repeat(40) }] } },
  })
  try {
    const step = { cloud, env: await stepEnvironment(cloud, folder) }
    return [...(await small(step, folder)), ...(await growing(step, folder)), ...(await huge(step, folder))]
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function small(step: Step, folder: string): Promise<Figure[]> {
  const sevenChanges = await written(join(folder, '7.json'), 7, 'changes')
  const wrong = { args: [bundle('terraform-plan-comment')] }
  const [bare, refused, ours] = await inTurn([bareNode, wrong, comment(sevenChanges, step)], 9)
  if (!bare || !refused || !ours) return []
  if (!refused.output.includes('title=Wrong input')) throw new Error(refused.output)
  posted(ours)
  const against = (value: number) => ({ value, unit: 'ms', to: bare.wall, reference: 'node -e 0' })
  return [
    ratioAtMost('start to first input error, wall', against(refused.wall), 3.2),
    ratioAtMost('7 changes: start to posted, wall', against(ours.wall), 6),
  ]
}

/**
 * Nearly everything changes, the hardest there is: nothing can be passed over. Of the two plans of ten thousand the
 * one with few attributes is the harder: there is as much to say of each resource, and less to parse.
 */
async function growing(step: Step, folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  const cpu: number[] = []
  for (const [resources, profile, rounds] of [
    [1000, 'changes', 5],
    [10_000, 'short', 5],
    [10_000, 'changes', 5],
    [100_000, 'changes', 3],
  ] as const) {
    const path = await written(join(folder, `${resources}.json`), resources, profile)
    const [parse, ours] = await inTurn([parseOnly(path), comment(path, step)], rounds)
    if (!parse || !ours) continue
    posted(ours)
    const reference = 'node + JSON.parse'
    const wall = { value: ours.wall, unit: 'ms', to: parse.wall, reference }
    const size = `${resources / 1000} k resources, all changing (${Math.round(statSync(path).size / mebibyte)} MiB)`
    // A thousand are nearly all starting up and posting, which the figures above are about.
    figures.push(ratioAtMost(`${size}: start to posted, wall`, wall, resources === 1000 ? 8 : 2))
    if (profile === 'changes') cpu.push(ours.cpu)
    rmSync(path)
  }
  const [small = 0, middle = 0, large = 0] = cpu
  const growth = {
    value: ((large - middle) * 1000) / 90_000,
    unit: 'µs',
    to: ((middle - small) * 1000) / 9000,
    reference: 'the same from 1 k to 10 k',
  }
  return [...figures, ratioAtMost('each resource more from 10 k to 100 k, CPU', growth, 1.2)]
}

/** One resource in a hundred changes (the profile `steady`), as in estates of this size. */
async function huge(step: Step, folder: string): Promise<Figure[]> {
  const path = await written(join(folder, 'steady.json'), 45_000, 'steady')
  const size = `${Math.round(statSync(path).size / mebibyte)} MiB, 1 % changing`
  const [parse, ours] = await inTurn([parseOnly(path), comment(path, step, ['--max-old-space-size=256'])], 3)
  if (!parse || !ours) return []
  posted(ours)
  rmSync(path)
  const wall = { value: ours.wall, unit: 'ms', to: parse.wall, reference: 'node + JSON.parse' }
  const beyond = await written(join(folder, 'beyond.json'), 175_000, 'steady')
  const largest = `${Math.round(statSync(beyond).size / mebibyte)} MiB, beyond V8's longest string`
  const over = await runOnce(comment(beyond, step))
  posted(over)
  return [
    ratioAtMost(`${size}: start to posted, wall`, wall, 1),
    atMost(`${size} with --max-old-space-size=256: peak`, ours.peak, 'MiB', 160),
    atMost(`${largest}: peak`, over.peak, 'MiB', 200),
  ]
}

function parseOnly(path: string): Program {
  return { args: ['-e', `JSON.parse(require('fs').readFileSync(${JSON.stringify(path)}, 'utf8'))`] }
}

let run = 0

/** Each run is another one to GitHub, so that each of them writes the comment; it is done when GitHub has answered. */
function comment(path: string, { cloud, env }: Step, flags: string[] = []): Program {
  return {
    args: [...flags, bundle('terraform-plan-comment')],
    get env() {
      run += 1
      return {
        ...env,
        'INPUT_PLAN-JSON': path,
        INPUT_NAME: path,
        GITHUB_RUN_ID: String(run),
        GITHUB_STEP_SUMMARY: `${path}.${run}.md`,
      }
    },
    done() {
      const { at, milliseconds } = cloud.calls.all.findLast(isWrite) ?? {}
      if (at === undefined || milliseconds === undefined) throw new Error('nothing was written to GitHub')
      return at + milliseconds
    },
  }
}

function isWrite({ service, method, path }: Call): boolean {
  return service === 'github' && /^(POST|PATCH)$/.test(method) && path.includes('/comments')
}

async function stepEnvironment(cloud: Cloud, folder: string): Promise<Record<string, string>> {
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(await cloud.github.pullRequestEvent(7)))
  return {
    ...cloud.env,
    'INPUT_GITHUB-TOKEN': cloud.github.token,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_SHA: 'b'.repeat(40),
    GITHUB_WORKSPACE: folder,
  }
}

function posted(usage: Usage): void {
  if (!/Comment (?:created|updated)/.test(usage.output)) throw new Error(`nothing posted:\n${usage.output}`)
}

async function written(path: string, resources: number, profile: Profile): Promise<string> {
  const { exitCode, output } = await runOnce({
    args: [`${corpus}/corpus/large.ts`, path, String(resources), profile],
  })
  if (exitCode !== 0) throw new Error(output)
  return path
}
