/**
 * What becomes of the tasks of an image, a family or a service. A behaviour is chosen by name (`behave`) or by
 * the container's own environment (`SIMULATE=crash-loop`); what is not chosen follows from the state of the
 * cloud: an image its registry does not have, a log group or a secret that does not exist.
 */

export type BehaviourKind =
  | 'healthy'
  | 'cannot-pull'
  | 'wrong-platform'
  | 'missing-secret'
  | 'missing-log-group'
  | 'eni-timeout'
  | 'crash-loop'
  | 'out-of-memory'
  | 'exec-format'
  | 'port-conflict'
  | 'unhealthy-container'
  | 'unhealthy-elb'
  | 'no-capacity'
  | 'no-instance'
  | 'spot-interruption'
  | 'never-starts'

export interface Behaviour {
  kind: BehaviourKind
  /** Only the first so many tasks of a deployment; later ones are healthy. */
  times?: number
  /** Only until so many seconds after the deployment began; later tasks are healthy. */
  forSeconds?: number
  /** `crash-loop`: the exit code (1). */
  exitCode?: number
  /** From RUNNING to the crash, the failed check or the interruption. */
  afterSeconds?: number
  /** Lines the container writes before it ends, or once it runs. */
  logLines?: string[]
  /** The health check's own word in the event of `unhealthy-elb`. */
  reason?: string
  /** From the start of a task to RUNNING, in place of the usual time. */
  startSeconds?: number
}

const kinds: readonly string[] = [
  'healthy',
  'cannot-pull',
  'wrong-platform',
  'missing-secret',
  'missing-log-group',
  'eni-timeout',
  'crash-loop',
  'out-of-memory',
  'exec-format',
  'port-conflict',
  'unhealthy-container',
  'unhealthy-elb',
  'no-capacity',
  'no-instance',
  'spot-interruption',
  'never-starts',
] satisfies BehaviourKind[]

export interface Behaviours {
  /**
   * @param pattern an image, a `family:revision` or a service's name; `*` stands for anything.
   *   The latest that matches wins.
   */
  behave(pattern: string, behaviour: BehaviourKind | Behaviour): void
  /** Takes back what was said of a pattern. */
  forget(pattern: string): void
  find(names: string[]): Behaviour | undefined
}

export function createBehaviours(): Behaviours {
  let rules: { pattern: string; expression: RegExp; behaviour: Behaviour }[] = []
  return {
    behave(pattern, behaviour) {
      const chosen = typeof behaviour === 'string' ? { kind: behaviour } : behaviour
      rules.unshift({ pattern, expression: globOf(pattern), behaviour: checked(chosen) })
    },
    forget(pattern) {
      rules = rules.filter((rule) => rule.pattern !== pattern)
    },
    find: (names) => rules.find((rule) => names.some((name) => rule.expression.test(name)))?.behaviour,
  }
}

/** `crash-loop` or a JSON object, as the value of the variable `SIMULATE`. */
export function readBehaviour(text: string): Behaviour {
  if (!text.startsWith('{')) return checked({ kind: text as BehaviourKind })
  return checked(JSON.parse(text) as Behaviour)
}

function checked(behaviour: Behaviour): Behaviour {
  if (kinds.includes(behaviour.kind)) return behaviour
  throw new Error(`"${behaviour.kind}" is not a behaviour of a task; there are ${kinds.join(', ')}`)
}

function globOf(pattern: string): RegExp {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`)
}
