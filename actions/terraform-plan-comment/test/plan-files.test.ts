import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findPlanFiles } from '../src/plan-files.ts'

const workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
for (const stack of ['b', 'a', 'c']) {
  mkdirSync(join(workspace, 'stacks', stack), { recursive: true })
  writeFileSync(join(workspace, 'stacks', stack, 'tfplan.json'), '{}')
}

const found = async (...lines: string[]) => {
  const { files, stacks } = await findPlanFiles(lines, workspace)
  return { names: files.map(({ name }) => name), stacks }
}

describe('the files that plan-json names', () => {
  test('are those of each line, in the order of the lines', async () => {
    expect(await found('stacks/c/tfplan.json', 'stacks/a/tfplan.json')).toEqual({
      names: ['stacks/c/tfplan.json', 'stacks/a/tfplan.json'],
      stacks: true,
    })
  })

  test('are all that a glob matches, by name, each once', async () => {
    const all = ['stacks/a/tfplan.json', 'stacks/b/tfplan.json', 'stacks/c/tfplan.json']
    expect(await found('stacks/*/tfplan.json')).toEqual({ names: all, stacks: true })
    expect(await found('**/tfplan.json', 'stacks/b/tfplan.json')).toEqual({ names: all, stacks: true })
  })

  test('are one plan and no stacks where there is one', async () => {
    expect(await found('stacks/[b]/tfplan.json')).toEqual({ names: ['stacks/b/tfplan.json'], stacks: false })
    expect(await found(join(workspace, 'stacks/b/tfplan.json'))).toMatchObject({ stacks: false })
  })

  test('are the stacks of a folder, called by their place in it', async () => {
    expect(await found('stacks')).toEqual({ names: ['a', 'b', 'c'], stacks: true })
  })
})
