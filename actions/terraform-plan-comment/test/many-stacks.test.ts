import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatFragment } from '@infra-actions/terraform-plan/fragments/fragment-json'
import { makeFragment } from '@infra-actions/terraform-plan/fragments/make-fragment'
import { readPlan } from '@infra-actions/terraform-plan/read-plan'
import { describe, expect, test } from '@jest/globals'
import { emulatedGitHub, plan, pushStep, reviewStep } from './step.ts'

const cloud = emulatedGitHub()

/** 300 results: three in five do the same, one in five nothing, the rest each something of its own. */
async function threeHundred(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fragments-'))
  const same = await readPlan(plan('create'))
  const nothing = await readPlan(plan('no-change'))
  const own = join(folder, 'own.json')
  for (let i = 0; i < 300; i++) {
    const name = `stacks/${String(i).padStart(3, '0')}`
    writeFileSync(own, readFileSync(plan('update'), 'utf8').replaceAll('backend:42', `backend:${1000 + i}`))
    const planned = i % 5 < 3 ? same : i % 5 === 3 ? nothing : await readPlan(own)
    // As download-artifact leaves them: a folder each.
    mkdirSync(join(folder, 'fragments', String(i)), { recursive: true })
    writeFileSync(
      join(folder, 'fragments', String(i), 'result.json'),
      formatFragment(makeFragment({ name, plan: planned })),
    )
  }
  return join(folder, 'fragments')
}

describe('300 stacks', () => {
  test('are one comment and at most five requests, and what is equal is told once', async () => {
    const fragments = await threeHundred()
    cloud().calls.clear()
    const { outputs, exitCode } = await reviewStep(cloud(), { name: 'fleet', fragments })
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ 'comment-status': 'created', create: '720', update: '60' })
    expect(outputs.summary).toMatch(/^300 stacks, 240 with changes/)
    expect(cloud().calls.of('github').length).toBeLessThanOrEqual(5)
    const comments = await cloud().github.comments(8)
    expect(comments).toHaveLength(1)
    const body = comments[0]?.body ?? ''
    expect(body.length).toBeLessThan(65_000)
    expect(body.match(/The same 4 changes in 180 stacks/g)).toHaveLength(1)
    expect(body.match(/^\+ .*10\.0\.0\.0\/16/gm)?.length ?? 0).toBeLessThanOrEqual(1)

    const verified = (name: string, fixture: string) =>
      pushStep(cloud(), { name, 'plan-json': plan(fixture), verify: 'true' })
    expect((await verified('stacks/000', 'create')).exitCode).toBe(0)
    expect((await verified('stacks/000', 'update')).exitCode).toBe(1)
    expect((await verified('stacks/003', 'create')).annotations[0]?.message).toContain(
      'terraform_data.network (not in the reviewed plan)',
    )
  })
})

describe.each([2000, 5000])('%d stacks that each change something of their own', (count) => {
  test('are one comment; those it has no room to verify are refused with a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fragments-'))
    const text = formatFragment(makeFragment({ name: 'stacks/x', plan: await readPlan(plan('update')) }))
    for (let i = 0; i < count; i++) {
      const own = text.replace('stacks/x', `stacks/${i}`).replaceAll('backend:42', `backend:${10_000 + i}`)
      writeFileSync(join(folder, `${i}.json`), own)
    }
    const name = `fleet of ${count}`
    const { outputs, exitCode } = await reviewStep(cloud(), { name, fragments: folder })
    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ 'comment-status': 'created', update: String(count), truncated: 'true' })
    const comments = (await cloud().github.comments(8)).filter(({ body }) => body.includes(`\`${name}\``))
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body.length).toBeLessThanOrEqual(65_536)

    const inputs = { name: 'stacks/999', 'plan-json': plan('update'), verify: 'true' }
    const { exitCode: refused, annotations } = await pushStep(cloud(), inputs)
    expect(refused).toBe(1)
    expect(annotations[0]?.message).toContain('had no room for the fingerprint of "stacks/999"')
  })
})
