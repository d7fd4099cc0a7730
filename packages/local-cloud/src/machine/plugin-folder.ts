import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder that holds the AWS provider, laid out as a filesystem mirror: the one `TF_PLUGIN_MIRROR` names, where
 * Terraform looks by itself, and one level below the usual places for software.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function findPluginFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const implied = [
    env.TF_PLUGIN_MIRROR,
    env.TF_PLUGIN_CACHE_DIR,
    join(homedir(), '.terraform.d', 'plugins'),
    join(homedir(), '.local', 'share', 'terraform', 'plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ]
  const below = ['/opt', '/usr/local/share', '/usr/share', '/usr/local/lib'].flatMap(foldersIn)
  return [...implied, ...below].find((folder) => folder !== undefined && holdsAwsProvider(folder))
}

/** Version 5 of the provider, unpacked for this platform or packed for any. */
export function holdsAwsProvider(folder: string): boolean {
  const provider = join(folder, 'registry.terraform.io', 'hashicorp', 'aws')
  return foldersIn(provider).some((version) => /\/5\.\d+\.\d+$/.test(version)) || holdsZip(provider)
}

/**
 * Writes a configuration of Terraform's command line, by which providers come from that folder alone, and returns
 * its path. The machine's own may point anywhere.
 */
export function terraformConfiguration(plugins = findPluginFolder()): string {
  const path = join(mkdtempSync(join(tmpdir(), 'terraform-')), 'terraform.tfrc')
  writeFileSync(path, providersFrom(plugins))
  return path
}

/** Terraform's configuration by which providers come from that folder alone; without one, from where it likes. */
export function providersFrom(plugins: string | undefined): string {
  if (plugins === undefined) return ''
  return `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(plugins)}\n  }\n}\n`
}

function holdsZip(provider: string): boolean {
  return (
    existsSync(provider) &&
    readdirSync(provider).some((name) => /^terraform-provider-aws_5\..*\.zip$/.test(name))
  )
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}
