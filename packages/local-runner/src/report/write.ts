import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoResult, resultFile } from '../result.ts'
import { reportPage } from './page.ts'

/** Writes `index.html` and `result.json` into `folder` and returns the page's path. */
export function writeReport(folder: string, result: DemoResult): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(resultFile(result), null, 2)}\n`)
  const page = join(folder, 'index.html')
  writeFileSync(page, reportPage(result, readStyles()))
  return page
}

/** In the order in which one may overrule another. */
const sheets = ['page', 'markdown', 'pull-request', 'run', 'log', 'charts', 'journey', 'small-screens']

/** The page's styles, kept beside the package's sources. */
export function readStyles(): string {
  return sheets
    .map((name) => readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8'))
    .join('')
}
