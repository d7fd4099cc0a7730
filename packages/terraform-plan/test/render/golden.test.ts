import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPlan } from '../../src/read-plan.ts'
import { renderComment } from '../../src/render/comment.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT } from './sample.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const GOLDEN = join(import.meta.dirname, 'fixtures/golden')

// What OpenTofu makes is compared with what Terraform makes, by opentofu.test.ts.
const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && !file.startsWith('opentofu'))
  .map((file) => file.replace(/\.json$/, ''))
  .sort()

/** `UPDATE_GOLDEN=1` writes what is rendered now; look at the difference before you keep it. */
const update = process.env.UPDATE_GOLDEN === '1'

describe('the comment on each plan of the corpus', () => {
  test.each(names)('%s', async (name) => {
    const read = await readPlan(join(FIXTURES, `${name}.json`))
    // How changes are hashed is no matter of how they are shown.
    const plan = { ...read, fingerprint: { ...read.fingerprint, hash: '3f9a8c1d2e4b5a6978' } }
    const { markdown } = renderComment(plan, CONTEXT)
    const file = join(GOLDEN, `${name}.md`)
    if (update) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${markdown}\n`)
    }
    const golden = existsSync(file)
      ? readFileSync(file, 'utf8')
      : 'no golden comment: run with UPDATE_GOLDEN=1'
    expect(`${markdown}\n`).toBe(golden)
    expect(findIntruders(markdown, ALLOWED)).toEqual([])
  })
})
