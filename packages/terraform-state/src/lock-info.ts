import { legible } from './legible.ts'

/**
 * What Terraform writes into a lock, the same JSON in both stores.
 * https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go
 */
export interface LockInfo {
  /** What `terraform force-unlock` takes. */
  id: string
  /** An open set: `OperationTypeApply`, `OperationTypePlan`, `state-mv`, free text. */
  operation: string
  info: string
  /** `user@host`. */
  who: string
  /** Terraform's or OpenTofu's version. */
  version: string
  /** By the holder's clock, before it began to wait for the lock. */
  created: Date | undefined
  /** `<bucket>/<statePath>`. */
  path: string
}

/** A lock that is there, read or not. */
export type LockBody = { info: LockInfo } | { unreadable: string }

/** The text of a lock as Terraform reads it; its words made legible. Says why when it cannot be read. */
export function parseLockInfo(text: string): LockBody {
  if (text.trim() === '') return { unreadable: 'its body is empty' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { unreadable: 'its body is not JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { unreadable: 'its body is not a JSON object' }
  }
  const fields = value as Record<string, unknown>
  const word = (name: string) => (typeof fields[name] === 'string' ? legible(fields[name]) : '')
  if (word('ID') === '') return { unreadable: 'its body has no "ID"' }
  const created = new Date(word('Created'))
  return {
    info: {
      id: word('ID'),
      operation: word('Operation'),
      info: word('Info'),
      who: word('Who'),
      version: word('Version'),
      created: Number.isNaN(created.getTime()) || created.getTime() <= 0 ? undefined : created,
      path: word('Path'),
    },
  }
}

/** The text Terraform would have written. */
export function lockText(info: LockInfo): string {
  return JSON.stringify({
    ID: info.id,
    Operation: info.operation,
    Info: info.info,
    Who: info.who,
    Version: info.version,
    Created: (info.created ?? new Date(0)).toISOString(),
    Path: info.path,
  })
}

const operations: Record<string, string> = {
  OperationTypeInvalid: 'an unnamed operation',
  OperationTypeRefresh: 'refresh',
  OperationTypePlan: 'plan',
  OperationTypeApply: 'apply',
}

/** `OperationTypeApply` → `apply`; what Terraform does not list is left as it is. */
export function operationInWords(operation: string): string {
  return operations[operation] ?? (operation || 'an unnamed operation')
}

/** The host of `user@host`; a Windows user may hold `\`, never the last `@`. */
export function hostOf(who: string): string {
  return who.slice(who.lastIndexOf('@') + 1)
}
