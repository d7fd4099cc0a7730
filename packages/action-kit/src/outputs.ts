import * as core from '@actions/core'

/**
 * Sets outputs by the names action.yml declares; objects become JSON, `undefined` is left unset.
 * The runner drops an output that holds a masked value, without a word: never mask an account id.
 */
export function setOutputs<Name extends string>(
  values: Partial<Record<Name, string | number | boolean | object | undefined>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) core.setOutput(name, value)
  }
}
