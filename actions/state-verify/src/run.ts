import type { BucketSettings, TableSettings } from '@infra-actions/terraform-state/ports'
import type { StateLocation } from '@infra-actions/terraform-state/state-location'
import { checkBucket } from '@infra-actions/terraform-state/verify/bucket-checks'
import {
  type Configuration,
  checkConfiguration,
} from '@infra-actions/terraform-state/verify/configuration-checks'
import type { Finding } from '@infra-actions/terraform-state/verify/finding'
import { checkTable } from '@infra-actions/terraform-state/verify/table-checks'

export interface Deps {
  bucket: BucketSettings
  table: TableSettings
}

/** Every check of the state's home, in the order people read them. Reads only, and throws nothing. */
export async function run(
  location: StateLocation,
  configuration: Configuration,
  deps: Deps,
): Promise<Finding[]> {
  const [bucket, table] = await Promise.all([
    checkBucket(deps.bucket, location),
    checkTable(deps.table, location),
  ])
  return [...bucket, ...table, ...checkConfiguration(location, configuration)]
}
