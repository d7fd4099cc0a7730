/** An identity policy and whether it allows an action; the parts of IAM's language that our READMEs use. */
import { matchesPattern } from '../pattern.ts'

export interface PolicyDocument {
  Version?: string
  Statement: Statement | Statement[]
}

export interface Statement {
  Sid?: string
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource: string | string[]
  /** Operator → key → values: `{ ArnEquals: { 'ecs:cluster': '…' } }`. */
  Condition?: Record<string, Record<string, string | string[]>>
}

/** One thing a call needs to be allowed. */
export interface Need {
  /** `ecs:UpdateService`. */
  action: string
  /** An ARN; '*' where the action knows no resources, so that only `Resource: "*"` allows it. */
  resource: string
  /** Condition keys and their values in this request. */
  context?: Record<string, string[]>
}

/** A Deny that applies wins over every Allow; what no statement allows is denied. */
export function isAllowed(policy: PolicyDocument, need: Need): boolean {
  const applying = listOf(policy.Statement).filter((statement) => applies(statement, need))
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow')
}

function applies(statement: Statement, { action, resource, context = {} }: Need): boolean {
  const actions = listOf(statement.Action).map((pattern) => pattern.toLowerCase())
  return (
    actions.some((pattern) => matchesPattern(pattern, action.toLowerCase())) &&
    listOf(statement.Resource).some((pattern) => matchesPattern(pattern, resource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, listOf(wanted), context[key])),
    )
  )
}

/** @throws Error for an operator that is not evaluated here: silence would be a policy nobody tested. */
function holds(operator: string, wanted: string[], values: string[] | undefined): boolean {
  const [, quantifier = '', name = ''] = /^(ForAllValues:|ForAnyValue:)?(\w+)$/.exec(operator) ?? []
  const comparison = comparisons[name]
  if (!comparison) throw new Error(`local-cloud does not evaluate the condition operator ${operator}.`)
  const matches = (value: string) => wanted.some((pattern) => comparison(pattern, value))
  if (quantifier === 'ForAllValues:') return (values ?? []).every(matches)
  // A key that the request does not have satisfies no condition.
  return (values ?? []).some(matches)
}

const equals = (pattern: string, value: string) => pattern === value
const comparisons: Record<string, (pattern: string, value: string) => boolean> = {
  StringEquals: equals,
  StringLike: matchesPattern,
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
  Bool: equals,
}

function listOf<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value]
}
