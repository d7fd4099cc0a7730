import { imageProblem } from './image.ts'

/** A container's new image; without a container, the only essential one's. */
export interface ImageEdit {
  container: string | undefined
  image: string
  /** The input's line, for messages. */
  line: string
}

/** A variable's new value, or its removal (`value` undefined). */
export interface VariableEdit {
  container: string
  name: string
  value: string | undefined
  line: string
}

/** What a deploy changes in a task definition. */
export interface Edits {
  images: ImageEdit[]
  environment: VariableEdit[]
  secrets: VariableEdit[]
}

/** A line that can't be read: which input, and why. */
export interface EditProblem {
  input: 'images' | 'environment' | 'secrets'
  why: string
}

export const noEdits: Edits = { images: [], environment: [], secrets: [] }

/** Reads the lines of `images`, `environment` and `secrets`; every line that can't be read is a problem. */
export function parseEdits(lines: { images: string[]; environment: string[]; secrets: string[] }): {
  edits: Edits
  problems: EditProblem[]
} {
  const problems: EditProblem[] = []
  const edits: Edits = {
    images: collect('images', lines.images, imageEdit, problems),
    environment: collect('environment', lines.environment, variableEdit, problems),
    secrets: collect('secrets', lines.secrets, variableEdit, problems),
  }
  problems.push(...repeated('images', edits.images, (edit) => edit.container ?? ''))
  problems.push(...repeated('environment', edits.environment, variableKey))
  problems.push(...repeated('secrets', edits.secrets, variableKey))
  const environment = new Set(edits.environment.filter(sets).map(variableKey))
  for (const edit of edits.secrets.filter(sets).filter((edit) => environment.has(variableKey(edit)))) {
    const why = `${variableKey(edit)} is set by "environment" too; a variable can only come from one of them`
    problems.push({ input: 'secrets', why })
  }
  return { edits, problems }
}

function imageEdit(line: string): ImageEdit | string {
  const equals = line.indexOf('=')
  const container = equals < 0 ? undefined : line.slice(0, equals).trim()
  const image = line.slice(equals + 1).trim()
  if (container === '') return `"${line}" has no container before "="; write container=image`
  const why = imageProblem(image)
  return why ? `"${line}" ${why}` : { container, image, line }
}

function variableEdit(line: string): VariableEdit | string {
  const removal = /^-\s*([^.=\s]+)\.([^=\s]+)$/.exec(line)
  if (removal?.[1] && removal[2]) return { container: removal[1], name: removal[2], value: undefined, line }
  const setting = /^([^.=\s]+)\.([^=\s]+)\s*=([\s\S]*)$/.exec(line)
  if (setting?.[1] && setting[2] && !line.startsWith('-')) {
    return { container: setting[1], name: setting[2], value: setting[3] ?? '', line }
  }
  // What stands after "=" may be a secret: only the name is repeated.
  const name = line.split('=')[0]
  return `"${name}" isn't container.NAME; write container.NAME=value to set and -container.NAME to remove`
}

function collect<Edit extends object>(
  input: EditProblem['input'],
  lines: string[],
  read: (line: string) => Edit | string,
  problems: EditProblem[],
): Edit[] {
  return lines.flatMap((line) => {
    const edit = read(line)
    if (typeof edit !== 'string') return [edit]
    problems.push({ input, why: edit })
    return []
  })
}

function repeated<Edit>(
  input: EditProblem['input'],
  edits: Edit[],
  keyOf: (edit: Edit) => string,
): EditProblem[] {
  const keys = edits.map(keyOf)
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => ({
    input,
    why: `${key || 'the only essential container'} is named more than once`,
  }))
}

function variableKey(edit: VariableEdit): string {
  return `${edit.container}.${edit.name}`
}

function sets(edit: VariableEdit): boolean {
  return edit.value !== undefined
}
