/**
 * Whether a resource change is a plain no-op, told from its bytes, since most of a large plan is. It has to be exact: a
 * resource must not be able to hide by carrying `actions = ["no-op"]` in an attribute. Terraform writes scalars
 * before `change`, so the first bracket of the element opens `change`; inside a string its quotes would be escaped.
 * Another order of keys or spacing is no match, and is parsed.
 */
export function isUntouched(json: Buffer): boolean {
  const open = json.indexOf(0x7b, 1)
  if (open < OPENING.length) return false
  if (json.toString('latin1', open - OPENING.length, open + ACTIONS.length) !== OPENING + ACTIONS)
    return false
  return !alsoChanges.some((key) => json.indexOf(key) >= 0)
}

const OPENING = '"change":'
const ACTIONS = '{"actions":["no-op"],'
const alsoChanges = ['"previous_address":', '"importing":', '"generated_config":'].map((key) =>
  Buffer.from(key),
)
