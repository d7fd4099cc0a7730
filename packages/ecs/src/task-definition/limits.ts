import type { JsonObject, RawTaskDefinition } from '../api.ts'
import { sizeIn } from './canonical.ts'
import { containersOf } from './containers.ts'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html: 64 KiB, not adjustable. */
export const maximumBytes = 65_536

/** Why AWS would refuse this definition for its size, its container count or its Fargate size; empty if it would not. */
export function limitProblems(registration: JsonObject): string[] {
  return [sizeProblem(registration), fargateProblem(registration)].filter((why) => why !== undefined)
}

function sizeProblem(registration: JsonObject): string | undefined {
  const bytes = byteLength(registration)
  if (bytes <= maximumBytes) return undefined
  const largest = containersOf(registration)
    .flatMap((container) =>
      Object.entries(container).map(([key, value]) => ({
        path: `${String(container.name)}.${key}`,
        bytes: byteLength(value),
      })),
    )
    .sort((a, b) => b.bytes - a.bytes)[0]
  const where = largest ? ` The largest part is ${largest.path} with ${largest.bytes} bytes.` : ''
  return (
    `the definition has ${bytes} bytes and ECS takes at most ${maximumBytes} (64 KiB).${where}` +
    ' Move environment variables to environmentFiles or to a secret.'
  )
}

function byteLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/** Memory in GiB for each CPU size: first, last, step. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
const fargateMemory: Readonly<Record<number, { from: number; to: number; step: number }>> = {
  512: { from: 1, to: 4, step: 1 },
  1024: { from: 2, to: 8, step: 1 },
  2048: { from: 4, to: 16, step: 1 },
  4096: { from: 8, to: 30, step: 1 },
  8192: { from: 16, to: 60, step: 4 },
  16384: { from: 32, to: 120, step: 8 },
}

function fargateProblem(definition: RawTaskDefinition): string | undefined {
  const launchTypes = definition.requiresCompatibilities
  if (!Array.isArray(launchTypes) || !launchTypes.includes('FARGATE')) return undefined
  const cpu = Number(sizeIn(definition.cpu ?? null, /^([\d.]+)\s*vcpu$/i) ?? Number.NaN)
  const memory = Number(sizeIn(definition.memory ?? null, /^([\d.]+)\s*gb$/i) ?? Number.NaN)
  if (!(cpu > 0) || !(memory > 0)) return 'a Fargate task needs "cpu" and "memory" at task level'
  // A size newer than this table is for AWS to judge.
  if (cpu > 16384) return undefined
  if (fargateMemorySizes(cpu).includes(memory)) return undefined
  const takes = fargateMemorySizes(cpu)
  return takes.length === 0
    ? `Fargate has no cpu ${cpu}; it has 256, ${Object.keys(fargateMemory).join(', ')}`
    : `Fargate has no memory ${memory} with cpu ${cpu}; it takes ${takes.join(', ')} MiB`
}

/** The memory sizes (MiB) that go with a CPU size (units); empty for a size Fargate doesn't have. */
export function fargateMemorySizes(cpu: number): number[] {
  if (cpu === 256) return [512, 1024, 2048]
  const range = fargateMemory[cpu]
  if (!range) return []
  const count = (range.to - range.from) / range.step + 1
  return Array.from({ length: count }, (_, index) => (range.from + index * range.step) * 1024)
}
