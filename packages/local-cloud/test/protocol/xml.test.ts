import { matchesPattern } from '@infra-actions/local-cloud/pattern'
import { element, firstText, textsOf } from '@infra-actions/local-cloud/protocol/xml'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('the little XML', () => {
  test('nests, repeats arrays, leaves out what is undefined', () => {
    expect(element('A', { b: [1, 2], c: undefined, d: { e: true } })).toBe(
      '<A><b>1</b><b>2</b><d><e>true</e></d></A>',
    )
  })

  test('any text comes back as it was, control characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(firstText(`<r>${element('t', text)}</r>`, 't')).toBe(text)
      }),
    )
  })

  test('reads tags with attributes and name spaces, entities resolved', () => {
    const xml = '<a:T xmlns="x" k="v">1</a:T><T>&#65;&#x42;&amp;lt;&unknown;</T><Tail>no</Tail>'
    expect(textsOf(xml, 'T')).toEqual(['1', 'AB&lt;&unknown;'])
    expect(firstText(xml, 'U')).toBeUndefined()
  })
})

describe('patterns', () => {
  test('* stands for anything, everything else for itself', () => {
    expect(matchesPattern('repo:a/b:*', 'repo:a/b:ref:refs/heads/main')).toBe(true)
    expect(matchesPattern('a.c', 'abc')).toBe(false)
    expect(matchesPattern('*b*', 'a\nb\nc')).toBe(true)
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
        const text = parts.join('anything').replaceAll('*', '')
        expect(matchesPattern(parts.map((part) => part.replaceAll('*', '')).join('*'), text)).toBe(true)
      }),
    )
  })
})
