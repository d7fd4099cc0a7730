import type { Marker } from './marker.ts'
import type { Repository } from './pull-request.ts'

export type CommentStatus = 'created' | 'updated' | 'unchanged' | 'deleted' | 'skipped' | 'denied' | 'failed'

export interface CommentOutcome {
  status: CommentStatus
  id?: number
  url?: string
  /** A sentence, for everything but created, updated, deleted and unchanged. */
  why?: string
  /** What is left to do though the comment is as it should be: sentences. */
  warning?: string
}

export interface StickyComment {
  place: Repository & { number: number }
  marker: Marker
  /** Whether the marker's commit was the pull request's head when the run began. */
  ofHead: boolean
  /** Markdown after the marker's line, at most `65,536 - marker` characters; `undefined`: no comment is wanted. */
  body: string | undefined
  /** False: an existing comment is updated, none is created. */
  create: boolean
}
