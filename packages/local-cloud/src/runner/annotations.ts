/** Annotations as the run's page shows them. */
import type { FoundCommand } from './commands.ts'

export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: number
}

const levels = ['error', 'warning', 'notice'] as const

export function readAnnotations(commands: FoundCommand[]): Annotation[] {
  return commands.flatMap(({ name, data, properties }) => {
    const level = levels.find((each) => each === name)
    if (!level) return []
    const { title, file, line } = properties
    return [
      {
        level,
        message: data,
        ...(title !== undefined && { title }),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line: Number(line) }),
      },
    ]
  })
}
