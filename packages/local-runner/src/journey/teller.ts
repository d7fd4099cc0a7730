import { progress } from '../demo/progress.ts'
import { describeServices } from '../demo/services.ts'
import { runWorkflow } from '../demo/workflow-run.ts'
import type { Command, Expectation, Told } from '../result.ts'
import type { RunResult } from '../run/model.ts'
import type { Teller } from './chapter.ts'
import { secondsSince } from './seconds.ts'
import type { World } from './world.ts'

/** A teller with what it was told of one chapter so far. */
export interface ListeningTeller extends Teller {
  told: Told[]
  expectations: Expectation[]
}

/** @param runs of the whole journey; the chapter's are added. */
export function startTelling(
  world: World,
  runs: RunResult[],
  signal: AbortSignal,
  say: (line: string) => void,
): ListeningTeller {
  const told: Told[] = []
  const expectations: Expectation[] = []
  const { calls } = world.cloud
  return {
    told,
    expectations,
    async person(line, options) {
      signal.throwIfAborted()
      const started = performance.now()
      const { exitCode, stdout, stderr } = await world.shell(line, { ...options, signal })
      const output = (stdout + stderr).trimEnd()
      const command = { line, exitCode, output, seconds: secondsSince(started) }
      keep(told, command)
      say(`  $ ${shorten(line)} (${command.seconds.toFixed(1)} s)`)
      if (exitCode !== 0) throw new Error(`${line} ended with ${exitCode}: ${output}`)
      return stdout
    },
    async run(trigger) {
      say(`  ${trigger.title} (${trigger.event})`)
      const earlier = calls.all.length
      const runner = { act: world.act, signal, onLine: progress(say) }
      const run = await runWorkflow(world, runner, trigger, runs.length + 1)
      told.push({ kind: 'run', run: runs.push(run) - 1 })
      return { run, calls: calls.all.slice(earlier), services: describeServices(world.cloud) }
    },
    showPullRequest: () => void told.push({ kind: 'pull request' }),
    showIssue: (when, issue) => void told.push({ kind: 'issue', when, issue }),
    expect: (...more) => void expectations.push(...more),
  }
}

/** Commands that follow one another are told together. */
function keep(told: Told[], command: Command): void {
  const last = told.at(-1)
  if (last?.kind === 'commands') last.commands.push(command)
  else told.push({ kind: 'commands', commands: [command] })
}

function shorten(line: string): string {
  const [first = ''] = line.split('\n')
  return first.length > 100 ? `${first.slice(0, 99)}…` : first
}
