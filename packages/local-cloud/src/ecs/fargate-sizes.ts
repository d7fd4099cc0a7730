/**
 * Task sizes Fargate has: memory in MiB for each number of CPU units.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
const gib = 1024
const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => (from + index * step) * gib)

const sizes: Record<number, number[]> = {
  256: [512, 1 * gib, 2 * gib],
  512: range(1, 4, 1),
  1024: range(2, 8, 1),
  2048: range(4, 16, 1),
  4096: range(8, 30, 1),
  8192: range(16, 60, 4),
  16384: range(32, 120, 8),
}

export function isFargateSize(cpu: number, memory: number): boolean {
  return sizes[cpu]?.includes(memory) ?? false
}

/** `1024`, `1 vCPU`, `.5 vcpu` → CPU units; undefined when it is none of them. */
export function cpuUnits(text: string): number | undefined {
  return quantity(text, /^([\d.]+)\s*vcpu$/i)
}

/** `512`, `0.5GB`, `2 GB` → MiB; undefined when it is none of them. */
export function memoryMib(text: string): number | undefined {
  return quantity(text, /^([\d.]+)\s*gb$/i)
}

function quantity(text: string, big: RegExp): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const amount = Number(big.exec(text)?.[1])
  return Number.isFinite(amount) ? amount * 1024 : undefined
}
