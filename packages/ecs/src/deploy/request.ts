import type { JsonObject, Tag } from '../api.ts'
import type { Edits } from '../task-definition/edits.ts'

/** What a new task definition is made from. */
export type Base =
  /** What each service runs now. */
  | { kind: 'service' }
  /** The newest active revision of each service's family. */
  | { kind: 'latest' }
  /** A definition from a file. */
  | { kind: 'file'; path: string; definition: JsonObject }
  /** One registered revision, by `family:12` or ARN. */
  | { kind: 'revision'; reference: string }

/** An existing revision to deploy in place of a new one. */
export type RevisionChoice =
  /** The one each service ran before. */
  | { kind: 'previous' }
  /** One for all services. */
  | { kind: 'one'; reference: string }
  /** By service name; services that aren't named stay as they are. */
  | { kind: 'each'; references: ReadonlyMap<string, string> }

/** What was asked of one deploy. */
export interface DeployRequest {
  /** Name or ARN. */
  cluster: string
  /** Names or ARNs, in the order they are updated in. */
  services: string[]
  base: Base
  edits: Edits
  /** Set on a new revision, on top of its base's tags. */
  tags: Tag[]
  revision?: RevisionChoice | undefined
  desiredCount?: number | undefined
  forceNewDeployment: boolean
  order: 'parallel' | 'sequential'
  pinDigest: boolean
  preflight: boolean
  dryRun: boolean
  /** Deregister all but this many of a family's newest revisions afterwards. */
  keepRevisions?: number | undefined
}
