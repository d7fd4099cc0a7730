import { identify } from '../interpret/identity.ts'
import { isObject, type Json, member, object } from '../interpret/json.ts'
import { eitherMark } from '../interpret/marks.ts'
import type { Path } from '../model.ts'
import { type Covers, coverageOf } from './attribute-glob.ts'
import type { MaskRules } from './mask-rules.ts'
import { canTaint, type Form, formsOf } from './secret-forms.ts'
import { eachLeaf, eachSensitiveLeaf } from './sensitive-leaves.ts'

/** Gathers every secret of a plan: what Terraform marks, and what the user's globs cover. */
export interface SecretCollector {
  /** Everything in the value is secret. */
  all(value: Json | undefined): void
  /** An element of `resource_changes` or `resource_drift`. */
  fromChange(json: Json): void
  /** A resource of `prior_state`. */
  fromState(json: Json): void
  /** An element of `action_invocations`, or of the deferred ones. */
  fromAction(json: Json): void
  fromOutput(name: string, json: Json, declaredSensitive: boolean): void
  /** All spellings of all secrets. */
  forms(): Form[]
}

export function secretCollector({ globs }: MaskRules): SecretCollector {
  const secrets = new Set<string>()
  const add = (leaf: string) => {
    if (canTaint(leaf)) secrets.add(leaf)
  }

  function covered(value: Json | undefined, covers: Covers | undefined, path: Path = []): void {
    if (covers === undefined || value === undefined || value === null) return
    if (covers(path)) {
      eachLeaf(value, add)
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) covered(item, covers, [...path, i])
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) covered(value[key], covers, [...path, key])
    }
  }

  function coveredBy(json: Json): Covers | undefined {
    return globs.length > 0 ? coverageOf(globs, identify(object(json))) : undefined
  }

  return {
    all: (value) => eachLeaf(value, add),
    fromChange(json) {
      const change = member(json, 'change')
      const marks = eitherMark(member(change, 'before_sensitive'), member(change, 'after_sensitive'))
      eachSensitiveLeaf(member(change, 'before'), marks, add)
      eachSensitiveLeaf(member(change, 'after'), marks, add)
      const covers = coveredBy(json)
      covered(member(change, 'before'), covers)
      covered(member(change, 'after'), covers)
    },
    fromState(json) {
      eachSensitiveLeaf(member(json, 'values'), member(json, 'sensitive_values'), add)
      covered(member(json, 'values'), coveredBy(json))
    },
    fromAction(json) {
      const action = member(json, 'action_invocation') ?? json
      eachSensitiveLeaf(member(action, 'config_values'), member(action, 'config_sensitive'), add)
      covered(member(action, 'config_values'), coveredBy(action))
    },
    fromOutput(name, json, declaredSensitive) {
      const covers = coverageOf(globs, { module: '', type: 'output', name })
      const marks =
        declaredSensitive || eitherMark(member(json, 'before_sensitive'), member(json, 'after_sensitive'))
      for (const side of ['before', 'after']) {
        eachSensitiveLeaf(member(json, side), marks, add)
        covered(member(json, side), covers)
      }
    },
    forms() {
      const forms = new Map<string, Form>()
      for (const secret of secrets) {
        for (const form of formsOf(secret)) if (!forms.get(form.text)?.widen) forms.set(form.text, form)
      }
      return [...forms.values()]
    },
  }
}
