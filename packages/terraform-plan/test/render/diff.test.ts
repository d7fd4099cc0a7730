import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Action, type Path, UNKNOWN, type Value } from '../../src/model.ts'
import { isEqual } from '../../src/render/diff/equality.ts'
import { resourceDiff } from '../../src/render/diff/resource-diff.ts'
import { phraseMarkdown } from '../../src/render/phrase.ts'
import { why } from '../../src/render/why.ts'
import { change, value } from './arbitrary-plan.ts'
import { changeOf } from './sample.ts'

const FULL = { context: true, maxCharacters: 10_000 }
const BARE = { context: false, maxCharacters: 10_000 }

const SENSITIVE = Symbol('')
const OTHER = Symbol('')

function diffOf(
  before: Value | undefined,
  after: Value | undefined,
  given: { action?: Action; replacePaths?: Path[]; options?: typeof FULL } = {},
): string[] {
  const action = given.action ?? (before === undefined ? 'create' : after === undefined ? 'delete' : 'update')
  const made = changeOf({
    address: 'a.b',
    action,
    detail: { before, after },
    replacePaths: given.replacePaths ?? [],
  })
  return resourceDiff(made, given.options ?? FULL).text.split('\n')
}

const changed = (before: Value, after: Value, options = BARE) =>
  diffOf({ x: before }, { x: after }, { options })

describe('values of one line', () => {
  test('a short change is one line, a long one two', () => {
    expect(changed('a', 'b')).toEqual(['! x = "a" -> "b"'])
    expect(changed(1, 2)).toEqual(['! x = 1 -> 2'])
    expect(changed(false, true)).toEqual(['! x = false -> true'])
    expect(changed('a'.repeat(60), 'b'.repeat(60))).toEqual([
      `- x = "${'a'.repeat(60)}"`,
      `+ x = "${'b'.repeat(60)}"`,
    ])
  })

  test('a change of type shows both', () => {
    expect(changed('1', 1)).toEqual(['! x = "1" -> 1'])
    expect(changed('a', { b: 1 })).toEqual(['- x = "a"', '+ x = {', '+   b = 1', '+ }'])
  })

  test('long strings show each place where they differ', () => {
    const long = (first: string, second: string) => `${first}${'x'.repeat(400)}${second}${'y'.repeat(300)}`
    expect(changed(long('A', 'OLD'), long('B', 'EVIL'))).toEqual([
      `- x = "A${'x'.repeat(30)}"…"${'x'.repeat(30)}OLD${'y'.repeat(30)}"… (704 characters)`,
      `+ x = "B${'x'.repeat(30)}"…"${'x'.repeat(30)}EVIL${'y'.repeat(30)}"… (705 characters)`,
    ])
  })

  test('halves of characters that a text has are shown, those that a cut would leave are not', () => {
    expect(changed('x\ud800', 'x\ud801')).toEqual(['! x = "x\\ud800" -> "x\\ud801"'])
    const odd = `${'x'.repeat(60)}\ud800`
    expect(changed(odd, `${'x'.repeat(60)}\udc01`)).toEqual([
      `- x = "${'x'.repeat(60)}\\ud800"`,
      `+ x = "${'x'.repeat(60)}\\udc01"`,
    ])
    const [cut] = changed('\u{1f600}'.repeat(200), 1)
    expect(cut).toBe(`- x = "${'\u{1f600}'.repeat(120)}"… (400 characters)`)
    const [oddly] = changed(`x${'\u{1f600}'.repeat(200)}`, 1)
    expect(oddly).toBe(`- x = "x${'\u{1f600}'.repeat(119)}"… (401 characters)`)
  })

  test('more places than there is room for are said, and the diff is not whole', () => {
    const words = (word: string) => Array.from({ length: 9 }, () => `${word}${'-'.repeat(100)}`).join('')
    const detail = { before: { x: words('old') }, after: { x: words('newer') } }
    const made = changeOf({ address: 'a.b', action: 'update', detail })
    const { text, whole } = resourceDiff(made, BARE)
    expect(text.match(/old/g)).toHaveLength(4)
    expect(text).toContain('(927 characters, 15 of the change not shown)')
    expect(text).toContain('(945 characters, 25 of the change not shown)')
    expect(whole).toBe(false)
    const wider = resourceDiff(made, { ...BARE, maxValue: 2000 })
    expect(wider.text.match(/old/g)).toHaveLength(9)
    expect(wider.whole).toBe(true)
  })

  test('a long string that is new shows as much as it may, and whether that is all', () => {
    const made = changeOf({
      address: 'a.b',
      action: 'create',
      detail: { before: undefined, after: { x: 'a'.repeat(500) } },
    })
    expect(resourceDiff(made, FULL)).toEqual({
      text: `+ x = "${'a'.repeat(240)}"… (500 characters)`,
      whole: false,
    })
    expect(resourceDiff(made, { ...FULL, maxValue: 500 })).toEqual({
      text: `+ x = "${'a'.repeat(500)}"`,
      whole: true,
    })
  })

  test('long strings say their length and begin where they differ', () => {
    const start = 'p'.repeat(1000)
    expect(changed(`${start}old${'q'.repeat(1000)}`, `${start}new`)).toEqual([
      `- x = …"${'p'.repeat(40)}old${'q'.repeat(197)}"… (2,003 characters, 803 of the change not shown)`,
      `+ x = …"${'p'.repeat(40)}new" (1,003 characters)`,
    ])
  })

  test('an invisible difference can be seen', () => {
    expect(changed('ab', 'a\u200bb')).toEqual(['! x = "ab" -> "a\\u{200b}b"'])
    expect(changed('x\u202etxt', 'x')).toEqual(['! x = "x\\u{202e}txt" -> "x"'])
    expect(changed('a b', 'a\u00a0b')).toEqual(['! x = "a b" -> "a\\u{a0}b"'])
    expect(changed('a\nb', 'a\r\nb')).toEqual(['  x = <<-EOT', '-   a', '+   a\\u{d}', '    b', '  EOT'])
  })
})

describe('no value', () => {
  test('null and absent are the same for an attribute of a resource', () => {
    expect(diffOf({ x: null, y: 1 }, { y: 1 })).toEqual([''])
    expect(diffOf({ x: null }, { x: 'a' })).toEqual(['+ x = "a"'])
    expect(diffOf({ x: 'a' }, { x: null })).toEqual(['- x = "a"'])
    expect(diffOf({ x: 'a' }, {})).toEqual(['- x = "a"'])
  })

  test("'' is none in attributes and blocks, as providers write now one and now the other", () => {
    const disk = (size: number, key: string | null) => ({ size, key, tags: { a: '' } })
    const before = { role: '', size: 1, zone: '', disks: [disk(1, ''), disk(2, 'k')], tags: { a: '' } }
    const after = { role: null, size: 2, zone: 'z', disks: [disk(1, null), disk(3, '')], tags: { a: 'b' } }
    expect(diffOf(before, after, { options: BARE })).toEqual([
      '! size  = 1 -> 2',
      '+ zone  = "z"',
      '  disks = [',
      '    {',
      '!     size = 2 -> 3',
      '-     key  = "k"',
      '    },',
      '  ]',
      '  tags  = {',
      '!   a = "" -> "b"',
      '  }',
    ])
    expect(diffOf(undefined, { name: 'a', role: '' })).toEqual(['+ name = "a"'])
    const made = changeOf({ address: 'a.b', action: 'update', detail: { before, after } })
    expect(phraseMarkdown(why(made))).toBe('changes `size`, `zone`, `disks`, `tags`')
  })

  test("'' is a value where nothing else changes, and in what people write themselves", () => {
    expect(diffOf({ x: '', y: 1 }, { x: null, y: 1 }, { options: BARE })).toEqual(['- x = ""'])
    const provider = 'terraform.io/builtin/terraform'
    const detail = { before: { input: [{ a: '', b: 1 }] }, after: { input: [{ a: null, b: 2 }] } }
    const made = changeOf({ address: 'terraform_data.b', action: 'update', provider, detail })
    expect(resourceDiff(made, BARE).text).toContain('-     a = ""')
  })

  test('in a map a key with null is not a missing key', () => {
    expect(changed({ a: null, b: 1 }, { b: 1 })).toEqual(['  x = {', '-   a = null', '  }'])
    expect(changed({ b: 1 }, { a: null, b: 1 })).toEqual(['  x = {', '+   a = null', '  }'])
  })
})

describe('unknown and sensitive', () => {
  test('what is known after apply', () => {
    expect(changed('a', UNKNOWN)).toEqual(['! x = "a" -> (known after apply)'])
    expect(changed({ a: 1, b: 2 }, UNKNOWN)).toEqual(['! x = {… 2 attributes} -> (known after apply)'])
    expect(changed(['a'], UNKNOWN)).toEqual(['! x = [… 1 element] -> (known after apply)'])
    expect(changed(null, UNKNOWN)).toEqual(['+ x = (known after apply)'])
  })

  test('computed attributes of a new object are one line', () => {
    expect(diffOf(undefined, { name: 'a', id: UNKNOWN, arn: UNKNOWN, tags: null, list: [] })).toEqual([
      '+ name = "a"',
      '  # known after apply: id, arn',
    ])
  })

  test('computed attributes of a replaced object are no change, unless they force it', () => {
    const lines = diffOf(
      { id: 'i-1', a: '1', b: '1' },
      { id: UNKNOWN, a: '2', b: UNKNOWN },
      { action: 'replace', replacePaths: [['b']] },
    )
    expect(lines).toEqual([
      '! a = "1" -> "2"',
      '! b = "1" -> (known after apply) # forces replacement',
      '  # known after apply: id',
    ])
  })

  test('a sensitive value shows that it is one and nothing else', () => {
    expect(changed('a', SENSITIVE)).toEqual(['! x = "a" -> (sensitive value)'])
    expect(changed(SENSITIVE, null)).toEqual(['- x = (sensitive value)'])
    expect(diffOf(undefined, { password: SENSITIVE })).toEqual(['+ password = (sensitive value)'])
  })

  test('a sensitive value that changes is said to, one that does not is not', () => {
    const before = { a: { b: [SENSITIVE, SENSITIVE] }, password: SENSITIVE, token: SENSITIVE }
    const after = { a: { b: [SENSITIVE, OTHER] }, password: OTHER, token: SENSITIVE }
    expect(diffOf(before, before)).toEqual([''])
    expect(diffOf(before, after, { options: BARE })).toEqual([
      '  a        = {',
      '    b = [',
      '!     (sensitive value changed),',
      '    ]',
      '  }',
      '! password = (sensitive value changed)',
    ])
  })

  test('a sensitive value among the elements of a list is compared with its own, wherever they stand', () => {
    const [first, b] = [
      { name: 'a', pw: OTHER },
      { name: 'b', pw: SENSITIVE },
    ]
    expect(changed([b], [first, b])).toEqual([
      '  x = [',
      '+   {',
      '+     name = "a"',
      '+     pw   = (sensitive value)',
      '+   },',
      '  ]',
    ])
    expect(
      changed(
        [first],
        [
          { name: 'new', pw: OTHER },
          { name: 'a', pw: SENSITIVE },
        ],
      ),
    ).toContain('!     pw   = (sensitive value changed)')
  })

  test('a text that is hidden in part shows the rest, and that what is hidden changes', () => {
    const [one, other] = [Symbol('pg://u:(sensitive value)@h'), Symbol('pg://u:(sensitive value)@h')]
    expect(changed(one, other)).toEqual(['! x = "pg://u:(sensitive value)@h" # what is hidden in it changes'])
    expect(changed(one, one)).toEqual([''])
    expect(changed(one, Symbol('pg://u:(sensitive value)@other'))).toEqual([
      '! x = "pg://u:(sensitive value)@h" -> "pg://u:(sensitive value)@other"',
    ])
    const written = [Symbol('{"pw":"(sensitive value)","n":1}'), Symbol('{"n":1, "pw":"(sensitive value)"}')]
    expect(changed(written[0] as Value, written[1] as Value)).toEqual([
      '! x = (around what is hidden the same JSON, written differently)',
    ])
    const json = (pw: string, n: number) => Symbol(JSON.stringify({ n, pw }))
    expect(changed(json('(sensitive value)', 1), json('(sensitive value)', 2))).toEqual([
      '  x = jsonencode({',
      '!   n = 1 -> 2',
      '  })',
    ])
    expect(diffOf(undefined, { x: Symbol('a\n(sensitive value)') })).toEqual([
      '+ x = <<-EOT',
      '+   a',
      '+   (sensitive value)',
      '+ EOT',
    ])
  })
})

describe('objects and maps', () => {
  test('only what differs, in its place, with the equals signs in a column', () => {
    const before = { tags: { Env: 'prod', Old: 'x', 'a b': '1' }, size: 1, kept: true }
    const after = { tags: { Env: 'prod', New: 'y', 'a b': '2' }, size: 2, kept: true }
    expect(diffOf(before, after, { options: BARE })).toEqual([
      '  tags = {',
      '-   Old   = "x"',
      '!   "a b" = "1" -> "2"',
      '+   New   = "y"',
      '  }',
      '! size = 1 -> 2',
    ])
  })

  test('context says which object it is and how much is hidden', () => {
    expect(
      diffOf({ id: 'i-1', name: 'web', a: 1, b: 1, c: 1 }, { id: 'i-1', name: 'web', a: 1, b: 1, c: 2 }),
    ).toEqual(['  id   = "i-1"', '  name = "web"', '! c    = 1 -> 2', '  # 2 unchanged attributes hidden'])
  })

  test('an empty map that gets its first key is a change of the map', () => {
    expect(changed({}, { a: 1 })).toEqual(['  x = {', '+   a = 1', '  }'])
    expect(changed(['a'], [])).toEqual(['  x = [', '-   "a",', '  ]'])
  })

  test('keys of a prototype are keys', () => {
    const before = JSON.parse('{"m":{"__proto__":"a","constructor":"b"}}') as Value
    const after = JSON.parse('{"m":{"__proto__":"c"}}') as Value
    expect(diffOf(before, after, { options: BARE })).toEqual([
      '  m = {',
      '!   __proto__   = "a" -> "c"',
      '-   constructor = "b"',
      '  }',
    ])
  })
})

describe('lists and sets', () => {
  test('elements are matched in order', () => {
    expect(changed(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
      '  x = [',
      '-   "b",',
      '+   "x",',
      '+   "d",',
      '  ]',
    ])
  })

  test('context shows the neighbours and counts the rest', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(changed(before, [...before, 'g'], FULL)).toEqual([
      '  x = [',
      '    # 5 unchanged elements',
      '    "f",',
      '+   "g",',
      '  ]',
    ])
  })

  test('objects of a set are matched by value, wherever they stand', () => {
    const rule = (port: number) => ({ from: port, proto: 'tcp' })
    expect(changed([rule(80), rule(443), rule(22)], [rule(22), rule(80), rule(443)])).toEqual([
      '  x = [',
      '!   # the same 3 elements in another order',
      '  ]',
    ])
    expect(changed([rule(80), rule(443)], [rule(80), rule(443), rule(22)])).toEqual([
      '  x = [',
      '+   {',
      '+     from  = 22',
      '+     proto = "tcp"',
      '+   },',
      '  ]',
    ])
  })

  test('another order of what stays is said in one line, as the first match may decide', () => {
    const behavior = (path: string, origin = 's3') => ({ origin, path })
    const [admin, all, fresh] = ['/admin/*', '/*', '/new'].map((path) => behavior(path))
    expect(changed([admin, all] as Value, [all, admin, fresh] as Value, FULL)).toEqual([
      '  x = [',
      '    # 1 of the 2 elements that stay is in another place, which counts in a list and not in a set',
      '    {',
      '      origin = "s3"',
      '      path   = "/*"',
      '    },',
      '    {',
      '      origin = "s3"',
      '      path   = "/admin/*"',
      '    },',
      '+   {',
      '+     origin = "s3"',
      '+     path   = "/new"',
      '+   },',
      '  ]',
    ])
    // Also where each of them changes too.
    const before = [behavior('/a'), behavior('/b'), behavior('/c'), behavior('/d')]
    const after = [behavior('/d', 'x'), behavior('/c', 'x'), behavior('/b', 'x'), behavior('/a', 'x')]
    expect(changed(before, after)).toContain(
      '    # 3 of the 4 elements that stay are in another place, which counts in a list and not in a set',
    )
    // What is only put between them moves nothing.
    const between = [behavior('/0'), behavior('/a', 'x'), behavior('/1'), behavior('/b', 'x'), behavior('/d')]
    expect(changed(before, between).join()).not.toContain('another place')
  })

  test('objects of one name are one element that changed, and a lone pair is', () => {
    const before = [
      { name: 'a', v: 1 },
      { name: 'b', v: 1 },
      { name: 'c', v: 1 },
    ]
    const after = [
      { name: 'c', v: 2 },
      { name: 'a', v: 2 },
      { name: 'd', v: 1 },
    ]
    expect(changed(before, after)).toEqual([
      '  x = [',
      '    # 1 of the 3 elements that stay is in another place, which counts in a list and not in a set',
      '    {',
      '      name = "c"',
      '!     v    = 1 -> 2',
      '    },',
      '    {',
      '      name = "a"',
      '!     v    = 1 -> 2',
      '    },',
      '    {',
      '      v    = 1',
      '!     name = "b" -> "d"',
      '    },',
      '  ]',
    ])
  })

  /** A rule as the AWS provider writes it. */
  const rule = (from_port: number, given: { [key: string]: Value } = {}) => ({
    cidr_blocks: ['10.0.0.0/8'],
    description: '',
    from_port,
    protocol: 'tcp',
    security_groups: [],
    self: false,
    to_port: from_port,
    ...given,
  })

  test('an element that changes is told from the others by what it has, whatever room there is', () => {
    const open = (port: number) =>
      changed([rule(port), rule(8080)], [rule(port, { cidr_blocks: ['0.0.0.0/0'] }), rule(8080)])
    expect(open(443)).toEqual([
      '  x = [',
      '    {',
      '      from_port   = 443',
      '      protocol    = "tcp"',
      '      to_port     = 443',
      '      cidr_blocks = [',
      '-       "10.0.0.0/8",',
      '+       "0.0.0.0/0",',
      '      ]',
      '    },',
      '  ]',
    ])
    // Else opening port 443 of one group and port 22 of another were the same update of both.
    expect(open(22)).not.toEqual(open(443))
  })

  test('what an element has is told within bounds, and without what is empty or hidden', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`a${index}`, index]))
    const kept = { ...many, long: 'x'.repeat(200), text: 'a\nb', pw: SENSITIVE, off: false, none: null }
    const lines = changed([{ ...kept, id: 'i', size: 1 }], [{ ...kept, id: 'i', size: 2 }], FULL)
    expect(lines.slice(2, -2)).toEqual([
      '      id   = "i"',
      ...Array.from({ length: 7 }, (_, index) => `      a${index}   = ${index}`),
      '!     size = 1 -> 2',
      '      # 18 unchanged attributes hidden',
    ])
  })

  test('of elements with one key the most alike are versions of one', () => {
    const before = [rule(443, { cidr_blocks: [], security_groups: ['sg-1'] })]
    const after = [
      rule(443, { cidr_blocks: ['0.0.0.0/0'] }),
      rule(443, { cidr_blocks: [], security_groups: UNKNOWN }),
    ]
    const lines = changed(before, after)
    expect(lines).toContain('!     security_groups = [… 1 element] -> (known after apply)')
    expect(lines).toContain('+     cidr_blocks     = ["0.0.0.0/0"]')
  })

  test('elements without a key are paired where most of them is the same', () => {
    const statement = (Resource: string, ...Action: string[]) => ({ Action, Effect: 'Allow', Resource })
    const before = [statement('a', 's3:Get', 's3:Put'), statement('b', 'sqs:Send')]
    const after = [
      statement('b', 'sqs:Send', 'sqs:Get'),
      statement('a', 's3:Get'),
      statement('c', 'kms:Sign'),
    ]
    expect(changed(before, after)).toEqual([
      '  x = [',
      '    # 1 of the 2 elements that stay is in another place, which counts in a list and not in a set',
      '    {',
      '      Effect   = "Allow"',
      '      Resource = "b"',
      '      Action   = [',
      '+       "sqs:Get",',
      '      ]',
      '    },',
      '    {',
      '      Effect   = "Allow"',
      '      Resource = "a"',
      '      Action   = [',
      '-       "s3:Put",',
      '      ]',
      '    },',
      '+   {',
      '+     Action   = ["kms:Sign"]',
      '+     Effect   = "Allow"',
      '+     Resource = "c"',
      '+   },',
      '  ]',
    ])
  })

  test('elements that change, come and go stand in the new order', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name, v: 1 }))
    const lines = changed(
      [a, b, c, d] as Value,
      [
        { name: 'new', v: 7 },
        { name: 'c', v: 2 },
        { name: 'a', v: 3 },
      ] as Value,
    )
    expect(lines.filter((line) => /name/.test(line)).map((line) => line.replace(/ +/g, ' '))).toEqual([
      '- name = "b"',
      '+ name = "new"',
      ' name = "c"',
      ' name = "a"',
      '- name = "d"',
    ])
  })

  test('an element that changes and has another place by that is still one', () => {
    const [a, b, c] = [rule(443), rule(22), rule(80)]
    const opened = rule(443, { cidr_blocks: ['0.0.0.0/0'] })
    expect(changed([a, b, c], [b, opened, c], FULL)).toEqual([
      '  x = [',
      '    # 1 of the 3 elements that stay is in another place, which counts in a list and not in a set',
      ...elementLines(b),
      '    {',
      '      from_port   = 443',
      '      protocol    = "tcp"',
      '      to_port     = 443',
      '      cidr_blocks = [',
      '-       "10.0.0.0/8",',
      '+       "0.0.0.0/0",',
      '      ]',
      '      # 3 unchanged attributes hidden',
      '    },',
      ...elementLines(c),
      '  ]',
    ])
    // With little in common they are two.
    const other = rule(443, { cidr_blocks: ['0.0.0.0/0'], protocol: 'udp', to_port: 500 })
    expect(changed([a, b, c], [b, other, c])).toContain('-     to_port         = 443')
    // What nothing changes between is told as one.
    const named = (names: string) => [...names].map((name) => ({ name }))
    const [left, right] = [named('defg'), named('hijk')] as const
    const moved = changed([...left, a, ...right], [...left, ...right, opened], FULL)
    expect(moved.filter((line) => line.includes('unchanged elements'))).toEqual([
      '    # 7 unchanged elements',
    ])
  })

  const elementLines = (element: Value) =>
    changed([element], [], FULL)
      .slice(1, -1)
      .map((line) => line.replace('-', ' '))

  test('an element that goes and a different one that comes are two', () => {
    const lines = changed([rule(443), rule(22)], [rule(443), rule(9000, { protocol: 'udp' })])
    expect(lines).toContain('-     from_port       = 22')
    expect(lines).toContain('+     from_port       = 9000')
    // A block of which there is one is one, whatever changes of it.
    expect(changed([rule(22)], [rule(9000, { protocol: 'udp' })])).toContain('!     from_port   = 22 -> 9000')
  })

  test('another order of plain values is said and shown', () => {
    expect(changed(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([
      '  x = [',
      '!   # the same 3 elements in another order',
      '+   "c",',
      '-   "c",',
      '  ]',
    ])
  })

  test('short lists are one line where they are whole', () => {
    expect(diffOf(undefined, { zones: ['a', 'b'], empty: [] })).toEqual(['+ zones = ["a", "b"]'])
  })
})

describe('texts', () => {
  test('JSON is compared as what it says', () => {
    const policy = (actions: string[]) => JSON.stringify({ Statement: [{ Sid: 'A', Action: actions }] })
    expect(changed(policy(['s3:Get']), policy(['s3:Get', 's3:Put']))).toEqual([
      '  x = jsonencode({',
      '    Statement = [',
      '      {',
      '        Sid    = "A"',
      '        Action = [',
      '+         "s3:Put",',
      '        ]',
      '      },',
      '    ]',
      '  })',
    ])
  })

  test('JSON that only looks different is said to', () => {
    expect(changed('{"a":1,"b":2}', '{ "b": 2, "a": 1 }')).toEqual([
      '! x = (the same JSON, written differently)',
    ])
  })

  test.each([
    ['digits beyond a double', '{"account":12345678901234567890}', '{"account":12345678901234567999}'],
    ['decimals beyond a double', '{"x":0.10000000000000000001}', '{"x":0.1}'],
    ['a name twice', '{"a":1,"Effect":"Deny","Effect":"Allow"}', '{"a":1,"Effect":"Allow"}'],
    ['a name twice, in a list', '[{"a":{"b":1,"b":2}}]', '[{"a":{"b":2}}]'],
  ])('JSON with %s is not said to be the same as what a reader would keep of it', (_, before, after) => {
    const lines = changed(before, after).join('\n')
    expect(lines).toContain(JSON.stringify(before))
    expect(lines).toContain(JSON.stringify(after))
  })

  test('JSON whose strings look like names and numbers is still JSON', () => {
    const text = '{"a":"\\"b\\":12345678901234567890","c":[1.50,-0.25,9007199254740991]}'
    expect(changed(text, text.replace('1.50', '1.5'))).toEqual(['! x = (the same JSON, written differently)'])
  })

  test('a null in JSON is a value, in a resource it is none', () => {
    expect(changed('{"a":1}', '{"a":1,"b":{"c":null,"d":[{"e":null}]}}')).toEqual([
      '  x = jsonencode({',
      '+   b = {',
      '+     c = null',
      '+     d = [',
      '+       {',
      '+         e = null',
      '+       },',
      '+     ]',
      '+   }',
      '  })',
    ])
    expect(changed('{"a":null,"b":1}', '{"a":{"b":1},"b":null}')).toEqual([
      '  x = jsonencode({',
      '-   a = null',
      '+   a = {',
      '+     b = 1',
      '+   }',
      '!   b = 1 -> null',
      '  })',
    ])
    expect(diffOf(undefined, { p: '{"a":null}' })).toEqual(['+ p = jsonencode({', '+   a = null', '+ })'])
    expect(diffOf(undefined, { p: { a: null, b: 1 } })).toEqual(['+ p = {', '+   b = 1', '+ }'])
  })

  test.each([
    ['a: yes\nb: 1\n', 'a: "yes"\nb: 1\n', 'a: yes', 'a: "yes"'],
    ['mode: 0644\nb: 1\n', 'mode: 644\nb: 1\n', 'mode: 0644', 'mode: 644'],
    ['ports:\n  - 22:22\n', 'ports:\n  - "22:22"\n', '  - 22:22', '  - "22:22"'],
  ])('YAML that some read otherwise, %j, is compared line by line', (before, after, left, right) => {
    const lines = changed(before, after)
    expect(lines).toContain(`-   ${left}`)
    expect(lines).toContain(`+   ${right}`)
  })

  test('JSON of a new object is laid out', () => {
    expect(diffOf(undefined, { p: '{"a":[1,2],"b":{"c":"d"}}' })).toEqual([
      '+ p = jsonencode({',
      '+   a = [1, 2]',
      '+   b = {',
      '+     c = "d"',
      '+   }',
      '+ })',
    ])
  })

  test('broken JSON is text', () => {
    expect(changed('{"a":', '{"b":')).toEqual(['! x = "{\\"a\\":" -> "{\\"b\\":"'])
  })

  test('lines are compared one by one; a dash of YAML is context and its parents are shown', () => {
    const yaml = (image: string) =>
      `spec:\n  other: 1\n  containers:\n    - name: web\n      image: web\n    - name: proxy\n      ports: []\n      image: ${image}\n`
    expect(changed(yaml('a'), yaml('b'))).toEqual([
      '  x = <<-EOT',
      '    spec:',
      '      other: 1',
      '      containers:',
      '    # … 2 unchanged lines',
      '        - name: proxy',
      '          ports: []',
      '-         image: a',
      '+         image: b',
      '  EOT',
    ])
  })

  test('long lines show where they differ', () => {
    const text = (end: string) => `a\n${'x'.repeat(600)}${end}\nz\n`
    expect(changed(text('OLD'), text('NEW'))).toEqual([
      '  x = <<-EOT',
      '    a',
      `-   …${'x'.repeat(40)}OLD (603 characters)`,
      `+   …${'x'.repeat(40)}NEW (603 characters)`,
      '    z',
      '  EOT',
    ])
  })

  test('blanks that nobody would see are written on changed lines', () => {
    const lines = (before: string, after: string) => changed(`a\n${before}\nz`, `a\n${after}\nz`).slice(2, 4)
    expect(lines('foo', 'foo   ')).toEqual(['-   foo', '+   foo···'])
    expect(lines('foo\t', '')).toEqual(['-   foo⇥', '+'])
    expect(lines('\tfoo', '  foo')).toEqual(['-   ⇥foo', '+     foo'])
    expect(lines('foo ', 'foo·')).toEqual(['-   foo·', '+   foo\\u{b7}'])
    expect(lines('foo\u00a0', 'foo')).toEqual(['-   foo\\u{a0}', '+   foo'])
    expect(lines('a\\u{200b}', 'a\u200b')).toEqual(['-   "a\\\\u{200b}"', '+   "a\\u{200b}"'])
    expect(diffOf(undefined, { t: 'a \n b \n' })).toEqual(['+ t = <<-EOT', '+   a', '+    b', '+ EOT'])
  })

  test('YAML that was written anew is compared as what it holds, with its comments', () => {
    const before = '# by hand\nservice:\n  port: 80\n  hosts:\n    - a\n    - b\n  tls: true\n'
    const again = '# by hand\n"service":\n  "hosts":\n  - "a"\n  - "b"\n  "port": 80\n  "tls": true\n'
    expect(changed(before, again)).toEqual(['! x = (the same YAML, written differently)'])
    expect(changed(before, again.replace('80', '81'))).toEqual([
      '  x = yamlencode({',
      '    service = {',
      '!     port = 80 -> 81',
      '    }',
      '  })',
    ])
    const uncommented = changed(before, again.replace('# by hand\n', '#cloud-config\n'))
    expect(uncommented).toContain('-   # by hand')
    expect(uncommented).toContain('+   #cloud-config')
  })
  test('every line of a new text has its sign', () => {
    expect(diffOf(undefined, { t: '#!/bin/sh\n- a\n+ b\n' })).toEqual([
      '+ t = <<-EOT',
      '+   #!/bin/sh',
      '+   - a',
      '+   + b',
      '+ EOT',
    ])
  })
})

describe('what forces a replacement', () => {
  test('is marked at its attribute, also inside lists and blocks', () => {
    const before = { ami: 'a', disk: [{ size: 1, type: 'x' }] }
    const after = { ami: 'b', disk: [{ size: 1, type: 'y' }] }
    const lines = diffOf(before, after, {
      action: 'replace',
      options: BARE,
      replacePaths: [['ami'], ['disk', 0, 'type']],
    })
    expect(lines).toEqual([
      '! ami  = "a" -> "b" # forces replacement',
      '  disk = [',
      '    {',
      '      size = 1',
      '!     type = "x" -> "y" # forces replacement',
      '    },',
      '  ]',
    ])
  })

  test('is named below when no line of the diff is its own', () => {
    expect(diffOf({ a: 1 }, { a: 2 }, { action: 'replace', replacePaths: [['b', 'c'], ['d']] })).toEqual([
      '! a = 1 -> 2',
      '  # b.c, d forces replacement',
    ])
  })
})

describe('any values', () => {
  test('make a diff whose lines all have a sign, within its size', () => {
    fc.assert(
      fc.property(change, fc.boolean(), fc.integer({ min: 60, max: 800 }), (made, context, maxCharacters) => {
        const { text } = resourceDiff(made, { context, maxCharacters })
        for (const line of text.split('\n')) expect(line).toMatch(/^$|^[-+! ]( |$)/)
        expect(text.length).toBeLessThanOrEqual(maxCharacters + 460)
      }),
      { numRuns: 1500 },
    )
  })

  test('show a change exactly when they differ', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const text = resourceDiff(
          changeOf({
            address: 'a.b',
            action: 'read',
            detail: { before: { k: 0, x: before }, after: { k: 0, x: after } },
          }),
          { context: false, maxCharacters: 100_000 },
        ).text
        const same = isEqual(before ?? null, after ?? null)
        expect(/^[-+!]/m.test(text)).toBe(!same)
      }),
      { numRuns: 2000 },
    )
  })

  test('of one line or many show a difference wherever they say that they show all of it', () => {
    const piece = fc.oneof(
      fc.constantFrom('x', ' ', '\t', '\n', '·', '\\u{200b}', '\u200b', '\u00a0', 'OLD', '- '),
      fc.constantFrom('x', '-', 'word ').map((each) => each.repeat(200)),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        fc.pre(before !== after)
        const detail = { before: { x: start + before + end }, after: { x: start + after + end } }
        const made = changeOf({ address: 'a.b', action: 'update', detail })
        const diff = resourceDiff(made, BARE)
        const side = (sign: string) =>
          diff.text
            .split('\n')
            .filter((line) => line.startsWith(sign))
            .map((line) => line.slice(1).trimEnd())
        if (diff.whole && !/^!/m.test(diff.text)) expect(side('-')).not.toEqual(side('+'))
      }),
      { numRuns: 3000 },
    )
  })

  test('deeper than any stack do not break it', () => {
    let deep: Value = 'a'
    let other: Value = 'b'
    for (let level = 0; level < 2000; level += 1) {
      deep = [deep]
      other = [other]
    }
    expect(diffOf({ x: deep }, { x: other }).join('\n')).toContain('[… 1 element]')
  })
})

test('a line is written however many blanks are in it', () => {
  const line = (end: string) => `head\n${`x${' '.repeat(300_000)}`}${end}`
  const diff = changed(line('a'), line('b'))
  expect(diff.some((each) => /^- .*a \(300,002 characters\)$/.test(each))).toBe(true)
  expect(diff.some((each) => /^\+ .*b \(300,002 characters\)$/.test(each))).toBe(true)
})
