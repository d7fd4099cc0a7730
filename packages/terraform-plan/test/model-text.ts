import { SENSITIVE, UNKNOWN } from '../src/model.ts'

/** A model as one text, marks and maps included: what can be found in it can reach a comment. */
export function modelText(model: unknown): string {
  return JSON.stringify(model, (_, value: unknown) => {
    if (value === SENSITIVE) return '(S)'
    if (value === UNKNOWN) return '(U)'
    return value instanceof Map ? [...value] : value
  })
}

/** Every string in a model, keys included, unescaped. */
export function textsOf(model: unknown): string[] {
  if (typeof model === 'string') return [model]
  if (typeof model === 'number') return [String(model)]
  if (model instanceof Map) return textsOf([...model])
  if (Array.isArray(model)) return model.flatMap(textsOf)
  if (typeof model === 'object' && model !== null) return Object.entries(model).flat().flatMap(textsOf)
  return []
}
