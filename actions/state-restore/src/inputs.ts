import { type InputReader, readInputs } from '@infra-actions/action-kit/inputs'
import { type CredentialInputs, readCredentialInputs } from '@infra-actions/aws/inputs'
import { type LocationInputs, readLocationInputs } from '@infra-actions/terraform-state/location-inputs'
import type { InputName } from './action.gen.ts'

export interface Inputs {
  mode: 'list' | 'drill' | 'restore'
  versionId: string | undefined
  expectSerial: number | undefined
  /** How many of the newest versions. */
  versions: number
  plan: boolean
  terraform: string
  location: LocationInputs
  aws: CredentialInputs
}

/** @throws InputError naming every wrong input. */
export function loadInputs(): Inputs {
  return readInputs((read: InputReader<InputName>) => {
    const inputs: Inputs = {
      mode: read.choice('mode', ['list', 'drill', 'restore']) ?? 'drill',
      versionId: read.string('version-id'),
      expectSerial: read.integer('expect-serial', { min: 0 }),
      versions: read.integer('versions', { min: 1, max: 1000 }) ?? 10,
      plan: read.boolean('plan'),
      terraform: read.string('terraform-command') ?? 'terraform',
      location: readLocationInputs(read),
      aws: readCredentialInputs(read),
    }
    refuseContradictions(inputs, read)
    return inputs
  })
}

function refuseContradictions(inputs: Inputs, read: InputReader<InputName>): void {
  const { mode, versionId, plan, location } = inputs
  if (mode === 'restore') {
    const how = 'mode "restore" needs it; mode "list" shows what there is.'
    if (versionId === undefined) read.refuse('version-id', `is missing, but ${how}`)
    if (read.string('expect-serial') === undefined) read.refuse('expect-serial', `is missing, but ${how}`)
  }
  if (plan && mode !== 'drill') read.refuse('plan', `belongs to mode "drill", but mode is "${mode}".`)
  if (plan && location.workingDirectory === undefined) {
    read.refuse('plan', 'needs "working-directory", an initialised configuration to plan with.')
  }
}
