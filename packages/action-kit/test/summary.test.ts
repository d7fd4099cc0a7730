import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { appendSummary, summaryLimit } from '../src/summary.ts'

const note = '\n\n_The rest did not fit the 1 MiB a job summary may have._\n'
const { GITHUB_STEP_SUMMARY: own } = process.env
let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'summary-')), 'summary.md')
  process.env.GITHUB_STEP_SUMMARY = path
})
afterEach(() => {
  if (own === undefined) delete process.env.GITHUB_STEP_SUMMARY
  else process.env.GITHUB_STEP_SUMMARY = own
})

const written = () => readFileSync(path, 'utf8')

describe('the job summary', () => {
  test('gets one line end after each part, whether the file is there or not', async () => {
    await expect(appendSummary('# first\n\n\n')).resolves.toEqual({ truncated: false })
    await expect(appendSummary('second')).resolves.toEqual({ truncated: false })
    expect(written()).toBe('# first\nsecond\n')
  })

  test('is left out in silence where the runner has none', async () => {
    delete process.env.GITHUB_STEP_SUMMARY
    await expect(appendSummary('x')).resolves.toEqual({ truncated: false })
    process.env.GITHUB_STEP_SUMMARY = ''
    await expect(appendSummary('x')).resolves.toEqual({ truncated: false })
  })

  test('may be exactly as long as GitHub takes', async () => {
    writeFileSync(path, 'x'.repeat(10))
    await expect(appendSummary('y'.repeat(summaryLimit - 11))).resolves.toEqual({ truncated: false })
    expect(written().length).toBe(1_048_576)
  })

  test('is cut after the last line that fits with the note, in bytes', async () => {
    writeFileSync(path, 'x'.repeat(summaryLimit - note.length - 10))
    await expect(appendSummary(`üü\nabcdef\n${'r'.repeat(100)}`)).resolves.toEqual({ truncated: true })
    expect(written().slice(summaryLimit - note.length - 10)).toBe(`üü${note}`)
  })

  test('has the note alone where not one line fits, and nothing more where not even that does', async () => {
    writeFileSync(path, 'x'.repeat(summaryLimit - note.length - 3))
    await expect(appendSummary('one long line without an end'.repeat(9))).resolves.toEqual({
      truncated: true,
    })
    expect(written().slice(summaryLimit - note.length - 3)).toBe(note)
    await expect(appendSummary('more')).resolves.toEqual({ truncated: true })
    expect(written().length).toBe(summaryLimit - 3)
  })
})
