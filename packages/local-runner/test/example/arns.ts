/** Every ARN in a plan or a state, wherever it stands. */
export function arnsIn(json: string): string[] {
  return [...new Set(json.match(/arn:aws:[a-z0-9-]+:[a-z0-9-]*:\d*:[\w+=,.@/:*-]+/g) ?? [])].filter(
    (arn) => !arn.includes('*'),
  )
}
