import { type InputReader, readInputs } from '@infra-actions/action-kit/inputs'
import { type CredentialInputs, readCredentialInputs } from '@infra-actions/aws/inputs'
import { type LocationInputs, readLocationInputs } from '@infra-actions/terraform-state/location-inputs'
import type { InputName } from './action.gen.ts'

export interface Inputs {
  location: LocationInputs
  onLocked: 'wait' | 'fail' | 'warn'
  onStale: 'wait' | 'fail' | 'warn'
  /** Milliseconds. */
  timeout: number
  /** Milliseconds; undefined: age never counts. */
  staleAfter: number | undefined
  checkDigest: boolean
  unlock: 'never' | 'orphaned'
  githubToken: string | undefined
  aws: CredentialInputs
}

/** @throws InputError naming every wrong input. */
export function loadInputs(): Inputs {
  return readInputs((read: InputReader<InputName>) => {
    const onLocked = read.choice('on-locked', ['wait', 'fail', 'warn']) ?? 'wait'
    return {
      location: readLocationInputs(read),
      onLocked,
      onStale: read.choice('on-stale', ['wait', 'fail', 'warn']) ?? (onLocked === 'warn' ? 'warn' : 'fail'),
      timeout: read.duration('timeout') ?? 600_000,
      staleAfter: read.duration('stale-after', { min: 1000 }),
      checkDigest: read.boolean('check-digest'),
      unlock: read.choice('unlock', ['never', 'orphaned']) ?? 'never',
      githubToken: read.secret('github-token'),
      aws: readCredentialInputs(read),
    }
  })
}
