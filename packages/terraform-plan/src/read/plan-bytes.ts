import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { PlanError } from '../plan-error.ts'

/** The plan's bytes: once from start to end, then again by offset. */
export interface PlanBytes {
  /** How messages name it. */
  where: string
  /** A chunk stays as it is until the one after the next is asked for. */
  chunks(): AsyncIterable<Uint8Array>
  /** Valid until the next call. */
  read(offset: number, length: number): Buffer
  close(): void
}

/** Small enough to stay in the processor's cache while it is looked through. */
const CHUNK = 256 * 1024
/** A file up to this size is quickest read at once. */
const WHOLE = 32 * 1024 * 1024

/** A larger file is read twice and never kept; a stream has to be kept in memory, so large plans are given as a path. */
export function openBytes(source: string | AsyncIterable<Uint8Array>): PlanBytes {
  if (typeof source !== 'string') return streamBytes(source, 'the plan')
  const fd = open(source)
  const about = fstatSync(fd)
  // A pipe cannot be read twice.
  if (!about.isFile()) return streamBytes(createReadStream(source, { fd }), source)
  return about.size <= WHOLE ? wholeFile(source, fd) : largeFile(source, fd)
}

function wholeFile(path: string, fd: number): PlanBytes {
  const whole = readFileSync(fd)
  return {
    where: path,
    async *chunks() {
      yield whole
    },
    read: (offset, length) => whole.subarray(offset, offset + length),
    close: () => closeSync(fd),
  }
}

function largeFile(path: string, fd: number): PlanBytes {
  let cache: Buffer = Buffer.allocUnsafe(0)
  let cached = { from: 0, to: 0 }

  function fill(offset: number, length: number): void {
    if (cache.length < length) cache = Buffer.allocUnsafe(Math.max(CHUNK, 2 ** Math.ceil(Math.log2(length))))
    let got = 0
    while (got < length) {
      const count = readSync(fd, cache, got, cache.length - got, offset + got)
      if (count === 0) throw new PlanError('became shorter while it was read')
      got += count
    }
    cached = { from: offset, to: offset + got }
  }

  return {
    where: path,
    async *chunks() {
      let [chunk, other] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)]
      for (let at = 0; ; ) {
        const count = readSync(fd, chunk, 0, chunk.length, at)
        if (count === 0) return
        at += count
        yield chunk.subarray(0, count)
        ;[chunk, other] = [other, chunk]
      }
    },
    read(offset, length) {
      if (offset < cached.from || offset + length > cached.to) fill(offset, length)
      return cache.subarray(offset - cached.from, offset - cached.from + length)
    },
    close: () => closeSync(fd),
  }
}

function open(path: string): number {
  try {
    const fd = openSync(path, 'r')
    if (!fstatSync(fd).isDirectory()) return fd
    closeSync(fd)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new PlanError(
      code === 'ENOENT'
        ? `${path} does not exist: write it with "terraform show -json" or "tofu show -json"`
        : `${path} cannot be read (${code ?? 'unknown error'})`,
      { cause: error },
    )
  }
  throw new PlanError(`${path} is a folder: give the file that "show -json" wrote`)
}

function streamBytes(source: AsyncIterable<Uint8Array>, where: string): PlanBytes {
  const kept: Buffer[] = []
  let whole: Buffer | undefined
  return {
    where,
    async *chunks() {
      for await (const chunk of source) {
        // A copy: whoever made the chunk may use its memory again.
        const copy = Buffer.from(chunk)
        kept.push(copy)
        yield copy
      }
    },
    read(offset, length) {
      whole ??= Buffer.concat(kept.splice(0))
      return whole.subarray(offset, offset + length)
    },
    close: () => {},
  }
}
