import { setImmediate } from 'node:timers/promises'
import { type Json, member } from '../interpret/json.ts'
import { PlanError } from '../plan-error.ts'
import { parsed } from './elements.ts'
import { CHANGE_MARKS, mayHaveMarks, STATE_MARKS } from './marks.ts'
import { type Offsets, openOffsets } from './offsets.ts'
import type { PlanBytes } from './plan-bytes.ts'
import { type Part, planShape } from './shape.ts'
import { notPlanByHead, notPlanByKeys } from './sniff.ts'
import { type Element, splitter } from './splitter.ts'
import { isUntouched } from './untouched.ts'

/** What the first pass over the file leaves: where everything is. */
export interface PlanIndex {
  header: ReadonlyMap<Part, Json>
  at: Record<Indexed, Offsets>
  /** Elements that may hold secrets, among them those of the prior state, which are nowhere else. */
  secretive: Record<Secretive, Offsets>
  /** Members of `output_changes`, by name. */
  outputs: Map<string, { offset: number; length: number }>
  /** Outputs that the configuration, the state or the planned values call sensitive. */
  sensitiveOutputs: Set<string>
  /** Values that the configuration, the state or the planned values call sensitive: of outputs and variables. */
  sensitiveValues: Json[]
  /** Resource changes that were seen to change nothing, and are not in `at`. */
  untouched: number
}

export type Indexed =
  | 'change'
  | 'drift'
  | 'deferred'
  | 'deferred-action'
  | 'action'
  | 'relevant'
  | 'check'
  | 'condition'

export type Secretive = 'change' | 'drift' | 'deferred' | 'prior'

const HEAD_BYTES = 512

/**
 * Reads the file from start to end once. Secrets may come after the place where they recur (variables are called
 * sensitive only in `configuration`, near the end), so nothing is interpreted before all of it has been seen.
 * `mayCover`: whether a rule of the user might hide something in this JSON.
 */
export async function indexPlan(
  bytes: PlanBytes,
  mayCover: (json: Buffer) => boolean,
  signal?: AbortSignal,
): Promise<PlanIndex> {
  const header = new Map<Part, Json>()
  const index: PlanIndex = {
    header,
    at: {
      change: openOffsets(),
      drift: openOffsets(),
      deferred: openOffsets(),
      'deferred-action': openOffsets(),
      action: openOffsets(),
      relevant: openOffsets(),
      check: openOffsets(),
      condition: openOffsets(),
    },
    secretive: {
      change: openOffsets(),
      drift: openOffsets(),
      deferred: openOffsets(),
      prior: openOffsets(),
    },
    outputs: new Map(),
    sensitiveOutputs: new Set(),
    sensitiveValues: [],
    untouched: 0,
  }
  const variables = new Map<string, Json>()
  const sensitiveVariables = new Set<string>()
  const topKeys = new Set<string>()
  let head: Uint8Array | undefined

  function onElement(element: Element): void {
    const { part, key, offset } = element
    const json = element.bytes.subarray(element.from, element.to)
    const secretive = (marks: Buffer) => mayHaveMarks(json, marks) || mayCover(json)
    switch (part) {
      case 'change':
        if (isUntouched(json)) index.untouched++
        else index.at.change.add(offset, json.length)
        if (secretive(CHANGE_MARKS)) index.secretive.change.add(offset, json.length)
        break
      case 'drift':
      case 'deferred':
        index.at[part].add(offset, json.length)
        if (secretive(CHANGE_MARKS)) index.secretive[part].add(offset, json.length)
        break
      case 'prior':
        if (secretive(STATE_MARKS)) index.secretive.prior.add(offset, json.length)
        break
      case 'action':
      case 'deferred-action':
      case 'relevant':
      case 'check':
      case 'condition':
        index.at[part].add(offset, json.length)
        break
      case 'output-change':
        index.outputs.set(key, { offset, length: json.length })
        break
      case 'output-planned':
      case 'output-prior':
      case 'output-declared': {
        const value = parsed(json, offset)
        if (member(value, 'sensitive') !== true) break
        index.sensitiveOutputs.add(key)
        index.sensitiveValues.push(member(value, 'value') ?? null)
        break
      }
      case 'variable':
        variables.set(key, member(parsed(json, offset), 'value') ?? null)
        break
      case 'variable-declared': {
        const value = parsed(json, offset)
        if (member(value, 'sensitive') !== true) break
        sensitiveVariables.add(key)
        index.sensitiveValues.push(member(value, 'default') ?? null)
        break
      }
      default:
        header.set(part, parsed(json, offset))
    }
  }

  const split = splitter(planShape, onElement, (key) => topKeys.add(key))
  try {
    for await (const chunk of bytes.chunks()) {
      if (!head && chunk.length > 0) {
        head = chunk
        const reason = notPlanByHead(chunk.subarray(0, HEAD_BYTES))
        if (reason) throw new PlanError(reason)
      }
      split.push(chunk)
      // Lets a signal in: everything else here is synchronous.
      await setImmediate()
      signal?.throwIfAborted()
    }
    if (!head) throw new PlanError(notPlanByHead(new Uint8Array()) ?? 'is empty')
    split.end()
  } catch (error) {
    // What the file is explains more than where it stops being JSON.
    const reason = topKeys.size > 0 ? notPlanByKeys(topKeys) : undefined
    if (error instanceof PlanError && reason && topKeys.has('@level')) throw new PlanError(reason)
    throw error
  }
  const reason = notPlanByKeys(topKeys)
  if (reason) throw new PlanError(reason)
  for (const name of sensitiveVariables) index.sensitiveValues.push(variables.get(name) ?? null)
  return index
}
