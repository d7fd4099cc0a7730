import type { StateLocation } from '../state-location.ts'
import { type Finding, fail, pass, warn } from './finding.ts'
import type { ConfigurationFiles } from './required-version.ts'
import { admitsBefore110, isAtLeast } from './version-constraint.ts'

/** What is known of the configuration; without an initialised directory only the place is. */
export interface Configuration {
  files: ConfigurationFiles | undefined
  /** The Terraform that ran `init`. */
  terraformVersion: string | undefined
}

/** The backend's configuration: does it lock, in a way that has a future, with a Terraform that knows how. */
export function checkConfiguration(
  location: StateLocation,
  { files, terraformVersion }: Configuration,
): Finding[] {
  const findings = [lockingFinding(location), ...deprecationFinding(location, files, terraformVersion)]
  if (files === undefined) return findings
  if (!location.encrypt) {
    findings.push(
      warn(
        'config-encrypt',
        'encrypt',
        'not set: the state is encrypted only as the bucket does by default',
        'Set encrypt = true in the backend.',
      ),
    )
  } else findings.push(pass('config-encrypt', 'encrypt', 'true'))
  if (location.useLockfile) findings.push(versionFinding(files.requiredVersions))
  return findings
}

function lockingFinding({ useLockfile, table }: StateLocation): Finding {
  const ways = [...(useLockfile ? ['use_lockfile'] : []), ...(table ? [`dynamodb_table "${table}"`] : [])]
  return ways.length === 0
    ? fail(
        'config-locking',
        'Locking',
        'the backend locks neither in S3 nor in DynamoDB: two runs overwrite each other',
        'Set use_lockfile = true in the backend and run "terraform init -reconfigure".',
      )
    : pass('config-locking', 'Locking', ways.join(' and '))
}

/** Deprecated since Terraform 1.11. OpenTofu has not deprecated it. */
function deprecationFinding(
  { table, useLockfile }: StateLocation,
  files: ConfigurationFiles | undefined,
  terraformVersion: string | undefined,
): Finding[] {
  if (table === undefined || files?.openTofu) return []
  if (terraformVersion === undefined || !isAtLeast(terraformVersion, 1, 11)) return []
  const repair = useLockfile
    ? 'Once everybody runs with use_lockfile, remove dynamodb_table and the table.'
    : 'Set use_lockfile = true beside it; once everybody runs with both, remove dynamodb_table.'
  return [
    warn(
      'config-dynamodb-table',
      'dynamodb_table',
      `deprecated since Terraform 1.11 (here: ${terraformVersion})`,
      repair,
    ),
  ]
}

function versionFinding(required: string[]): Finding {
  const [id, check] = ['config-required-version', 'required_version']
  const repair =
    'Set required_version = ">= 1.10" (1.11 where use_lockfile should no longer be experimental).'
  if (required.length === 0) {
    return warn(
      id,
      check,
      'not set, but use_lockfile needs Terraform 1.10: an older one refuses the backend',
      repair,
    )
  }
  const shown = required.map((one) => `"${one}"`).join(' and ')
  // Several constraints hold together.
  const admits = admitsBefore110(required.join(','))
  if (admits === undefined) return warn(id, check, `${shown} cannot be read as a constraint`, repair)
  if (!admits) return pass(id, check, shown)
  return warn(
    id,
    check,
    `${shown} lets a Terraform before 1.10 through, which does not know use_lockfile`,
    repair,
  )
}
