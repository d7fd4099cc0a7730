/** What the emulated GitHub is made of. */
import type { Clock } from '../clock-port.ts'
import type { Deployments } from './deployments.ts'
import type { Edits } from './edits.ts'
import type { PullRequest } from './pull-requests.ts'
import type { Runs } from './runs.ts'
import type { Upstream } from './upstream.ts'

export interface GitHubWorld {
  repository: string
  private: boolean
  /** The API's base URL: the front's, with `/api/v3` on Enterprise Server. */
  apiUrl: string
  /** Upstream token of somebody who may see everything. */
  actorToken: string
  clock: Clock
  upstream: Upstream
  pulls: Map<number, PullRequest>
  edits: Edits
  runs: Runs
  deployments: Deployments
}
