import { describe, expect, test } from '@jest/globals'
import { fargateMemorySizes, limitProblems, maximumBytes } from '../../src/task-definition/limits.ts'

const fargate = (cpu: unknown, memory: unknown) =>
  limitProblems({ requiresCompatibilities: ['FARGATE'], cpu, memory } as Parameters<typeof limitProblems>[0])

describe('Fargate sizes', () => {
  test.each([
    ['256', '2048'],
    ['.5 vCPU', '4 GB'],
    [1024, 8192],
    ['4096', '30720'],
    ['8192', '61440'],
    ['16 vCPU', '120GB'],
    ['32768', '999'],
  ])('%s with %s is taken', (cpu, memory) => {
    expect(fargate(cpu, memory)).toEqual([])
  })

  test.each([
    ['256', '4096', 'Fargate has no memory 4096 with cpu 256; it takes 512, 1024, 2048 MiB'],
    ['8192', '17408', /takes 16384, 20480, .* 61440 MiB/],
    ['300', '512', 'Fargate has no cpu 300; it has 256, 512, 1024, 2048, 4096, 8192, 16384'],
    [undefined, '512', 'a Fargate task needs "cpu" and "memory" at task level'],
  ])('%s with %s is not', (cpu, memory, why) => {
    expect(fargate(cpu, memory)).toEqual([expect.stringMatching(why)])
  })

  test('the table is the one of the documentation', () => {
    expect(fargateMemorySizes(16384)).toEqual(
      [32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120].map((g) => g * 1024),
    )
    expect(fargateMemorySizes(2048)).toHaveLength(13)
  })

  test('nothing is asked of a definition for EC2', () => {
    expect(limitProblems({ cpu: '300' })).toEqual([])
  })
})

test('64 KiB are counted in bytes, to the byte', () => {
  const envelope = JSON.stringify({ family: '' }).length
  expect(limitProblems({ family: 'x'.repeat(maximumBytes - envelope) })).toEqual([])
  expect(limitProblems({ family: 'x'.repeat(maximumBytes - envelope + 1) })).toHaveLength(1)
  expect(limitProblems({ family: 'é'.repeat(maximumBytes / 2) })).toHaveLength(1)
})
