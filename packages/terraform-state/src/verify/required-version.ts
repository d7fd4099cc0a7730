import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the configuration's files say of the Terraform they want. */
export interface ConfigurationFiles {
  /** Every `required_version` of the directory's `terraform` blocks. */
  requiredVersions: string[]
  /** The providers come from OpenTofu's registry: the deprecations of Terraform are not its own. */
  openTofu: boolean
}

export async function readConfigurationFiles(directory: string): Promise<ConfigurationFiles> {
  const names = await readdir(directory).catch(() => [])
  const read = (name: string) => readFile(join(directory, name), 'utf8').catch(() => '')
  const texts = await Promise.all(names.filter((name) => /\.(?:tf|tofu)$/.test(name)).map(read))
  const json = await Promise.all(names.filter((name) => /\.(?:tf|tofu)\.json$/.test(name)).map(read))
  const lock = await read('.terraform.lock.hcl')
  return {
    requiredVersions: [...texts.flatMap(requiredVersionsOf), ...json.flatMap(requiredVersionsOfJson)],
    openTofu: names.some((name) => name.endsWith('.tofu')) || lock.includes('registry.opentofu.org'),
  }
}

/**
 * The `required_version` attributes of HCL's `terraform` blocks. Comments and strings are stepped over, so that
 * neither a brace in a string nor a block in a comment counts.
 */
export function requiredVersionsOf(hcl: string): string[] {
  const token =
    /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<<-?(\w+)\n[\s\S]*?\n\s*\1\b|"(?:\\.|[^"\\\n])*"|[{}\n=]|[\w-]+/g
  const found: string[] = []
  let depth = 0
  let header: string[] = []
  let block = ''
  for (const [text] of hcl.matchAll(token)) {
    if (/^(?:#|\/\/|\/\*|<<)/.test(text)) continue
    if (text === '{') {
      if (depth === 0) block = header[0] ?? ''
      depth += 1
      header = []
    } else if (text === '}') {
      depth = Math.max(0, depth - 1)
      header = []
    } else if (text === '\n') {
      const [name, equals, value] = header
      if (depth === 1 && block === 'terraform' && name === 'required_version' && equals === '=' && value) {
        found.push(value.replaceAll('"', ''))
      }
      header = []
    } else {
      header.push(text)
    }
  }
  return found
}

function requiredVersionsOfJson(text: string): string[] {
  try {
    const { terraform } = JSON.parse(text) as { terraform?: unknown }
    const blocks = Array.isArray(terraform) ? terraform : [terraform]
    return blocks.flatMap((block: { required_version?: unknown } | undefined) =>
      typeof block?.required_version === 'string' ? [block.required_version] : [],
    )
  } catch {
    return []
  }
}
