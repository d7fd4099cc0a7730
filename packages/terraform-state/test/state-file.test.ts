import { headerOf, parseState, withSerial } from '@infra-actions/terraform-state/versions/state-file'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stateJson } from './stores.ts'

describe('a state', () => {
  test('gives serial, lineage and addresses, no values', () => {
    const text = JSON.stringify({
      version: 4,
      terraform_version: '1.11.4',
      serial: 7,
      lineage: 'l',
      outputs: { password: { value: 'a-secret' } },
      resources: [
        { mode: 'managed', type: 'a', name: 'b', instances: [{ attributes: { secret: 'a-secret' } }] },
        {
          module: 'module.m["x"]',
          mode: 'managed',
          type: 'a',
          name: 'c',
          instances: [{ index_key: 'k' }, { index_key: 0 }],
        },
        { mode: 'data', type: 'd', name: 'e', instances: [{}] },
        { mode: 'managed', type: 'f', name: 'g', instances: [{ deposed: '1234abcd' }] },
      ],
    })
    const state = parseState(text)
    expect(state).toEqual({
      serial: 7,
      lineage: 'l',
      terraformVersion: '1.11.4',
      encrypted: false,
      addresses: [
        'a.b',
        'data.d.e',
        'f.g (deposed 1234abcd)',
        'module.m["x"].a.c["k"]',
        'module.m["x"].a.c[0]',
      ],
    })
    expect(JSON.stringify(state)).not.toContain('a-secret')
  })

  test.each([
    ['', 'it is not JSON'],
    ['{"version":4,"serial":1', 'it is not JSON'],
    ['null', 'it is not a JSON object'],
    ['{"version":4}', 'it has no serial'],
    ['{"version":4,"serial":1}', 'it has no lineage'],
    ['{"version":3,"serial":1,"lineage":"x"}', 'its format is version 3'],
  ])('%j is none', (text, why) => {
    expect(() => parseState(text)).toThrow(why)
  })

  test('encrypted by OpenTofu: listed, but its serial stays', () => {
    const text = '{"serial":3,"lineage":"l","meta":{},"encrypted_data":"eA==","encryption_version":"v0"}'
    expect(parseState(text)).toMatchObject({ serial: 3, encrypted: true, addresses: [] })
    expect(() => withSerial(text, 9)).toThrow('encrypted by OpenTofu')
  })
})

describe('another serial', () => {
  test('changes nothing but the number: long numbers and the order of keys stay', () => {
    const text =
      '{\n  "resources": [{"serial": 1, "big": 12345678901234567890}],\n  "serial": 5 ,\n "version": 4, "lineage":"x"}'
    expect(withSerial(text, 60)).toBe(text.replace('"serial": 5 ', '"serial": 60 '))
  })

  test('whatever stands around it', () => {
    const nested = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), nested),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (rest, serial, next, first) => {
          const core = { version: 4, serial, lineage: 'l' }
          const {
            version: _,
            serial: __,
            lineage: ___,
            encrypted_data: ____,
            resources: _____,
            ...others
          } = rest
          const text = JSON.stringify(first ? { ...core, ...others } : { ...others, ...core }, null, 2)
          const changed = withSerial(text, next)
          expect(JSON.parse(changed)).toEqual({ ...JSON.parse(text), serial: next })
          expect(changed.replace(`"serial": ${next}`, `"serial": ${serial}`)).toBe(text)
        },
      ),
    )
  })
})

describe('the header of a beginning', () => {
  test('is what Terraform writes first', () => {
    expect(headerOf(stateJson(12, ['a', 'b']).slice(0, 200))).toEqual({ serial: 12, lineage: 'line-1' })
  })

  test('is never wrong, wherever the text is cut', () => {
    const text = stateJson(1234, ['a'])
    for (let end = 0; end <= text.length; end += 1) {
      const header = headerOf(text.slice(0, end))
      if (header !== undefined) expect(header).toEqual({ serial: 1234, lineage: 'line-1' })
    }
  })
})
