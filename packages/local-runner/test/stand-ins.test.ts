import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { places } from '../src/demo/places.ts'
import { localRepositories, usesOf } from '../src/stand-ins.ts'

const workflow = (...uses: string[]) =>
  JSON.stringify({ jobs: { a: { steps: [...uses.map((each) => ({ uses: each })), { run: 'true' }] } } })

function madeUpCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'))
  for (const path of ['actions/x/dist', 'actions/x/node_modules'])
    mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['action.yml', 'dist/index.js', 'node_modules/big.js'])
    writeFileSync(join(folder, 'actions/x', path), '')
  return folder
}

describe('what a workflow uses', () => {
  test('is read from steps and reusable workflows, with folder and commit', () => {
    expect(usesOf(workflow('a/b@1', 'a/b/c/d@2', './local', 'docker://x'))).toEqual([
      { repository: 'a/b', path: '', ref: '1' },
      { repository: 'a/b', path: 'c/d', ref: '2' },
    ])
    expect(usesOf(JSON.stringify({ jobs: { a: { uses: 'o/r/.github/workflows/w.yml@3' } } }))).toEqual([
      { repository: 'o/r', path: '.github/workflows/w.yml', ref: '3' },
    ])
  })

  test('comes from this checkout and the stand-ins', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'scratch-'))
    const sources = { checkout: madeUpCheckout(), ours: 'our/actions', standIns: places.standIns }
    const text = workflow('actions/checkout@1', 'our/actions/actions/x@2', 'hashicorp/setup-terraform@3')
    expect(localRepositories([text], sources, scratch)).toEqual({
      'our/actions@2': join(scratch, 'our-actions'),
      'hashicorp/setup-terraform@3': join(places.standIns, 'hashicorp/setup-terraform'),
    })
    expect(existsSync(join(scratch, 'our-actions/actions/x/dist/index.js'))).toBe(true)
    expect(existsSync(join(scratch, 'our-actions/actions/x/node_modules'))).toBe(false)
  })

  test('that has no stand-in or no bundle is named', () => {
    const sources = { checkout: madeUpCheckout(), ours: 'our/actions', standIns: places.standIns }
    expect(() => localRepositories([workflow('some/action@1')], sources, tmpdir())).toThrow(
      'some/action, which has no stand-in: add packages/local-runner/stand-ins/some/action/action.yml',
    )
    expect(() => localRepositories([workflow('our/actions/actions/y@1')], sources, tmpdir())).toThrow(
      'actions/y/dist is missing: run "pnpm bundle"',
    )
  })
})
