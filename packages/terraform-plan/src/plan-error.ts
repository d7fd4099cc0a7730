/**
 * The file cannot be read as a plan. The message is a sentence for the user and holds nothing of the file but
 * byte offsets and names of top-level keys: a plan is full of secrets, and V8's own JSON errors quote their input.
 */
export class PlanError extends Error {
  override name = 'PlanError'
}
