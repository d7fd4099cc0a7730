import { annotate } from '@infra-actions/action-kit/annotations'
import { readInputs } from '@infra-actions/action-kit/inputs'
import { info } from '@infra-actions/action-kit/log'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import { oneLine, printUntrusted } from '@infra-actions/action-kit/untrusted'
import type { OutputName } from './action.gen.ts'
import { loadInputs } from './inputs.ts'
import type { Reporter } from './reporter.ts'
import { run } from './run.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const { plan, logLines, aws } = readInputs(loadInputs)
  // Wrong inputs are told before the SDK is loaded.
  const { openWorld } = await import('./world.ts')
  const { outputs, summary, exitStatus } = await run(
    { plan, logLines },
    { ...openWorld(aws, signal), reporter },
  )
  setOutputs<OutputName>({
    outcome: outputs.outcome,
    outcomes: outputs.outcomes,
    'duration-seconds': outputs.durationSeconds,
    reason: outputs.reason,
  })
  await appendSummary(summary)
  process.exitCode = exitStatus
}

const reporter: Reporter = {
  say: info,
  quote: (lines) => printUntrusted(lines.join('\n')),
  annotate: (level, message, title) => annotate(level, message, { title }),
  plain: oneLine,
}
