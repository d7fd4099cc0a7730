import { setImmediate } from 'node:timers/promises'
import { type Json, member } from '../interpret/json.ts'
import { PlanError } from '../plan-error.ts'
import { CHANGE_MARKS, mayHaveMarks, type SecretCollector, STATE_MARKS } from '../secrets/secret-collector.ts'
import { parsed } from './elements.ts'
import { type Offsets, openOffsets } from './offsets.ts'
import type { PlanBytes } from './plan-bytes.ts'
import { type Part, planShape } from './shape.ts'
import { notPlanByHead, notPlanByKeys } from './sniff.ts'
import { type Element, splitter } from './splitter.ts'
import { isUntouched } from './untouched.ts'

/** What the first pass over the file leaves: where everything is, and every secret there is. */
export interface PlanIndex {
  header: ReadonlyMap<Part, Json>
  at: Record<Indexed, Offsets>
  /** Members of `output_changes`, by name. */
  outputs: Map<string, { offset: number; length: number }>
  /** Outputs that the configuration, the state or the planned values call sensitive. */
  sensitiveOutputs: Set<string>
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

const HEAD_BYTES = 512

/**
 * Reads the file from start to end once. Secrets may come after the place where they recur (variables are called
 * sensitive only in `configuration`, near the end), so nothing is interpreted before all of it has been seen.
 */
export async function indexPlan(
  bytes: PlanBytes,
  secrets: SecretCollector,
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
    outputs: new Map(),
    sensitiveOutputs: new Set(),
    untouched: 0,
  }
  const variables = new Map<string, Json>()
  const sensitiveVariables = new Set<string>()
  const topKeys = new Set<string>()
  let head: Uint8Array | undefined

  function onElement(element: Element): void {
    const { part, key, offset } = element
    const json = element.bytes.subarray(element.from, element.to)
    switch (part) {
      case 'change':
        if (isUntouched(json)) index.untouched++
        else index.at.change.add(offset, json.length)
        if (mayHaveMarks(json, CHANGE_MARKS) || secrets.mayCover(json))
          secrets.fromChange(parsed(json, offset))
        break
      case 'drift':
      case 'deferred':
        index.at[part].add(offset, json.length)
        if (mayHaveMarks(json, CHANGE_MARKS) || secrets.mayCover(json)) {
          const value = parsed(json, offset)
          secrets.fromChange(part === 'deferred' ? (member(value, 'resource_change') ?? null) : value)
        }
        break
      case 'prior':
        if (mayHaveMarks(json, STATE_MARKS) || secrets.mayCover(json)) secrets.fromState(parsed(json, offset))
        break
      case 'action':
      case 'deferred-action':
        index.at[part].add(offset, json.length)
        secrets.fromAction(parsed(json, offset))
        break
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
        secrets.all(member(value, 'value'))
        break
      }
      case 'variable':
        variables.set(key, member(parsed(json, offset), 'value') ?? null)
        break
      case 'variable-declared': {
        const value = parsed(json, offset)
        if (member(value, 'sensitive') !== true) break
        sensitiveVariables.add(key)
        secrets.all(member(value, 'default'))
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
  for (const name of sensitiveVariables) secrets.all(variables.get(name))
  for (const [name, { offset, length }] of index.outputs) {
    secrets.fromOutput(name, parsed(bytes.read(offset, length), offset), index.sensitiveOutputs.has(name))
  }
  return index
}
