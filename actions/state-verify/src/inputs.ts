import { type InputReader, readInputs } from '@infra-actions/action-kit/inputs'
import { type CredentialInputs, readCredentialInputs } from '@infra-actions/aws/inputs'
import { type LocationInputs, readLocationInputs } from '@infra-actions/terraform-state/location-inputs'
import type { InputName } from './action.gen.ts'

export interface Inputs {
  location: LocationInputs
  failOn: 'fail' | 'warn' | 'never'
  aws: CredentialInputs
}

/** @throws InputError naming every wrong input. */
export function loadInputs(): Inputs {
  return readInputs((read: InputReader<InputName>) => ({
    location: readLocationInputs(read),
    failOn: read.choice('fail-on', ['fail', 'warn', 'never']) ?? 'fail',
    aws: readCredentialInputs(read),
  }))
}
