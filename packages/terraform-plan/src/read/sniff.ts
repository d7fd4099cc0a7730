import { PlanError } from '../plan-error.ts'

const SHOW = 'run "terraform show -json <plan file>" (with OpenTofu "tofu show …") and give its output'

/** Why a file that starts like this cannot be a plan, or `undefined`. `head` is its first bytes. */
export function notPlanByHead(head: Uint8Array): string | undefined {
  if (head.length === 0) return `is empty: ${SHOW}`
  const [a, b] = head
  if (a === 0x50 && b === 0x4b) return `is a binary plan file: ${SHOW}`
  if (a === 0x1f && b === 0x8b) return 'is compressed with gzip: unpack it first (gzip -d)'
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return 'is UTF-16, as Windows PowerShell writes it with ">": write it as UTF-8 (Out-File -Encoding utf8)'
  }
  const text = Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (text === '') return `holds nothing but white space: ${SHOW}`
  if (text.startsWith('{')) return undefined
  if (text.startsWith('[command]')) {
    return 'starts with a line of the wrapper of hashicorp/setup-terraform: set "terraform_wrapper: false" there, or use "terraform-bin"'
  }
  if (text.startsWith('[')) return `is a JSON array, not a plan: ${SHOW}`
  return `is text, not JSON (the output of "plan" without -json?): ${SHOW}`
}

/** Why a JSON object with these top-level keys is not a plan, or `undefined`. */
export function notPlanByKeys(keys: ReadonlySet<string>): string | undefined {
  if (keys.has('@level') || keys.has('@message')) {
    return `is the log that "plan -json" prints, one message a line: save the plan with -out, then ${SHOW}`
  }
  if (keys.has('encrypted_data')) {
    return 'is a plan or a state that OpenTofu encrypted: run "tofu show -json <plan file>" where its encryption is configured'
  }
  if (keys.has('lineage') || (keys.has('serial') && keys.has('version'))) {
    return `is a state file, not a plan: ${SHOW}`
  }
  if (
    ['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((key) => keys.has(key))
  ) {
    return undefined
  }
  if (keys.has('values')) return `is a state as "show -json" prints it without a plan file: ${SHOW}`
  if (keys.has('provider_schemas')) return `is the output of "providers schema", not a plan: ${SHOW}`
  if (keys.has('diagnostics')) return `is the output of "validate", not a plan: ${SHOW}`
  if (keys.has('format_version')) {
    return `is what "show -json" prints where there is no state; it holds no plan: name the plan file, ${SHOW}`
  }
  return `is JSON, but has none of the keys of a plan: ${SHOW}`
}

/** Adds the path in front of what the reader says, so that every message names the input. */
export function named(where: string, error: unknown): unknown {
  return error instanceof PlanError ? new PlanError(`${where} ${error.message}`, { cause: error }) : error
}
