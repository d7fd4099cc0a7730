import type { Owner } from '../interpret/identity.ts'
import type { Path } from '../model.ts'

/**
 * `**` any number of names, `*` one name or a part of one. The names are the resource's type, its name, then the
 * attribute's path, in whichever module; a glob that starts with `module.` has the modules' names in front of them.
 */
export interface AttributeGlob {
  inModule: boolean
  steps: Array<'**' | RegExp>
  /** A name that must occur in the JSON for the glob to match, '' if there is none: lets most elements be skipped. */
  literal: string
}

const STEP = /^(?:\*\*|[A-Za-z0-9_*-]+)$/

/** Throws an Error whose message says what is wrong with the glob. */
export function parseGlob(glob: string): AttributeGlob {
  const names = glob
    .replaceAll(/\[(\*|\d+|"[^"]*")\]/g, (_, index: string) => `.${index.replaceAll('"', '')}`)
    .split('.')
  if (names.length < 2) {
    throw new Error(
      `an attribute glob has at least two names, as in "**.${names[0] || 'password'}" or "aws_db_instance.*.password"`,
    )
  }
  for (const name of names) {
    if (name === '') throw new Error('a name between two dots is missing')
    if (!STEP.test(name)) throw new Error(`"${name}" is neither a name, "*" nor "**"`)
  }
  const inModule = names[0] === 'module'
  // Names of modules stand in the JSON as part of an address only.
  const literal = (inModule ? names.slice(-1) : names).filter((name) => !/\*|^\d+$/.test(name)).at(-1) ?? ''
  return {
    inModule,
    steps: names.map((name) =>
      name === '**' ? '**' : new RegExp(`^${name.replaceAll('-', '\\-').replaceAll('*', '.*')}$`),
    ),
    literal,
  }
}

/** Whether any of the globs might cover something in this JSON. */
export function mayMatch(globs: readonly AttributeGlob[], json: Buffer): boolean {
  return globs.some(({ literal }) => literal === '' || json.includes(`"${literal}"`))
}

/** Whether an attribute of the owner is to be hidden. */
export type Covers = (path: Path) => boolean

/** What the globs cover of one owner, of whose kind an output is called `output`; `undefined` without globs. */
export function coverageOf(
  globs: readonly AttributeGlob[],
  { module, type, name }: Owner,
): Covers | undefined {
  if (globs.length === 0) return undefined
  const own = [type, name]
  const withModules = [...moduleNames(module), ...own]
  return (path) =>
    globs.some(({ steps, inModule }) =>
      matches(steps, 0, [...(inModule ? withModules : own), ...path.map(String)], 0),
    )
}

/** `module.a["x.y"].module.b` without its keys: a `for_each` key is no name of the configuration. */
function moduleNames(module: string): string[] {
  return module.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '').split('.')
}

function matches(steps: AttributeGlob['steps'], step: number, names: string[], at: number): boolean {
  if (step === steps.length) return at === names.length
  const wanted = steps[step]
  if (wanted === '**') {
    for (let next = at; next <= names.length; next++) if (matches(steps, step + 1, names, next)) return true
    return false
  }
  return (
    at < names.length &&
    wanted !== undefined &&
    wanted.test(names[at] as string) &&
    matches(steps, step + 1, names, at + 1)
  )
}
