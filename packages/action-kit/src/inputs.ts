import * as core from '@actions/core'
import { parseDuration } from './duration.ts'
import { InputError } from './errors.ts'
import { oneLine } from './untrusted.ts'

/** Reads inputs by the names action.yml declares. A wrong one is noted and the reading goes on. */
export interface InputReader<Name extends string> {
  /** `undefined` for an input that is absent or empty. */
  string(name: Name): string | undefined
  required(name: Name): string
  /** Like `string`, and masked in the log from here on. */
  secret(name: Name): string | undefined
  /** YAML 1.2 core schema: true or false, in lower, upper or title case. Absent is false. */
  boolean(name: Name): boolean
  integer(name: Name, range?: { min?: number; max?: number }): number | undefined
  /** Milliseconds of `90s`, `20m`, `1h30m`. */
  duration(name: Name, range?: { min?: number; max?: number }): number | undefined
  /** One value a line, trimmed, empty lines dropped. */
  lines(name: Name): string[]
  choice<const Choice extends string>(name: Name, choices: readonly Choice[]): Choice | undefined
  /** Several of the choices, separated by commas or lines. */
  choices<const Choice extends string>(name: Name, choices: readonly Choice[]): Choice[]
  /** Notes a problem that the reader cannot see by itself: a contradiction, a malformed line. */
  refuse(name: Name, why: string): void
}

/**
 * Everything the action was given, checked. All problems are reported at once.
 * @throws InputError naming each wrong input, its value and what is wanted.
 */
export function readInputs<Name extends string, Inputs>(build: (read: InputReader<Name>) => Inputs): Inputs {
  const problems: string[] = []
  const inputs = build(reader(problems))
  if (problems.length === 1) throw new InputError(problems[0])
  if (problems.length > 1) {
    throw new InputError(
      `${problems.length} inputs are wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    )
  }
  return inputs
}

function reader<Name extends string>(problems: string[]): InputReader<Name> {
  const string = (name: Name) => core.getInput(name) || undefined
  const wrong = (name: Name, value: string, wanted: string) => {
    problems.push(`Input "${name}" is "${oneLine(value, 120)}", but must be ${wanted}.`)
    return undefined
  }
  const within = (
    name: Name,
    value: number,
    shown: string,
    unit: string,
    { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {},
  ) => {
    if (value >= min && value <= max) return value
    const limit = max === Number.MAX_SAFE_INTEGER ? `at least ${min}${unit}` : `from ${min} to ${max}${unit}`
    return wrong(name, shown, limit)
  }

  return {
    string,
    required(name) {
      const value = string(name)
      if (value === undefined) problems.push(`Input "${name}" is required, but it is missing or empty.`)
      return value ?? ''
    },
    secret(name) {
      const value = string(name)
      if (value !== undefined) core.setSecret(value)
      return value
    },
    boolean(name) {
      const value = string(name)
      if (value === undefined) return false
      try {
        return core.getBooleanInput(name)
      } catch {
        return wrong(name, value, '"true" or "false"') ?? false
      }
    },
    integer(name, range) {
      const value = string(name)
      if (value === undefined) return undefined
      if (!/^-?\d{1,15}$/.test(value)) return wrong(name, value, 'a whole number')
      return within(name, Number(value), value, '', range)
    },
    duration(name, range) {
      const value = string(name)
      if (value === undefined) return undefined
      const milliseconds = parseDuration(value)
      if (milliseconds === undefined) return wrong(name, value, 'a duration such as 90s, 20m or 1h30m')
      return within(name, milliseconds, value, ' ms', range)
    },
    lines: (name) => core.getMultilineInput(name).filter((line) => line !== ''),
    choice(name, choices) {
      const value = string(name)
      if (value === undefined) return undefined
      return choices.find((choice) => choice === value) ?? wrong(name, value, oneOf(choices))
    },
    choices(name, choices) {
      const values = (string(name) ?? '').split(/[,\n]/).map((value) => value.trim())
      return values
        .filter((value) => value !== '')
        .map((value) => choices.find((choice) => choice === value) ?? wrong(name, value, oneOf(choices)))
        .filter((value) => value !== undefined)
    },
    refuse(name, why) {
      problems.push(`Input "${name}": ${why}`)
    },
  }
}

function oneOf(choices: readonly string[]): string {
  return choices.map((choice) => `"${choice}"`).join(' or ')
}
