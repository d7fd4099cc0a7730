import type { DemoResult } from '../result.ts'
import type { ObservedRun } from '../scenario/observed.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { findAct } from './act-tool.ts'
import { proposal } from './backend.ts'
import { commentsOf } from './comments.ts'
import { places } from './places.ts'
import { progress } from './progress.ts'
import { describeServices } from './services.ts'
import { setStage } from './stage.ts'
import { runWorkflow } from './workflow-run.ts'

/**
 * Plays a scenario from an empty folder to its end; everything it started has ended when it returns.
 * `checkout` is whose `actions/` are run, this one unless a test has its own; `recorded` uses the recording of
 * Terraform though there may be a real one.
 */
export async function perform(
  scenario: Scenario,
  signal: AbortSignal,
  say: (line: string) => void,
  { checkout = places.checkout, recorded = false } = {},
): Promise<DemoResult> {
  const act = findAct(places.checkout)
  const started = performance.now()
  const stage = await setStage(checkout, recorded)
  const { cloud, repository, terraform } = stage
  say(`Scenario "${scenario.name}": ${scenario.about}. Terraform is ${terraform.kind}: ${terraform.detail}.`)
  try {
    const runner = { act, vars: scenario.vars ?? {}, signal, onLine: progress(say) }
    const servicesBefore = describeServices(cloud)
    const runs: ObservedRun[] = []
    for (const [index, trigger] of scenario.runs.entries()) {
      if (index === scenario.runs.findIndex((run) => run.event === 'push')) await scenario.trouble?.(cloud)
      const before = cloud.calls.all.length
      say(`\n${trigger.title} (${trigger.event})`)
      const run = await runWorkflow(stage, runner, trigger, index + 1)
      runs.push({ run, calls: cloud.calls.all.slice(before), services: describeServices(cloud) })
    }
    const comments = await commentsOf(cloud, proposal.number)
    const merged = scenario.runs.some((run) => run.event === 'push')
    return {
      scenario: scenario.name,
      expectations: scenario.expect({ runs, comments, servicesBefore }),
      repository: `${repository.owner}/${repository.name}`,
      pullRequest: { ...proposal, merged, commits: 1, comments },
      runs: runs.map(({ run }) => run),
      services: describeServices(cloud),
      terraform: terraform.kind,
      terraformDetail: terraform.detail,
      seconds: Math.round(performance.now() - started) / 1000,
      chapters: [],
      measures: [],
    }
  } finally {
    await stage.close()
  }
}
