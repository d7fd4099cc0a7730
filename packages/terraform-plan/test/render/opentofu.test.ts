import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readPlan } from '../../src/read-plan.ts'
import { renderComment } from '../../src/render/comment.ts'
import { findIntruders } from './markdown-oracle.ts'
import { ALLOWED, CONTEXT } from './sample.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const names = readdirSync(join(fixtures, 'opentofu')).map((file) => file.replace(/\.json$/, ''))

async function comment(name: string): Promise<string> {
  const plan = await readPlan(join(fixtures, `${name}.json`))
  const { markdown } = renderComment({ ...plan, fingerprint: { ...plan.fingerprint, hash: 'same' } }, CONTEXT)
  return markdown
}

describe('OpenTofu and Terraform, planning the same, make the same comment', () => {
  test.each(names)('%s', async (name) => {
    const ours = await comment(`opentofu/${name}`)
    expect(ours).toContain('OpenTofu 1.12.6')
    expect(findIntruders(ours, ALLOWED)).toEqual([])
    expect(ours.replace(' OpenTofu 1.12.6', ' Terraform 1.11.4')).toBe(await comment(name))
  })
})
