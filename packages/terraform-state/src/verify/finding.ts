import { failureOf } from '../failure.ts'
import { legible } from '../legible.ts'

export type Level = 'pass' | 'warn' | 'fail'

/** One thing that was looked at in a state's home. */
export interface Finding {
  /** Stable, for scripts: `bucket-versioning`. */
  id: string
  level: Level
  /** What was looked at: `Versioning`. */
  check: string
  /** What is there, and what follows from it. */
  found: string
  /** What to do, where the level is not `pass`; a command when it starts with `aws`. */
  repair?: string
}

export function pass(id: string, check: string, found: string): Finding {
  return { id, level: 'pass', check, found }
}

export function warn(id: string, check: string, found: string, repair: string): Finding {
  return { id, level: 'warn', check, found, repair }
}

export function fail(id: string, check: string, found: string, repair: string): Finding {
  return { id, level: 'fail', check, found, repair }
}

/** S3 says by an error that nothing was configured: that is an answer. */
const unset = new Set([
  'NoSuchBucketPolicy',
  'NoSuchLifecycleConfiguration',
  'NoSuchPublicAccessBlockConfiguration',
  'OwnershipControlsNotFoundError',
  'ServerSideEncryptionConfigurationNotFoundError',
  'NotImplemented',
])

/** A setting as it was answered, or why it is not known. */
export type Setting<Value> = { value: Value | undefined } | { unknown: string; missing: boolean }

/**
 * Reads one setting. What an API does not return is unset (`value: undefined`); what may not be read is not known,
 * which is never as good as right.
 */
export async function readSetting<Value>(
  permission: string,
  read: () => Promise<Value | undefined>,
): Promise<Setting<Value>> {
  try {
    return { value: await read() }
  } catch (error) {
    const { name, kind, message, status } = failureOf(error)
    if (unset.has(name)) return { value: undefined }
    const missing = kind === 'no-bucket' || kind === 'no-table'
    if (kind === 'denied') return { unknown: `not known: ${permission} is denied`, missing }
    return { unknown: `not known: ${name}${status ? ` (${status})` : ''}: ${legible(message)}`, missing }
  }
}

/** A finding from a setting: what is not known is a warning that names the right. */
export function judge<Value>(
  id: string,
  check: string,
  setting: Setting<Value>,
  rule: (value: Value | undefined) => Finding,
): Finding {
  if ('value' in setting) return rule(setting.value)
  const right = /: (\S+) is denied$/.exec(setting.unknown)?.[1]
  const repair = right ? `Grant ${right} to the role that verifies.` : 'Try again, or look by hand.'
  return warn(id, check, setting.unknown, repair)
}

/** The worst of them; `pass` for none. */
export function worst(findings: Finding[]): Level {
  if (findings.some(({ level }) => level === 'fail')) return 'fail'
  return findings.some(({ level }) => level === 'warn') ? 'warn' : 'pass'
}
