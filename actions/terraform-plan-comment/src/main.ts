import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { annotate } from '@infra-actions/action-kit/annotations'
import { systemClock } from '@infra-actions/action-kit/clock'
import { eventPayload, runContext } from '@infra-actions/action-kit/environment'
import { ActionError } from '@infra-actions/action-kit/errors'
import { info } from '@infra-actions/action-kit/log'
import { setOutputs } from '@infra-actions/action-kit/outputs'
import { appendSummary } from '@infra-actions/action-kit/summary'
import type { OutputName } from './action.gen.ts'
import { loadInputs } from './inputs.ts'
import { isOwnEvent } from './own-event.ts'

export async function main(signal: AbortSignal): Promise<void> {
  const inputs = loadInputs()
  const context = runContext()
  const event = eventPayload()
  // Loaded once the inputs are right: a wrong input is said without waiting for them.
  const [{ run }, { gather }, { openConversation }, { eventCommit }, { mkdir, writeFile }] =
    await Promise.all([
      import('./run.ts'),
      import('./gather.ts'),
      import('./conversation.ts'),
      import('@infra-actions/github/event'),
      import('node:fs/promises'),
    ])
  const { outputs, failures } = await run(inputs, {
    gather: () => gather(inputs, { workspace: context.workspace, own: isOwnEvent(event, context) }, signal),
    conversation: openConversation(inputs, context, event, { clock: systemClock, signal, onWait: info }),
    runUrl: context.runUrl,
    commit: eventCommit(event, context.sha, inputs.pullRequest),
    isFolder: (path) =>
      /[/\\]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    async writeFile(path, text) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    },
    async summary(markdown) {
      await appendSummary(markdown)
    },
    say: info,
    warn: (text) => annotate('warning', text, { title: inputs.name }),
  })
  setOutputs<OutputName>(outputs)
  signal.throwIfAborted()
  if (failures.length > 0) throw new ActionError(failures.join('\n'), { title: inputs.name })
}
