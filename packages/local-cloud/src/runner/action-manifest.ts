/** What the runner reads from `action.yml`: the entry point, and the inputs with their defaults. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

export interface ActionManifest {
  /** Path of `runs.main`, absolute. */
  main: string
  inputs: Record<string, { default?: string; required?: boolean }>
}

/** @param path of `action.yml`. */
export function readManifest(path: string): ActionManifest {
  const document = parse(readFileSync(path, 'utf8')) as {
    runs: { main: string }
    inputs?: Record<string, { default?: unknown; required?: boolean } | null>
  }
  const inputs = Object.entries(document.inputs ?? {}).map(([name, input]) => [
    name,
    {
      ...(input?.default !== undefined && { default: String(input.default) }),
      ...(input?.required !== undefined && { required: input.required }),
    },
  ])
  return { main: join(dirname(path), document.runs.main), inputs: Object.fromEntries(inputs) }
}

/**
 * The `INPUT_*` variables as the runner makes them: the step's `with` over the defaults, names in upper case
 * with `_` for spaces; an input that is not declared is passed on with a warning only.
 * @param contexts values of `${{ github.token }}`, `${{ runner.name }}` … in defaults.
 */
export function inputVariables(
  manifest: ActionManifest,
  given: Record<string, string>,
  contexts: Record<string, Record<string, string>>,
): Record<string, string> {
  const lowered = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const names = new Set([...Object.keys(manifest.inputs), ...Object.keys(lowered)])
  const variables = [...names].map((name) => {
    const value = lowered[name.toLowerCase()] ?? evaluate(manifest.inputs[name]?.default ?? '', contexts)
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]
  })
  return Object.fromEntries(variables) as Record<string, string>
}

/** Defaults may hold `${{ context.name }}`; that is all of the expression language ours use. */
function evaluate(text: string, contexts: Record<string, Record<string, string>>): string {
  return text.replace(
    /\$\{\{\s*(\w+)\.([\w-]+)\s*\}\}/g,
    (_, context: string, name: string) => contexts[context]?.[name] ?? '',
  )
}
