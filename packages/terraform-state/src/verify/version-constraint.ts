type Version = [number, number, number]

/** The last release of each minor version before Terraform knew `use_lockfile` (1.10). */
const before110 = [
  '0.11.15',
  '0.12.31',
  '0.13.7',
  '0.14.11',
  '0.15.5',
  '1.0.11',
  '1.1.9',
  '1.2.9',
  '1.3.10',
  '1.4.7',
  '1.5.7',
  '1.6.6',
  '1.7.5',
  '1.8.5',
  '1.9.8',
]

/** Whether a `required_version` lets a Terraform older than 1.10 through. Undefined for one we cannot read. */
export function admitsBefore110(constraint: string): boolean | undefined {
  const terms = constraint.split(',').map(parseTerm)
  if (terms.some((term) => term === undefined)) return undefined
  return before110.some((version) => terms.every((term) => term?.(parse(version)) ?? false))
}

function parseTerm(text: string): ((version: Version) => boolean) | undefined {
  const match = /^\s*(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2})(?:-[\w.]+)?\s*$/.exec(text)
  if (match?.[2] === undefined) return undefined
  const wanted = parse(match[2])
  const parts = match[2].split('.').length
  switch (match[1] ?? '=') {
    case '=':
      return (version) => compare(version, wanted) === 0
    case '!=':
      return (version) => compare(version, wanted) !== 0
    case '>=':
      return (version) => compare(version, wanted) >= 0
    case '<=':
      return (version) => compare(version, wanted) <= 0
    case '>':
      return (version) => compare(version, wanted) > 0
    case '<':
      return (version) => compare(version, wanted) < 0
    default:
      // `~> 1.9` is 1.x from 1.9 on, `~> 1.9.2` is 1.9.x from 1.9.2 on.
      return (version) =>
        compare(version, wanted) >= 0 && version[0] === wanted[0] && (parts < 3 || version[1] === wanted[1])
  }
}

function parse(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number)
  return [major, minor, patch]
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** `1.11.4` → 1.11 or later. */
export function isAtLeast(version: string, major: number, minor: number): boolean {
  const [a, b] = parse(version.replace(/-.*$/, ''))
  return a > major || (a === major && b >= minor)
}
