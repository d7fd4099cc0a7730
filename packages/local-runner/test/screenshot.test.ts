import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'
import { writeReport } from '../src/report/write.ts'
import { sampleResult } from './sample-result.ts'
import { checkout, chromium, testWith } from './tools.ts'

const hostileComment = [
  '### `prod`: destroys 1',
  '',
  '> [!CAUTION]',
  '> One object is destroyed.',
  '',
  '<details><summary><code>aws_sqs_queue.jobs</code> destroy</summary>',
  '',
  '```diff',
  '- name = "jobs"',
  '+ name = "work"',
  '  same = true',
  '```',
  '',
  '</details>',
  '',
  '<script>document.title = "taken over"</script>',
  '<img src="http://127.0.0.1:9/x.png" onerror="document.title = \'taken over\'">',
  '<details ontoggle="document.title = \'taken over\'" open><summary>x</summary></details>',
  '<a href="javascript:document.title=\'taken over\'" id="trap">click</a>',
].join('\n')

const shots = join(checkout, 'test-report')
const withBrowser = testWith('Chromium', chromium !== undefined)

describe('the page in a browser', () => {
  let browser: Browser | undefined
  const address = pathToFileURL(
    writeReport(mkdtempSync(join(tmpdir(), 'page-')), sampleResult('An ordinary name', hostileComment)),
  ).href

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true })
    if (chromium)
      browser = await launcher.launch({
        executablePath: chromium,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      })
  })
  afterAll(() => browser?.close())

  async function open(
    colorScheme: 'light' | 'dark',
    width: number,
  ): Promise<{ page: Page; asked: string[] }> {
    if (!browser) throw new Error('There is no Chromium on this machine.')
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address)
    return { page, asked }
  }

  const colour = (page: Page, selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => {
        const window = element.ownerDocument.defaultView
        return window?.getComputedStyle(element).getPropertyValue(name)
      }, property)

  withBrowser.each([
    ['light', 1200],
    ['light', 400],
    ['dark', 1200],
    ['dark', 400],
  ] as const)('shows the comment with colours and folding parts: %s, %i pixels', async (scheme, width) => {
    const { page, asked } = await open(scheme, width)
    const diff = page.locator('.post .added').first()
    expect(await diff.isVisible()).toBe(false)
    await page.locator('.post summary', { hasText: 'aws_sqs_queue.jobs' }).first().click()
    expect(await diff.isVisible()).toBe(true)
    const backgrounds = await Promise.all(
      ['.post .added', '.post .removed', '.post .same', '.alert-caution .alert-title'].map((selector) =>
        colour(page, selector, selector.includes('alert') ? 'color' : 'background-color'),
      ),
    )
    expect(new Set(backgrounds).size).toBe(4)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await page.screenshot({ path: join(shots, `report-${scheme}-${width}.png`), fullPage: true })
    await page.close()
  })

  withBrowser('is not taken over by a hostile comment', async () => {
    const { page } = await open('light', 1200)
    const title = await page.title()
    for (const link of await page.locator('.post .markdown a').all()) await link.click({ timeout: 2000 })
    expect(await page.title()).toBe(title)
    expect(await page.locator('.post script, .post [onerror], .post [ontoggle]').count()).toBe(0)
    await page.close()
  })
})
