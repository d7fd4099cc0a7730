import { isHidden, UNKNOWN, type Value } from '../src/model.ts'

/** A model as one text, marks and maps included: what can be found in it can reach a comment. */
export function modelText(model: unknown): string {
  return JSON.stringify(model, (_, value: unknown) => {
    if (value === UNKNOWN) return '(U)'
    if (typeof value === 'symbol') return `(S${value.description})`
    return value instanceof Map ? [...value] : value
  })
}

/** Every string in a model, keys included, unescaped. */
export function textsOf(model: unknown): string[] {
  if (typeof model === 'string') return [model]
  if (typeof model === 'number') return [String(model)]
  if (typeof model === 'symbol') return [model.description ?? '']
  if (model instanceof Map) return textsOf([...model])
  if (Array.isArray(model)) return model.flatMap(textsOf)
  if (typeof model === 'object' && model !== null) return Object.entries(model).flat().flatMap(textsOf)
  return []
}

/** Matches, in `toEqual`, a value that is hidden but for `shown`. */
export function hidden(shown = ''): symbol {
  const matcher = {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (value: unknown) => isHidden(value as Value) && (value as symbol).description === shown,
    toString: () => 'hidden',
    toAsymmetricMatcher: () => `hidden ${JSON.stringify(shown)}`,
  }
  return matcher as never
}

/** A model in which hidden values are numbered in the order in which they come: two that hide alike are equal. */
export function comparable(model: unknown): unknown {
  const names = new Map<symbol, string>()
  function copy(value: unknown): unknown {
    if (typeof value === 'symbol' && value !== UNKNOWN) {
      const name = names.get(value) ?? `hidden ${names.size} ${value.description}`
      names.set(value, name)
      return name
    }
    if (value instanceof Map) return new Map([...value].map(copy) as Array<[unknown, unknown]>)
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member)]))
  }
  return copy(model)
}
