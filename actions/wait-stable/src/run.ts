import { exitStatusOf } from '@infra-actions/ecs/rollout/outcome'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import type { WaitPorts } from '@infra-actions/ecs/rollout/ports'
import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { elapsed } from '@infra-actions/ecs/timeline/markdown'
import { type Outputs, outputsOf } from './outputs.ts'
import { progressLine } from './progress-line.ts'
import type { Reporter } from './reporter.ts'
import { summaryOf } from './summary.ts'
import { tellVerdicts } from './verdicts.ts'

export interface Deps extends WaitPorts {
  reporter: Reporter
  /** When the credentials end, if that is known and they cannot be renewed. */
  credentialsEnd: Date | undefined
}

export interface Result {
  outputs: Outputs
  /** Markdown. */
  summary: string
  exitStatus: 0 | 1 | 130
}

/** Waits for the rollouts of the plan, telling what happens, and ends with a verdict on each service. */
export async function run(
  { plan, logLines }: { plan: WaitPlan; logLines: number },
  deps: Deps,
): Promise<Result> {
  const { reporter, clock } = deps
  announce(plan, reporter)
  warnOfExpiry(plan, deps)
  const { state, evidence } = await waitForRollouts(plan, logLines, deps, (observations, now) => {
    for (const one of observations) reporter.say(progressLine(one, now, reporter.plain))
  })
  const end = clock.now()
  tellVerdicts(state, evidence, reporter)
  const outputs = outputsOf(state, end)
  return { outputs, summary: summaryOf(state, evidence, end), exitStatus: exitStatusOf(outputs.outcome) }
}

function announce({ pins, timeout, failAfterTasks, waitUntil }: WaitPlan, { say, plain }: Reporter): void {
  const names = pins.map(({ service }) => service.slice(service.lastIndexOf('/') + 1))
  const list = plain(
    names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', '),
    900,
  )
  say(
    `Waiting for ${list} until ${waitUntil}, at most ${elapsed(timeout)}; ${failAfterTasks} dead ${failAfterTasks === 1 ? 'task fails' : 'tasks fail'} a rollout.`,
  )
}

function warnOfExpiry({ timeout }: WaitPlan, { credentialsEnd, clock, reporter }: Deps): void {
  if (!credentialsEnd || credentialsEnd.getTime() >= clock.now() + timeout) return
  const left = elapsed(credentialsEnd.getTime() - clock.now())
  reporter.annotate(
    'warning',
    `The AWS credentials end in ${left}, before the timeout of ${elapsed(timeout)}. Set "role-to-assume" so that this action renews them, or ask for a longer session.`,
    'Credentials end early',
  )
}
