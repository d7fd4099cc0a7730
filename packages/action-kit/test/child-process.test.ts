import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { runTool, runToolInto } from '../src/child-process.ts'
import { ActionError } from '../src/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'tool-'))
const sh = (script: string): [string, string[]] => ['sh', ['-c', script]]

afterEach(() => {
  delete process.env.INPUT_TOKEN
})

describe('a tool', () => {
  test('gives back what it printed and its exit code', async () => {
    await expect(runTool(...sh('echo größe; echo err >&2; exit 3'))).resolves.toEqual({
      exitCode: 3,
      stdout: 'größe\n',
      stderr: 'err\n',
    })
  })

  test('reads what it is given, or nothing, and may end without reading it', async () => {
    await expect(runTool('cat', [], { stdin: Buffer.from('in') })).resolves.toMatchObject({ stdout: 'in' })
    await expect(runTool('cat', [])).resolves.toMatchObject({ stdout: '', exitCode: 0 })
    const unread = { stdin: Buffer.alloc(1_000_000) }
    await expect(runTool('true', [], unread)).resolves.toMatchObject({ exitCode: 0 })
  })

  test('has our environment without our inputs, or the one it is given', async () => {
    process.env.INPUT_TOKEN = 'hunter2'
    const own = await runTool('env', [])
    expect(own.stdout).toContain(`PATH=${process.env.PATH}`)
    expect(own.stdout).not.toContain('INPUT_')
    const env = { PATH: String(process.env.PATH), GIVEN: '1' }
    const { stdout } = await runTool('env', [], { env })
    expect(stdout.trim().split('\n').sort()).toEqual(['GIVEN=1', `PATH=${process.env.PATH}`])
  })

  test('runs where it is told to', async () => {
    await expect(runTool('pwd', [], { cwd: '/' })).resolves.toMatchObject({ stdout: '/\n' })
  })

  test('that a signal ended has failed', async () => {
    await expect(runTool(...sh('kill -9 $$'))).resolves.toMatchObject({ exitCode: 1 })
  })

  test('writes into a file that only we can read, of which nothing passes through us', async () => {
    const path = join(folder, 'output')
    const result = await runToolInto(path, ...sh('echo secret; echo err >&2; exit 4'))
    expect(result).toEqual({ exitCode: 4, stderr: 'err\n' })
    expect(readFileSync(path, 'utf8')).toBe('secret\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('has the end of its stderr kept, where it says why it failed', async () => {
    const { stderr } = await runTool(...sh('head -c 1100000 /dev/zero | tr "\\0" x >&2; echo why >&2'))
    expect(stderr).toHaveLength(1_000_000)
    expect(stderr.endsWith('xwhy\n')).toBe(true)
  })

  test.each([
    ['runTool', () => runTool('no-such-terraform', ['version'])],
    ['runToolInto', () => runToolInto(join(folder, 'none'), 'no-such-terraform', ['version'])],
  ])('that is missing is named with what to do (%s)', async (_, call) => {
    await expect(call()).rejects.toThrow(ActionError)
    await expect(call()).rejects.toThrow(
      /^"no-such-terraform" could not be started: .*ENOENT\. Install it in an earlier step, or name it with its path\.$/,
    )
  })
})

describe('a cancelled run', () => {
  /** Runs a script that writes two pids into the file "$1", cancels, and tells what is left and how long it took. */
  async function cancelled(script: string) {
    const controller = new AbortController()
    const pids = join(mkdtempSync(join(folder, 'pids-')), 'pids')
    writeFileSync(pids, '')
    const { signal } = controller
    const run = runTool('sh', ['-c', script, process.execPath, pids], { signal })
    const error = run.then(
      () => 'resolved',
      (reason) => reason,
    )
    const written = () => readFileSync(pids, 'utf8').trimEnd().split('\n')
    while (written().length < 2) await sleep(10)
    const started = Date.now()
    controller.abort(new Error('cancelled'))
    expect(await error).toEqual(new Error('cancelled'))
    const milliseconds = Date.now() - started
    // What was killed a moment ago may still be on its way out.
    await sleep(100)
    return { milliseconds, left: written().filter(isRunning) }
  }

  test('starts no tool', async () => {
    const { signal } = abortedController()
    const path = join(folder, 'untouched')
    await expect(runTool('touch', [path], { signal })).rejects.toThrow('cancelled before')
    await expect(runToolInto(path, 'true', [], { signal })).rejects.toThrow('cancelled before')
    expect(() => statSync(path)).toThrow('ENOENT')
  })

  test('sends nothing to a tool that has ended already: its number may be another process by now', async () => {
    const controller = new AbortController()
    await runTool('true', [], { signal: controller.signal })
    const kill = jest.spyOn(process, 'kill').mockReturnValue(true)
    controller.abort()
    const sent = kill.mock.calls.length
    kill.mockRestore()
    expect(sent).toBe(0)
  })

  test('ends a tool by INT, without waiting longer than it takes', async () => {
    const { milliseconds, left } = await cancelled('echo $$ >> "$1"; echo $$ >> "$1"; exec sleep 60')
    expect(left).toEqual([])
    expect(milliseconds).toBeLessThan(1500)
  })

  test('leaves a program time to put things in order though the one that started it is gone', async () => {
    const done = join(folder, 'in-order')
    const program = `process.on("SIGINT", () => setTimeout(() => { fs.writeFileSync("${done}", ""); process.exit() }, 300));
      fs.appendFileSync(process.argv[1], process.pid + "\\n"); setInterval(() => {}, 1000)`
    const { left } = await cancelled(`"$0" -e '${program}' "$1" & echo $$ >> "$1"; exec sleep 60`)
    expect(left).toEqual([])
    expect(statSync(done).isFile()).toBe(true)
  })

  test('kills what ignores INT after two seconds, children too', async () => {
    const child = 'sh -c \'echo $$ >> "$1"; exec sleep 60\' sh "$1" &'
    const { milliseconds, left } = await cancelled(`trap "" INT TERM; ${child} echo $$ >> "$1"; wait`)
    expect(left).toEqual([])
    expect(milliseconds).toBeGreaterThan(1900)
    expect(milliseconds).toBeLessThan(4000)
  })
})

/** A zombie, which nobody has waited for yet, runs no more. */
function isRunning(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

function abortedController(): AbortController {
  const controller = new AbortController()
  controller.abort(new Error('cancelled before'))
  return controller
}
