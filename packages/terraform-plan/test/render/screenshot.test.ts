import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '@infra-actions/local-cloud/machine/browser'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Browser, chromium } from 'playwright-core'
import { renderMarkdown } from '../../../local-runner/src/report/markdown.ts'
import { readPlan } from '../../src/read-plan.ts'
import { renderComment } from '../../src/render/comment.ts'
import { CONTEXT } from './sample.ts'

const checkout = join(import.meta.dirname, '../../../..')
const fixtures = join(import.meta.dirname, '../fixtures')
/** Pictures for people to look at: CI keeps the folder. */
const pictures = join(checkout, 'test-report')
const styles = ['page', 'markdown', 'pull-request', 'small-screens']
  .map((name) => readFileSync(join(checkout, `packages/local-runner/styles/${name}.css`), 'utf8'))
  .join('\n')

/** Where a comment stands on GitHub's page, which is 1,012 pixels wide at most. */
function page(markdown: string): string {
  const body = renderMarkdown(markdown, 'comment').markup
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><style>${styles} main { max-width: 930px; margin: 0 auto; padding: 16px }</style>
<main><article class="post"><div class="bubble"><header><b>github-actions</b> <span class="label">bot</span> commented</header>
<div class="markdown">${body}</div></div></article></main>`
}

const views = [
  ['light', 1200],
  ['light', 400],
  ['dark', 1200],
  ['dark', 400],
] as const

/** Texts of the tables' last column, other than addresses, that end beyond the window's edge. */
const reasonsOutOfSight = `[...document.querySelectorAll('.markdown td:last-child')]
  .filter((cell) => {
    const range = document.createRange()
    const broken = cell.querySelector('br')
    if (!broken) return false
    range.setStartAfter(broken)
    range.setEndAfter(cell.lastChild)
    return range.getBoundingClientRect().right > innerWidth
  })
  .map((cell) => cell.textContent)`

describeWith(['Chromium'], 'the comment as GitHub shows it', () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const executablePath = findBrowser() ?? ''
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(() => browser?.close())

  const cases = ['delete', 'replace-dbc', 'update', 'drift', 'sensitive'].flatMap((name) =>
    views.map(([scheme, width]) => [name, scheme, width] as const),
  )
  test.each(cases)('%s, %s, %i pixels', async (name, colorScheme, width) => {
    const plan = await readPlan(join(fixtures, `${name}.json`))
    const sheet = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    await sheet.setContent(page(renderComment(plan, CONTEXT).markdown))
    await sheet.screenshot({
      path: join(pictures, `comment-${name}-${colorScheme}-${width}.png`),
      fullPage: true,
    })
    // What has to be decided about is on the first screen, and no column of it is out of sight.
    const first = plan.changes[0]?.address ?? ''
    const place = await sheet.locator('.markdown code', { hasText: first }).first().boundingBox()
    expect(place && place.y + place.height).toBeLessThan(800)
    expect(await sheet.evaluate(reasonsOutOfSight)).toEqual([])
    await sheet.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '')
    })
    await sheet.screenshot({
      path: join(pictures, `comment-${name}-${colorScheme}-${width}-open.png`),
      fullPage: true,
    })
    expect(await sheet.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await sheet.close()
  })
})
