import { type AnnotationProperties, error, notice, warning } from '@actions/core'
import { info } from './log.ts'
import { plainText } from './untrusted.ts'

export type Level = 'error' | 'warning' | 'notice'

/** GitHub keeps ten annotations of a level a step; those beyond are silently lost. */
const perLevel = 10
const write = { error, warning, notice }
const written: Record<Level, number> = { error: 0, warning: 0, notice: 0 }

/**
 * An annotation on the run, at a file's line where one is known. What does not fit GitHub's limit is still
 * printed, as a plain line.
 */
export function annotate(
  level: Level,
  message: string,
  place: { title?: string | undefined; file?: string | undefined; line?: number | undefined } = {},
): void {
  const text = plainText(message)
  written[level] += 1
  if (written[level] > perLevel) {
    info(`${level}: ${text.replaceAll('\n', ' ')}`)
    return
  }
  const properties: AnnotationProperties = {}
  if (place.title !== undefined) properties.title = plainText(place.title)
  if (place.file !== undefined) properties.file = place.file
  if (place.line !== undefined) properties.startLine = place.line
  write[level](text, properties)
}
