import type { RawTaskDefinition } from '../api.ts'
import { causeKey, type Diagnosis } from '../diagnose/dead-task.ts'
import { type LogEvidence, readLogEvidence } from '../diagnose/log-evidence.ts'
import type { WaitPorts } from './ports.ts'
import type { ServiceState } from './state.ts'

/** The last log lines of dead tasks: read during the run, since ECS forgets a stopped task within the hour. */
export interface EvidenceStore {
  /**
   * Reads the logs of each cause seen for the first time, or seen before without a line. Sends nothing after
   * `deadline` (epoch milliseconds) and never throws.
   */
  collect(services: readonly ServiceState[], deadline: number): Promise<void>
  of(service: ServiceState, diagnosis: Diagnosis): LogEvidence | undefined
}

export function createEvidenceStore(
  { ecs, logs, failureOf, clock }: WaitPorts,
  lines: number,
): EvidenceStore {
  const found = new Map<string, LogEvidence>()
  const definitions = new Map<string, Promise<RawTaskDefinition>>()
  const keyOf = (service: ServiceState, diagnosis: Diagnosis) => `${service.key} ${causeKey(diagnosis)}`

  function definitionOf(arn: string): Promise<RawTaskDefinition> {
    const known = definitions.get(arn)
    if (known) return known
    const asked = ecs
      .describeTaskDefinition({ taskDefinition: arn })
      .then(({ taskDefinition }) => taskDefinition)
    definitions.set(arn, asked)
    return asked
  }

  async function read(diagnosis: Diagnosis, deadline: number): Promise<LogEvidence> {
    try {
      const definition = await definitionOf(diagnosis.taskDefinitionArn)
      if (clock.now() >= deadline) return { lines: [], note: 'There was no time left to read its logs.' }
      const explain = (error: unknown) =>
        failureOf(error, 'read the logs of the container', 'logs:GetLogEvents').explanation
      return await readLogEvidence(diagnosis, definition, logs, lines, explain)
    } catch (error) {
      const doing = 'find the log stream of the container'
      return { lines: [], note: failureOf(error, doing, 'ecs:DescribeTaskDefinition').explanation }
    }
  }

  return {
    async collect(services, deadline) {
      if (lines === 0 || clock.now() >= deadline) return
      const wanted = services.flatMap((service) => {
        const causes = new Map(service.deadTasks.filter(ranLongEnough).map((one) => [causeKey(one), one]))
        return [...causes.values()].map((diagnosis) => ({ key: keyOf(service, diagnosis), diagnosis }))
      })
      const missing = wanted.filter(({ key }) => (found.get(key)?.lines.length ?? 0) === 0)
      await Promise.all(
        missing.map(async ({ key, diagnosis }) => found.set(key, await read(diagnosis, deadline))),
      )
    },
    of: (service, diagnosis) => found.get(keyOf(service, diagnosis)),
  }
}

/** A container that never started wrote nothing, and what was stopped on purpose explains nothing. */
function ranLongEnough({ kind, startedAt, exitCode }: Diagnosis): boolean {
  return kind !== 'benign' && (startedAt !== undefined || exitCode !== undefined)
}
