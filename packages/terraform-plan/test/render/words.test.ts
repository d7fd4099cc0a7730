import { describe, expect, test } from '@jest/globals'
import type { ResourceChange } from '../../src/model.ts'
import { UNKNOWN } from '../../src/model.ts'
import { phraseMarkdown } from '../../src/render/phrase.ts'
import { deferredReason } from '../../src/render/reasons.ts'
import { countsLine, hasChanges, summaryLine, verdict } from '../../src/render/verdict.ts'
import { why } from '../../src/render/why.ts'
import { changeOf, planOf } from './sample.ts'

const one = (given: Partial<ResourceChange>) =>
  changeOf({ address: 'aws_instance.a', action: 'create', ...given })
const whyOf = (given: Partial<ResourceChange>) => phraseMarkdown(why(one(given)))
const output = { name: 'o', action: 'create' as const, before: undefined, after: 'x' }

describe('the plan in one line', () => {
  test('the gravest first', () => {
    const changes = [
      one({}),
      one({}),
      one({}),
      one({ action: 'replace' }),
      one({ action: 'replace' }),
      one({ action: 'delete' }),
    ]
    expect(summaryLine(planOf(changes, { outputs: [output] }))).toBe(
      '1 to destroy, 2 to replace, 3 to create, 1 output',
    )
  })

  test('no changes, also with drift or reads', () => {
    expect(summaryLine(planOf([]))).toBe('no changes')
    expect(hasChanges(planOf([]))).toBe(false)
    const drift = [{ ...one({ action: 'update' }), relevant: true }]
    const drifted = planOf([], { drift, unchanged: 1 })
    expect(summaryLine(drifted)).toBe('no changes, 1 drifted')
    expect(hasChanges(drifted)).toBe(false)
    // The last of a stack was deleted outside, and is in no configuration any more.
    expect(hasChanges(planOf([], { drift, applyable: false }))).toBe(false)
    const reads = planOf([one({ action: 'read' })])
    expect(summaryLine(reads)).toBe('no changes, 1 to read')
    expect(hasChanges(reads)).toBe(false)
  })

  test('a refresh-only plan writes the state', () => {
    const plan = planOf([], { drift: [{ ...one({ action: 'update' }), relevant: true }] })
    expect(hasChanges(plan)).toBe(true)
    expect(summaryLine(plan)).toBe('1 to update in the state only')
    expect(verdict(plan)).toEqual({ icon: '🔵', words: 'updates the state of 1' })
    const cut = { ...plan, counts: { ...plan.counts, create: 5 } }
    expect(verdict(cut)).toEqual({ icon: '🟢', words: 'only adds 5' })
  })

  test.each([
    ['an output', planOf([], { outputs: [output] }), '1 output', 'adds 1 output'],
    ['an import', planOf([one({ action: 'no-op', importing: { id: 'i' } })]), '1 to import', 'imports 1'],
    ['a move', planOf([one({ action: 'no-op', movedFrom: 'b' })]), '1 to move', 'moves 1'],
    ['a forget', planOf([one({ action: 'forget' })]), '1 to forget', 'forgets 1'],
    [
      'an action',
      planOf([], { actions: [{ address: 'action.a.b', type: 'a', trigger: 'invoke' }] }),
      '1 action',
      'invokes 1 action',
    ],
    [
      'a deferred change',
      planOf([], { deferred: [{ reason: '', change: one({}) }] }),
      '1 deferred',
      'defers 1',
    ],
  ])('%s alone is a change', (_, plan, line, words) => {
    expect(hasChanges(plan)).toBe(true)
    expect(summaryLine(plan)).toBe(line)
    expect(verdict(plan)).toEqual({ icon: '🔵', words })
  })

  test('an action that is not known is a change', () => {
    const plan = planOf([one({ action: 'unknown', rawActions: ['transmute'] })])
    expect(hasChanges(plan)).toBe(true)
    expect(summaryLine(plan)).toBe('1 of an unknown action')
    expect(verdict(plan).icon).toBe('❓')
    expect(whyOf({ action: 'unknown', rawActions: ['transmute'] })).toBe('action not known: `transmute`')
  })

  test('a plan that failed says so first', () => {
    const plan = planOf([one({ action: 'delete' })], { errored: true })
    expect(summaryLine(plan)).toBe('plan failed, as far as it came: 1 to destroy')
    expect(verdict(plan)).toEqual({ icon: '❌', words: 'the plan failed, this is only part of it' })
  })

  test('the verdict is of the gravest', () => {
    const [create, update, replace, gone] = (['create', 'update', 'replace', 'delete'] as const).map(
      (action) => one({ action }),
    )
    const of = (...changes: Array<ResourceChange | undefined>) =>
      Object.values(verdict(planOf(changes.filter((change) => change !== undefined)))).join(' ')
    expect(of(create, update, replace, gone)).toBe('🔴 destroys 1, replaces 1')
    expect(of(create, update)).toBe('🟡 updates 1 in place')
    expect(of(create, create)).toBe('🟢 only adds 2')
    expect(of(create, one({ action: 'forget' }))).toBe('🟣 adds 1, forgets 1')
    expect(of(update, one({ action: 'forget' }))).toBe('🟡 updates 1 in place, forgets 1')
    expect(of()).toBe('✅ no changes')
  })

  test('a plan only adds when it does nothing else', () => {
    const gone = { ...output, name: 'gone', action: 'delete' as const, before: 'x', after: undefined }
    const changed = { ...output, name: 'changed', action: 'update' as const, before: 'y' }
    const of = (given: object, ...changes: ResourceChange[]) =>
      Object.values(verdict(planOf([one({}), ...changes], given))).join(' ')
    expect(of({ outputs: [output] })).toBe('🟢 only adds 1 and 1 output')
    expect(of({ outputs: [output, changed] })).toBe('🔵 adds 1 and 1 output, changes 1 output')
    expect(of({ outputs: [gone] })).toBe('🔵 adds 1, removes 1 output')
    const move = one({ action: 'no-op', movedFrom: 'b' })
    const actions = [{ address: 'action.a.b', type: 'a', trigger: 'invoke' }]
    expect(of({ outputs: [gone], actions }, move)).toBe(
      '🔵 adds 1, moves 1, removes 1 output, invokes 1 action',
    )
    expect(of({}, one({ importing: { id: 'i', generatedConfig: true }, action: 'no-op' }))).toBe(
      '🔵 adds 1, imports 1',
    )
    expect(of({}, one({ action: 'read' }))).toBe('🟢 only adds 1')
  })

  test('what is unchanged is all that there is only where the plan is complete', () => {
    expect(countsLine(planOf([], { unchanged: 1 }))).toBe('The one resource is as configured.')
    expect(countsLine(planOf([], { unchanged: 2 }))).toBe('All 2 resources are as configured.')
    expect(countsLine(planOf([], { unchanged: 2, complete: false }))).toBe('2 unchanged')
  })

  test('counts have thousands apart and say what stays', () => {
    const plan = {
      ...planOf([]),
      counts: { ...planOf([]).counts, create: 12_345, outputs: 2 },
      unchanged: 1000,
    }
    expect(countsLine(plan)).toBe('🟢 **12,345** create · 📤 **2** outputs · 1,000 unchanged')
  })
})

describe('why', () => {
  test.each([
    ['replace_because_tainted', 'it is marked as tainted'],
    ['replace_because_cannot_update', 'it cannot be updated in place'],
    ['replace_by_request', 'asked for with -replace'],
    ['replace_by_triggers', 'by its replace_triggered_by'],
    ['delete_because_no_resource_config', 'no longer in the configuration'],
    ['delete_because_wrong_repetition', 'its count or for_each was added or removed'],
    ['delete_because_count_index', 'its index is beyond count'],
    ['delete_because_each_key', 'its key is no longer in for_each'],
    ['delete_because_enabled_false', 'its enabled is now false'],
    ['delete_because_no_module', 'its module is no longer in the configuration'],
    ['delete_because_no_move_target', 'moved to an address that is not in the configuration'],
    ['read_because_config_unknown', 'its configuration is only known after apply'],
    ['read_because_dependency_pending', 'something it depends on changes first'],
    ['read_because_check_nested', 'read for a check'],
    ['forgot_because_lifecycle_destroy_in_state', 'its destroy is false in the state'],
    ['forgot_because_lifecycle_destroy_in_config', 'its destroy is false in the configuration'],
    ['because_of_the_moon', 'reason `because_of_the_moon`'],
    ['constructor', 'reason `constructor`'],
  ])('%s in words', (reason, words) => {
    expect(whyOf({ action: 'read', reason })).toBe(words)
  })

  test.each([
    ['unknown', 'no reason given'],
    ['instance_count_unknown', 'its count or for_each is only known after apply'],
    ['resource_config_unknown', 'its configuration is only known after apply'],
    ['provider_config_unknown', 'the configuration of its provider is only known after apply'],
    ['absent_prereq', 'something it needs does not exist yet'],
    ['deferred_prereq', 'something it depends on is deferred'],
    ['toString', undefined],
  ])('deferred by %s', (reason, words) => {
    expect(deferredReason(reason)).toBe(words)
  })

  test('a replacement names what forces it and the order of events', () => {
    const forced = { action: 'replace', reason: 'replace_because_cannot_update' } as const
    expect(whyOf({ ...forced, order: 'destroy-first', replacePaths: [['ami']] })).toBe(
      '`ami` forces it · destroyed, then created',
    )
    expect(
      whyOf({
        ...forced,
        order: 'create-first',
        replacePaths: [
          ['disk', 0, 'type'],
          ['tags', 'a b'],
        ],
      }),
    ).toBe('`disk[0].type`, `tags["a b"]` force it · created, then the old one destroyed')
    expect(whyOf({ ...forced, replacePaths: 'abcdef'.split('').map((name) => [name]) })).toBe(
      '`a`, `b`, `c`, `d` and 2 more force it',
    )
  })

  test('a tainted object that also could not be updated has both reasons', () => {
    expect(whyOf({ action: 'replace', reason: 'replace_because_tainted', replacePaths: [['ami']] })).toBe(
      'it is marked as tainted · `ami` forces it',
    )
  })

  test('what holds data says so when it goes away, and only then', () => {
    expect(whyOf({ action: 'delete', type: 'aws_db_instance' })).toBe('**holds data**')
    expect(whyOf({ action: 'update', type: 'aws_db_instance' })).toBe('')
  })

  test('moves, imports, deposed objects', () => {
    expect(whyOf({ action: 'no-op', movedFrom: 'aws_instance.b' })).toBe('moved from `aws_instance.b`')
    expect(whyOf({ action: 'no-op', importing: { id: 'i-1' } })).toBe('imported as `i-1`')
    const detail = { before: { a: 1 }, after: { a: 2 } }
    expect(whyOf({ action: 'update', movedFrom: 'aws_instance.b', importing: { id: 'i-1' }, detail })).toBe(
      'moved from `aws_instance.b` · imported as `i-1` · changes `a`',
    )
    expect(whyOf({ action: 'no-op', importing: { id: 'i-1', generatedConfig: true } })).toBe(
      'imported as `i-1`, configuration generated',
    )
    expect(
      whyOf({ action: 'no-op', importing: { identity: { account: Symbol(''), name: 'a', region: null } } }),
    ).toBe('imported by `account=(sensitive value), name=a`')
    expect(whyOf({ action: 'no-op', importing: { unknown: true } })).toBe(
      'imported, by an id only known after apply',
    )
    expect(whyOf({ action: 'delete', deposed: 'abcd1234' })).toBe(
      'the old object `abcd1234` of an unfinished replacement',
    )
    expect(whyOf({ action: 'create', alsoForgets: true })).toBe('the old object stays, out of the state')
    expect(whyOf({ action: 'forget' })).toBe('leaves the state, the object stays')
  })

  test('an update names its attributes, also those whose change is masked', () => {
    const [p, q] = [Symbol(''), Symbol('')]
    const update = (before: object, after: object, more: object = {}) =>
      whyOf({ action: 'update', detail: { before, after, ...more } as never })
    expect(update({ a: 1, b: 1, c: null }, { a: 2, b: 1 })).toBe('changes `a`')
    expect(update({ p, o: 1 }, { p: q, o: UNKNOWN })).toBe('changes `p`, `o`')
    expect(update({ p, o: 1 }, { p, o: 2 })).toBe('changes `o`')
    expect(update({ p }, { p }, { remarked: true })).toBe('changes no value, only what is called sensitive')
    expect(update({ p }, { p })).toBe('')
    expect(update({}, { constructor: null })).toBe('')
    expect(whyOf({ action: 'update' })).toBe('')
  })
})
