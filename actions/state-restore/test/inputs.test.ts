import { afterEach, describe, expect, test } from '@jest/globals'
import { loadInputs } from '../src/inputs.ts'

const before = { ...process.env }

function given(inputs: Record<string, string>) {
  const defaults = { 'allowed-account-ids': 'any', plan: 'false', versions: '10', mode: 'drill' }
  for (const [name, value] of Object.entries({ ...defaults, ...inputs })) {
    process.env[`INPUT_${name.toUpperCase()}`] = value
  }
}

afterEach(() => {
  process.env = { ...before }
})

describe('inputs', () => {
  test('restore needs both keys, and says so at once', () => {
    given({ mode: 'restore' })
    expect(() => loadInputs()).toThrow(/"version-id": is missing[\s\S]*"expect-serial": is missing/)
  })

  test('serial 0 is a serial', () => {
    given({ mode: 'restore', 'version-id': 'v', 'expect-serial': '0' })
    expect(loadInputs()).toMatchObject({ mode: 'restore', expectSerial: 0 })
  })

  test('a plan belongs to a drill in a directory', () => {
    given({ mode: 'list', plan: 'true', bucket: 'b', key: 'k' })
    expect(() => loadInputs()).toThrow(/belongs to mode "drill"[\s\S]*needs "working-directory"/)
  })

  test('the default is a drill of the workspace', () => {
    given({})
    expect(loadInputs()).toMatchObject({
      mode: 'drill',
      versions: 10,
      plan: false,
      location: { workingDirectory: '.' },
    })
  })
})
