import { findCommands, knownCommands } from '@infra-actions/local-cloud/runner/commands'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const names = (log: string) => findCommands(log).map(({ name }) => name)

describe('the grammar with colons', () => {
  test('name, properties and data, with what is escaped', () => {
    expect(findCommands('::error file=a%2Cb.tf,line=3,title=x%3Ay::one%0Atwo%25')).toEqual([
      {
        name: 'error',
        properties: { file: 'a,b.tf', line: '3', title: 'x:y' },
        data: 'one\ntwo%',
        grammar: 'colons',
        line: 1,
      },
    ])
  })

  test('white space before it counts for nothing, anything else hides it', () => {
    expect(names('   \t::debug::x')).toEqual(['debug'])
    expect(names('> ::debug::x')).toEqual([])
    expect(names('\u00a0::debug::x')).toEqual(['debug'])
  })

  test('only names that the runner knows are commands, in any case', () => {
    expect(names('::frobnicate::x')).toEqual([])
    expect(names('::Set-Output name=a::x')).toEqual(['set-output'])
    expect(names('::internal-set-repo-path repoFullName=a/b::x')).toEqual([])
    expect(names('resource::error::x')).toEqual([])
  })

  test('a command needs its second pair of colons', () => {
    expect(names('::error')).toEqual([])
    expect(names('::error file=a:b')).toEqual([])
  })

  test('a property without a value is dropped, the last of two wins', () => {
    expect(findCommands('::error file=,line=1,line=2,=x::m')[0]?.properties).toEqual({ line: '2' })
  })

  test('%250A is the text %0A, not a line feed', () => {
    expect(findCommands('::notice::a%250Ab')[0]?.data).toBe('a%0Ab')
  })

  test('every line of the log is looked at, however it ends', () => {
    expect(
      findCommands('a\n::debug::1\r\n::debug::2\r::debug::3').map(({ line, data }) => [line, data]),
    ).toEqual([
      [2, '1'],
      [3, '2'],
      [4, '3'],
    ])
  })
})

describe('the grammar with hashes', () => {
  test('is found anywhere in a line', () => {
    expect(findCommands('  aws_instance.a: ##[error file=a;line=2]text%5D%3B')).toEqual([
      { name: 'error', properties: { file: 'a', line: '2' }, data: 'text];', grammar: 'hashes', line: 1 },
    ])
  })

  test('only the first ##[ of a line is tried, as by the runner', () => {
    expect(names('##[unknown] ##[error]x')).toEqual([])
    expect(names('# ##[error]x')).toEqual(['error'])
    expect(names('##[error x')).toEqual([])
  })
})

describe('stop-commands', () => {
  test('nothing is a command until the token comes back', () => {
    const log = '::stop-commands::t0ken\n::error::hidden\n##[set-env name=A]x\n::t0ken::\n::error::seen'
    expect(findCommands(log).map(({ name, data }) => [name, data])).toEqual([
      ['stop-commands', 't0ken'],
      ['t0ken', ''],
      ['error', 'seen'],
    ])
  })

  test('the token resumes in either grammar and any case, and is a command no more afterwards', () => {
    expect(names('::stop-commands::abc\nx ##[ABC]\n::abc::\n::debug::x')).toEqual([
      'stop-commands',
      'abc',
      'debug',
    ])
  })

  test('a wrong token resumes nothing', () => {
    expect(names('::stop-commands::abc\n::abd::\n::debug::x')).toEqual(['stop-commands'])
  })
})

test('text without a colon pair and without ##[ holds no command', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...knownCommands, ':', '#', '[', ']', '\n'))),
      (parts) => {
        const text = parts.join('').replaceAll('::', ':').replaceAll('##[', '##')
        const calm = text.includes('::') || text.includes('##[') ? '' : text
        expect(findCommands(calm)).toEqual([])
      },
    ),
  )
})

test('what the toolkit writes is read back as it was', () => {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (message, title) => {
      const [found] = findCommands(`::warning title=${property(title)}::${data(message)}`)
      expect(found?.data).toBe(message)
      // The runner trims the properties as a whole, and takes no property that is empty or starts with '='.
      if (title.trim() === title && !title.startsWith('=')) expect(found?.properties.title).toBe(title)
    }),
  )
})
