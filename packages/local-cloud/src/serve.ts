/**
 * Runs the local cloud as a process of its own: `node src/serve.ts [seed.json [scale]]`. Prints one JSON line,
 * `{"env":{…},"admin":"http://127.0.0.1:…"}`, and ends with SIGTERM, SIGINT or its parent.
 */
import { readFileSync } from 'node:fs'
import { createAdmin } from './admin.ts'
import { startCloud } from './cloud.ts'
import { openFront } from './front.ts'
import type { CloudSeed } from './seed.ts'

const [seedFile, scale = '1'] = process.argv.slice(2)
const seed = seedFile === undefined ? {} : (JSON.parse(readFileSync(seedFile, 'utf8')) as CloudSeed)
const cloud = await startCloud({ seed, scale: Number(scale) })
const admin = await openFront(createAdmin(cloud))

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  await Promise.all([cloud.close(), admin.close()])
  process.exit(0)
}

process.once('SIGTERM', end)
process.once('SIGINT', end)
// A parent that dies, however it dies, leaves its child another parent: nothing of ours stays behind.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) void end()
}, 500).unref()

process.stdout.write(`${JSON.stringify({ env: cloud.env, admin: admin.url })}\n`)
