import fc from 'fast-check'
import { type Plan, type ResourceChange, UNKNOWN, type Value } from '../../src/model.ts'

/** What is seen of a text around a secret is as hostile as any. */
const HALF_HIDDEN = Symbol('```\n</details> @octocat (sensitive value) ::warning::')

/** What people and attackers put where only a name was expected. */
export const HOSTILE = [
  '@octocat',
  'team @org/everyone',
  '#123',
  'org/repo#1',
  'GH-42',
  'TICKET-7',
  'https://evil.example.com/x',
  'www.evil.example.com',
  'mail@example.com',
  'mailto:a@example.com',
  '0123456789abcdef0123456789abcdef01234567',
  'deadbeef',
  '<!-- hidden -->',
  '</details>',
  '</summary><h1>big</h1>',
  '<details open>',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example.com/x.png)',
  '[click](https://evil.example.com)',
  '[x]: https://evil.example.com',
  '<https://evil.example.com>',
  '```',
  '````\n# Title',
  '~~~',
  '`',
  '``',
  '|',
  '\\|',
  '\\\\|',
  '\\`|`',
  '|---|\n|---|',
  '\n\n# Title\n\n',
  '\n> [!NOTE]\n> x',
  '> quote',
  ':tada:',
  '+1 :+1:',
  '- [ ] task',
  '1. one',
  '***',
  '---',
  '===',
  '[^1]',
  '$x^2$',
  '**bold**',
  '_it_',
  '~~s~~',
  '&lt;b&gt;',
  '&#64;octocat',
  '\u202eevil',
  '\u200b',
  '\u2066x\u2069',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://evil.example.com\u0007x\u001b]8;;\u0007',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\ud800',
  '\u{1f4a9}',
  '+ added',
  '- removed',
  '! changed',
  '@@ -1 +1 @@',
  'EOT',
  '{"a":[1,2]}',
  '"',
  "'",
  '-->',
  '--!>',
  '<script>',
  '<a href="https://evil.example.com">',
  'javascript:alert(1)',
  '::error::x',
  '##[error]x',
  'a'.repeat(300),
  '`'.repeat(40),
]

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(' ', '\n', 'a', '.'),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.constantFrom<Value>(
      null,
      true,
      false,
      0,
      1.5,
      '',
      'a',
      'b',
      'a\nb\nc',
      'a\nx\nc',
      Symbol(''),
      HALF_HIDDEN,
      UNKNOWN,
      [],
      {},
    ),
    fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('a', 'b', 'id', 'name', '__proto__', 'constructor'), hostileText),
      tie('value'),
      { maxKeys: 4 },
    ) as fc.Arbitrary<Value>,
  ),
})).value

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const ACTIONS = [
  'no-op',
  'create',
  'read',
  'update',
  'replace',
  'delete',
  'forget',
  'open',
  'renew',
  'close',
  'unknown',
] as const

const name = fc.oneof(
  fc.constantFrom('a', 'module.m["k"]', 'aws_instance.web[0]', 'aws_s3_bucket.b'),
  hostileText,
)

export const change: fc.Arbitrary<ResourceChange> = fc
  .record({
    address: name,
    module: fc.oneof(fc.constant(''), name),
    mode: fc.constantFrom('managed', 'data'),
    type: fc.oneof(fc.constantFrom('aws_instance', 'aws_s3_bucket'), name),
    name,
    provider: name,
    action: fc.constantFrom(...ACTIONS),
    rawActions: fc.array(name, { maxLength: 2 }),
    order: maybe(fc.constantFrom('destroy-first' as const, 'create-first' as const)),
    deposed: maybe(name),
    movedFrom: maybe(name),
    importing: maybe(
      fc.record({
        id: maybe(hostileText),
        identity: maybe(value),
        unknown: maybe(fc.boolean()),
        generatedConfig: maybe(fc.boolean()),
      }),
    ),
    reason: fc.oneof(
      fc.constantFrom('', 'replace_because_cannot_update', 'delete_because_each_key', 'constructor'),
      hostileText,
    ),
    replacePaths: fc.array(
      fc.array(fc.oneof(hostileText, fc.nat(3), fc.constantFrom('a', 'b')), { maxLength: 3 }),
      { maxLength: 3 },
    ),
    detail: maybe(
      fc.record({
        before: maybe(value),
        after: maybe(value),
        remarked: maybe(fc.constant(true as const)),
      }),
    ),
  })
  .map(withoutUndefined) as fc.Arbitrary<ResourceChange>

export const plan: fc.Arbitrary<Plan> = fc
  .record({
    tool: fc.constantFrom('Terraform' as const, 'OpenTofu' as const),
    toolVersion: fc.oneof(fc.constant('1.11.4'), hostileText),
    formatVersion: hostileText,
    errored: fc.boolean(),
    complete: maybe(fc.boolean()),
    applyable: maybe(fc.boolean()),
    changes: fc.array(change, { maxLength: 8 }),
    unchanged: fc.nat(2000),
    outputs: fc.array(
      fc.record({ name, action: fc.constantFrom(...ACTIONS), before: maybe(value), after: maybe(value) }),
      { maxLength: 3 },
    ),
    drift: fc.array(
      fc.record({ change, relevant: fc.boolean() }).map(({ change, relevant }) => ({ ...change, relevant })),
      { maxLength: 3 },
    ),
    checks: fc.array(
      fc.record({
        address: name,
        kind: fc.constant('check'),
        status: fc.oneof(fc.constantFrom('pass', 'fail', 'error', 'unknown'), hostileText),
        problems: fc.array(hostileText, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    deferred: fc.array(fc.record({ reason: hostileText, change }), { maxLength: 2 }),
    actions: fc.array(
      fc.record(
        { address: name, type: name, trigger: hostileText, config: value },
        { requiredKeys: ['address', 'type', 'trigger'] },
      ),
      { maxLength: 2 },
    ),
    notices: fc.array(hostileText, { maxLength: 7 }),
    detailsLeftOut: fc.nat(2),
    hash: fc.oneof(fc.constant('3f9a8c1d2e4b5a6978'), hostileText),
  })
  .map(({ hash, ...rest }) => ({
    ...rest,
    counts: countsOf(
      rest.changes,
      rest.outputs.length,
      rest.drift.length,
      rest.deferred.length,
      rest.actions.length,
    ),
    fingerprint: { hash, addresses: new Map() },
  })) as fc.Arbitrary<Plan>

export function countsOf(
  changes: ResourceChange[],
  outputs = 0,
  drift = 0,
  deferred = 0,
  actions = 0,
): Plan['counts'] {
  const of = (action: string) => changes.filter((each) => each.action === action).length
  return {
    create: of('create'),
    update: of('update'),
    replace: of('replace'),
    delete: of('delete'),
    import: changes.filter((each) => each.importing !== undefined).length,
    move: changes.filter((each) => each.movedFrom !== undefined).length,
    forget: of('forget'),
    read: of('read'),
    outputs,
    drift,
    deferred,
    actions,
  }
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, each]) => each !== undefined)) as T
}
