import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { writeReport } from '../src/report/write.ts'
import { fits, keepPicture, type OpenPage, openBrowser, openPage } from './browser.ts'
import { sampleJourney, sampleResult } from './sample-result.ts'
import { chromium, testWith } from './tools.ts'

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

const withBrowser = testWith('Chromium', chromium !== undefined)

describe('the page in a browser', () => {
  let browser: Browser | undefined
  const address = pathToFileURL(
    writeReport(mkdtempSync(join(tmpdir(), 'page-')), sampleResult('An ordinary name', hostileComment)),
  ).href

  beforeAll(async () => {
    if (chromium) browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  async function open(scheme: 'light' | 'dark', width: number, url = address): Promise<OpenPage> {
    if (!browser) throw new Error('There is no Chromium on this machine.')
    return openPage(browser, url, scheme, width)
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
    expect(await fits(page)).toBe(true)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await keepPicture(page, `report-${scheme}-${width}`)
    await page.close()
  })

  withBrowser.each([
    ['light', 1200],
    ['dark', 400],
  ] as const)('shows a journey within the window: %s, %i pixels', async (scheme, width) => {
    const journey = sampleJourney('a command or a text that goes on and on '.repeat(8))
    const url = pathToFileURL(writeReport(mkdtempSync(join(tmpdir(), 'page-')), journey)).href
    const { page } = await open(scheme, width, url)
    expect(await fits(page)).toBe(true)
    expect(await page.locator('.chapter .commands .log').first().isVisible()).toBe(true)
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
