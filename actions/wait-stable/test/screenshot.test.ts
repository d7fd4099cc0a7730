import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '@infra-actions/local-cloud/machine/browser'
import { describeWith } from '@infra-actions/local-cloud/machine/describe-with'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Browser, chromium } from 'playwright-core'
import { renderMarkdown } from '../../../packages/local-runner/src/report/markdown.ts'
import { scenarios } from './scenarios.ts'
import { openSimulatedRegion } from './simulated-region.ts'

const checkout = join(import.meta.dirname, '../../..')
/** Pictures for people to look at: CI keeps the folder. */
const pictures = join(checkout, 'test-report')
const styles = ['page', 'markdown', 'charts', 'run', 'small-screens']
  .map((name) => join(checkout, `packages/local-runner/styles/${name}.css`))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** A summary stands in a box of GitHub's page of a run. */
function page(markdown: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><style>${styles} main { max-width: 1012px; margin: 0 auto; padding: 16px }</style>
<main><div class="markdown">${renderMarkdown(markdown, 'summary').markup}</div></main>`
}

const shown = [
  'blue/green with five minutes of bake time, timeout 4 min',
  'circuit breaker with rollback',
  'bad image with rollback',
  'alarm, with rollback by ECS',
]
const views = [
  ['light', 1200],
  ['dark', 1200],
  ['light', 400],
] as const

describeWith(['Chromium'], 'the summary as GitHub shows it', () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    const executablePath = findBrowser() ?? ''
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(() => browser?.close())

  test.each(shown)('%s', async (name) => {
    const scenario = scenarios.find((one) => one.name === name)
    if (!scenario) throw new Error(`There is no scenario "${name}".`)
    const it = await openSimulatedRegion(scenario.service)
    const { summary, outputs } = await it.wait(await scenario.play(it))
    for (const [colorScheme, width] of views) {
      const sheet = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
      await sheet.setContent(page(summary))
      // The timeline is drawn, and why it went so is on the first screen.
      expect(await sheet.locator('.gantt svg rect').count()).toBeGreaterThan(1)
      const why = await sheet
        .locator('td', { hasText: outputs.reason.slice(0, 20) })
        .first()
        .boundingBox()
      expect(why?.y).toBeLessThan(900)
      expect(await sheet.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      const path = `rollout-${name.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 30)}-${colorScheme}-${width}.png`
      await sheet.screenshot({ path: join(pictures, path), fullPage: true })
      await sheet.close()
    }
  })
})
