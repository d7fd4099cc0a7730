import type { CommentOutcome } from '@infra-actions/github/wanted-comment'
import type { OutputName } from './action.gen.ts'
import type { Effects } from './findings.ts'

export type Outputs = Partial<Record<OutputName, string | number | boolean>>

export function outputsOf(
  effects: Effects,
  fingerprint: string,
  comment: CommentOutcome | undefined,
  truncated: boolean,
): Outputs {
  const { counts } = effects
  return {
    'has-changes': effects.hasChanges,
    'has-resource-changes': effects.hasResourceChanges,
    'has-destroys': effects.hasDestroys,
    create: counts.create,
    update: counts.update,
    replace: counts.replace,
    delete: counts.delete,
    import: counts.import,
    move: counts.move,
    forget: counts.forget,
    outputs: counts.outputs,
    drift: counts.drift,
    summary: effects.line,
    fingerprint,
    ...(comment?.id === undefined ? {} : { 'comment-id': comment.id }),
    ...(comment?.url === undefined ? {} : { 'comment-url': comment.url }),
    ...(comment === undefined ? {} : { 'comment-status': comment.status }),
    truncated,
  }
}
