import { exitStatusOf } from '@infra-actions/ecs/rollout/outcome'
import { expect, test } from '@jest/globals'
import { scenarios } from './scenarios.ts'
import { openSimulatedRegion } from './simulated-region.ts'

test.each(scenarios)('$name: $outcome', async ({ outcome, cause, within, service, play }) => {
  const it = await openSimulatedRegion(service)
  const result = await it.wait(await play(it))
  if (process.env.SHOW) console.log(result.lines.join('\n'), result.took)
  expect({ ...result.outputs, lines: result.lines.slice(-12) }).toMatchObject({
    outcome,
    outcomes: [{ cause }],
  })
  expect(result.exitStatus).toBe(exitStatusOf(outcome))
  expect(result.took).toBeLessThanOrEqual(within)
  expect(it.count('UpdateService')).toBeLessThanOrEqual(3)
})
