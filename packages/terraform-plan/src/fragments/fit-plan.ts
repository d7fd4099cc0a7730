import type { CheckResult, Path, Plan, ResourceChange } from '../model.ts'
import { shorten } from '../printable.ts'
import { MAX_NAME, MAX_PATH, MAX_TEXT } from './limits.ts'

/** A plan of which a fragment can hold every text. */
export interface FittedPlan {
  plan: Plan
  /** Entries of its lists of which a text was cut. */
  cut: number
}

/** Cuts the texts that are longer than a fragment's reader takes; they end in an ellipsis then. */
export function fitPlan(plan: Plan): FittedPlan {
  let cut = 0
  let isCut = false

  function name(text: string, max = MAX_NAME): string {
    if (text.length <= max) return text
    isCut = true
    return shorten(text, max)
  }

  function path(steps: Path): Path {
    if (steps.length > MAX_PATH) isCut = true
    return steps.slice(0, MAX_PATH).map((step) => {
      if (typeof step === 'string') return name(step)
      if (Number.isSafeInteger(step) && step >= 0) return step
      isCut = true
      return String(step)
    })
  }

  function change<C extends ResourceChange>(one: C): C {
    const { deposed, movedFrom, importing } = one
    return {
      ...one,
      address: name(one.address),
      module: name(one.module),
      mode: name(one.mode),
      type: name(one.type),
      name: name(one.name),
      provider: name(one.provider),
      rawActions: one.rawActions.map((action) => name(action)),
      reason: name(one.reason),
      replacePaths: one.replacePaths.map(path),
      ...(deposed !== undefined && { deposed: name(deposed) }),
      ...(movedFrom !== undefined && { movedFrom: name(movedFrom) }),
      ...(importing?.id !== undefined && { importing: { ...importing, id: name(importing.id) } }),
    }
  }

  const check = ({ address, kind, status, problems }: CheckResult): CheckResult => ({
    address: name(address),
    kind: name(kind),
    status: name(status),
    problems: problems.map((problem) => name(problem, MAX_TEXT)),
  })

  /** The entries as they are, but for those of which something had to be cut. */
  function each<T>(list: T[], cutItem: (item: T) => T): T[] {
    return list.map((item) => {
      isCut = false
      const short = cutItem(item)
      if (isCut) cut++
      return isCut ? short : item
    })
  }

  const fitted = {
    ...plan,
    changes: each(plan.changes, change),
    outputs: each(plan.outputs, (output) => ({ ...output, name: name(output.name) })),
    drift: each(plan.drift, change),
    checks: each(plan.checks, check),
    deferred: each(plan.deferred, (one) => ({ reason: name(one.reason), change: change(one.change) })),
    actions: each(plan.actions, (action) => ({
      ...action,
      address: name(action.address),
      type: name(action.type),
      trigger: name(action.trigger),
    })),
    notices: each(plan.notices, (notice) => name(notice, MAX_TEXT)),
    toolVersion: name(plan.toolVersion),
    formatVersion: name(plan.formatVersion),
  }
  return { plan: fitted, cut }
}
