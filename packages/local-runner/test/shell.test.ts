import { tmpdir } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { commandBlocks } from '../src/journey/command-blocks.ts'
import { runShell } from '../src/journey/shell.ts'

const env = { PATH: process.env.PATH ?? '' }

describe('a command of a person', () => {
  test('reads what they answer, and says how it ended', async () => {
    const line = 'read word; echo "$word"; echo no >&2; exit 3'
    expect(await runShell(line, env, tmpdir(), 'yes\n')).toEqual({
      exitCode: 3,
      stdout: 'yes\n',
      stderr: 'no\n',
    })
  })

  test('stops at the first part that fails', async () => {
    expect((await runShell('false | true; echo on', env, tmpdir())).stdout).toBe('')
  })

  test('ends when it is told to', async () => {
    const abort = new AbortController()
    const ran = runShell('sleep 60', env, tmpdir(), '', abort.signal)
    abort.abort()
    expect((await ran).exitCode).not.toBe(0)
  })
})

test('the commands of a page are read block by block, with the heading each stands below', () => {
  const page =
    '# Page\n\n## One `thing`\n\n```console\na\nb\n```\n\n```bash\nc\n```\n\n## Two\n\n```console\nd\n```\n'
  expect(commandBlocks(page, 'console')).toEqual([
    { section: 'One thing', text: 'a\nb', lines: ['a', 'b'] },
    { section: 'Two', text: 'd', lines: ['d'] },
  ])
})
