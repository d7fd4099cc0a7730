import { appendFile, stat } from 'node:fs/promises'
import { debug } from './log.ts'

/** GitHub refuses a step's summary over 1 MiB whole. https://docs.github.com/actions (job summaries, limits) */
export const summaryLimit = 1024 * 1024

/**
 * Appends Markdown to the job summary, within what is left of the step's limit, cut at a line.
 * Whoever writes more than fits should have kept to `summaryLimit` before.
 */
export async function appendSummary(markdown: string): Promise<{ truncated: boolean }> {
  const path = process.env.GITHUB_STEP_SUMMARY
  if (!path) {
    debug('No job summary: GITHUB_STEP_SUMMARY is not set.')
    return { truncated: false }
  }
  const used = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  const bytes = Buffer.from(`${markdown.replace(/\n*$/, '')}\n`)
  const note = Buffer.from('\n\n_The rest did not fit the 1 MiB a job summary may have._\n')
  if (used + bytes.length <= summaryLimit) {
    await appendFile(path, bytes)
    return { truncated: false }
  }
  const room = summaryLimit - used - note.length
  if (room > 0) {
    const end = bytes.subarray(0, room).lastIndexOf(0x0a)
    await appendFile(path, Buffer.concat([bytes.subarray(0, Math.max(0, end)), note]))
  }
  return { truncated: true }
}
