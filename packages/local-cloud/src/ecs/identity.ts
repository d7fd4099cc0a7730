/** Names and identifiers in the forms ECS gives them, drawn from a seed so that a run can be repeated. */

export interface Identity {
  /** A number in [0, 1). */
  random(): number
  /** 32 hexadecimal digits: a task. */
  taskId(): string
  /** 19 digits: a service revision, and the `ecs-svc/…` of its deployment. */
  revisionId(): string
  /** 21 characters: a service deployment. */
  serviceDeploymentId(): string
  /** `ecs-pause-…`: a lifecycle hook that waits. */
  hookId(): string
  uuid(): string
  arn(resource: string): string
}

export function createIdentity(account: string, region: string, seed: number): Identity {
  const random = mulberry32(seed)
  const draw = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
  const hex = '0123456789abcdef'
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  return {
    random,
    taskId: () => draw(hex, 32),
    revisionId: () => draw('123456789', 1) + draw('0123456789', 18),
    serviceDeploymentId: () => draw(letters, 21),
    hookId: () => `ecs-pause-${draw(letters, 43)}`,
    uuid: () => [8, 4, 4, 4, 12].map((length) => draw(hex, length)).join('-'),
    arn: (resource) => `arn:${partition}:ecs:${region}:${account}:${resource}`,
  }
}

/** A small generator with a 32-bit state; good enough to spread simulated times, not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
