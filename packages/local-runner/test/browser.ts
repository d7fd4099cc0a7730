import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'
import { checkout, chromium } from './tools.ts'

/** A page, and every address that was asked for to show it. */
export interface OpenPage {
  page: Page
  asked: string[]
}

/** Where pictures of pages are kept for people to look at. */
const shots = join(checkout, 'test-report')

/** Starts the machine's Chromium, alone with itself. */
export function openBrowser(): Promise<Browser> {
  return launcher.launch({
    ...(chromium !== undefined && { executablePath: chromium }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export async function openPage(
  browser: Browser,
  address: string,
  colorScheme: 'light' | 'dark',
  width: number,
): Promise<OpenPage> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  return { page, asked }
}

/** Whether no part of the page is wider than the window. */
export function fits(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth <= innerWidth')
}

export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}
