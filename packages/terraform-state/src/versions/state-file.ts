/** A state file cannot be read, or not be changed; the message is for the user. */
export class StateFileError extends Error {
  override name = 'StateFileError'
}

/** What every state says first. */
export interface StateHeader {
  serial: number
  lineage: string
}

/** A state as far as it matters here: never a value. */
export interface StateFile extends StateHeader {
  terraformVersion: string
  /** Addresses of all resource instances, sorted. */
  addresses: string[]
  /** OpenTofu's state encryption: serial and lineage are in the clear, resources are not. */
  encrypted: boolean
}

interface RawResource {
  module?: string
  mode?: string
  type?: string
  name?: string
  instances?: Array<{ index_key?: string | number; deposed?: string }>
}

/** @throws StateFileError saying what is wrong with it. */
export function parseState(text: string): StateFile {
  let raw: Record<string, unknown>
  try {
    raw = JSON.parse(text)
  } catch {
    throw new StateFileError('it is not JSON')
  }
  if (typeof raw !== 'object' || raw === null) throw new StateFileError('it is not a JSON object')
  const { serial, lineage, terraform_version: version, resources, version: format } = raw
  if (!Number.isSafeInteger(serial) || (serial as number) < 0) throw new StateFileError('it has no serial')
  if (typeof lineage !== 'string' || lineage === '') throw new StateFileError('it has no lineage')
  const encrypted = typeof raw.encrypted_data === 'string'
  if (!encrypted && format !== 4) {
    throw new StateFileError(
      `its format is version ${String(format)}; only 4 (Terraform 0.12 and later) is known`,
    )
  }
  return {
    serial: serial as number,
    lineage,
    terraformVersion: typeof version === 'string' ? version : '',
    addresses: Array.isArray(resources) ? (resources as RawResource[]).flatMap(addressesOf).sort() : [],
    encrypted,
  }
}

/** `module.a.data.type.name["key"]` for each instance. */
function addressesOf({ module, mode, type, name, instances = [] }: RawResource): string[] {
  const base = [module, mode === 'data' ? 'data' : undefined, type, name].filter(Boolean).join('.')
  return instances.map(({ index_key: key, deposed }) => {
    const index = key === undefined ? '' : `[${JSON.stringify(key)}]`
    return `${base}${index}${deposed ? ` (deposed ${deposed})` : ''}`
  })
}

/** Serial and lineage from the first bytes, as Terraform writes them before anything else; undefined if not there. */
export function headerOf(start: string): StateHeader | undefined {
  const serial = topLevelValue(start, 'serial')
  const lineage = topLevelValue(start, 'lineage')
  if (serial === undefined || lineage === undefined) return undefined
  const value = Number(serial.text)
  return Number.isSafeInteger(value) ? { serial: value, lineage: lineage.text.slice(1, -1) } : undefined
}

/**
 * The same bytes with another serial. Nothing else is written anew: numbers too long for a double and the order of
 * keys stay as Terraform wrote them.
 * @throws StateFileError for a state encrypted by OpenTofu, which would no longer open.
 */
export function withSerial(text: string, serial: number): string {
  if (parseState(text).encrypted) {
    throw new StateFileError(
      'it is encrypted by OpenTofu: its serial is sealed in, and cannot be raised without the key',
    )
  }
  const found = topLevelValue(text, 'serial')
  if (found === undefined) throw new StateFileError('it has no serial')
  return `${text.slice(0, found.start)}${serial}${text.slice(found.end)}`
}

/** A scalar of the outermost object, by position. Works on a text that is cut off behind it. */
function topLevelValue(
  text: string,
  wanted: string,
): { text: string; start: number; end: number } | undefined {
  const token = /"(?:\\.|[^"\\])*"|[{}[\]:,]|[-\w.+]+/g
  let depth = 0
  let key: string | undefined
  let previous = ''
  for (const match of text.matchAll(token)) {
    const [part] = match
    const atKey = depth === 1 && (previous === '{' || previous === ',')
    if (atKey) key = part
    else if (depth === 1 && previous === ':' && key === JSON.stringify(wanted) && !/[{[]/.test(part)) {
      const end = match.index + part.length
      // A number at the very end of a cut text may be a part of it.
      return end === text.length ? undefined : { text: part, start: match.index, end }
    }
    if (part === '{' || part === '[') depth += 1
    if (part === '}' || part === ']') depth -= 1
    previous = part
  }
  return undefined
}
