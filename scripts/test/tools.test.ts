import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { catalogue } from '../tools/catalogue.ts'
import { fetchTool } from '../tools/fetch.ts'
import { folderOf, locate } from '../tools/locate.ts'
import { saysVersion, type Tool } from '../tools/tool.ts'

const made: Tool[] = []
/** A tool of ours whose one way is `install`. */
function toolNamed(name: string, install: (folder: string) => string): Tool {
  const tool: Tool = {
    name,
    version: '1.2.3',
    command: name,
    identity: { question: [], isRight: saysVersion('thing', '1.2.3') },
    ways: [{ name: 'the only way', install }],
    byHand: ['first help', 'second help', 'third help'],
  }
  made.push(tool)
  return tool
}

function program(folder: string, name: string, answer: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\necho "${answer}"\n`)
  chmodSync(path, 0o755)
  return path
}

const temporary = () => mkdtempSync(join(tmpdir(), 'tools-'))
afterAll(() => {
  for (const tool of made) rmSync(folderOf(tool), { recursive: true, force: true })
})

describe('a version', () => {
  test.each([
    [true, 'act version 0.2.89'],
    [true, 'act version 0.3.0'],
    [true, 'a warning first\nact v0.2.90'],
    [false, 'act version 0.2.88'],
    [false, 'act version 1.0.0'],
    [false, 'another act 0.2.89'],
    [false, ''],
  ])('will do: %p for "%s"', (will, answer) => {
    expect(saysVersion('act', '0.2.89')(answer)).toBe(will)
  })
})

describe('a tool', () => {
  test('on the PATH is used only if it is of the right kind', () => {
    const tool = toolNamed('test-tool-path', () => '')
    const [old, right] = [temporary(), temporary()]
    program(old, tool.command, 'thing 1.1.0')
    const path = program(right, tool.command, 'thing 1.2.4')
    expect(locate(tool, old)).toBeUndefined()
    expect(locate(tool, `${old}:${right}`)).toEqual({ path, where: 'PATH' })
  })

  test('is fetched once', () => {
    let times = 0
    const tool = toolNamed('test-tool-once', (folder) => {
      times += 1
      return program(folder, 'thing', 'thing 1.2.3')
    })
    expect(locate(tool, '')).toBeUndefined()
    const path = fetchTool(tool, () => {})
    expect(locate(tool, '')).toEqual({ path, where: '.cache/tools' })
    expect(times).toBe(1)
  })

  test('that cannot be had is named with why and three ways, and leaves nothing behind', () => {
    const tool = toolNamed('test-tool-never', () => {
      throw new Error('there is no python3')
    })
    expect(() => fetchTool(tool, () => {})).toThrow(
      [
        'test-tool-never 1.2.3 could not be fetched. Tried:',
        '  the only way: there is no python3',
        'Any one of these helps:',
        '  1. first help',
        '  2. second help',
        '  3. third help',
      ].join('\n'),
    )
    expect(existsSync(folderOf(tool))).toBe(false)
  })

  test('that turns out to be another one is not kept', () => {
    const tool = toolNamed('test-tool-wrong', (folder) => program(folder, 'thing', 'something else 9.9.9'))
    expect(() => fetchTool(tool, () => {})).toThrow('what it installed is not test-tool-wrong 1.2.3')
    expect(locate(tool, '')).toBeUndefined()
  })

  test('whose fetch was cut short is fetched again', () => {
    const tool = toolNamed('test-tool-cut', (folder) => program(folder, 'thing', 'thing 1.2.3'))
    program(folderOf(tool), 'thing', 'half of it')
    expect(locate(tool, '')).toBeUndefined()
    fetchTool(tool, () => {})
    expect(locate(tool, '')?.where).toBe('.cache/tools')
  })
})

test('each tool has a pinned version and three ways to get it by hand', () => {
  for (const { version, byHand, ways } of catalogue) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(byHand).toHaveLength(3)
    expect(ways.every((way) => way.name.includes(version))).toBe(true)
  }
})
