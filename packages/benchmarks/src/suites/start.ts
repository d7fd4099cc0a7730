import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { atMost, type Figure, ratioAtMost } from '../figure.ts'
import { inTurn, type Program } from '../measure/process.ts'

const actions = fileURLToPath(new URL('../../../../actions', import.meta.url))

export const bareNode: Program = { args: ['-e', '0'] }

export function bundle(action: string): string {
  return `${actions}/${action}/dist/index.js`
}

/** From nothing to the first input error, for every action. */
export async function start(): Promise<Figure[]> {
  const names = readdirSync(actions)
    .filter((name) => existsSync(`${actions}/${name}/action.yml`))
    .sort()
  const [bare, ...ours] = await inTurn([bareNode, ...names.map((name) => ({ args: [bundle(name)] }))], 9)
  if (bare === undefined) return []
  return names.flatMap((name, index) => {
    const usage = ours[index]
    if (!usage?.output.includes('title=Wrong input')) throw new Error(`${name}: ${usage?.output}`)
    const reference = 'node -e 0'
    return [
      ratioAtMost(
        `${name}: start to input error, wall`,
        { value: usage.wall, unit: 'ms', to: bare.wall, reference },
        3.2,
      ),
      ratioAtMost(
        `${name}: start to input error, CPU`,
        { value: usage.cpu, unit: 'ms', to: bare.cpu, reference },
        3.2,
      ),
      atMost(`${name}: start to input error, peak`, usage.peak, 'MiB', 68),
    ]
  })
}
