import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** All temporary folders of a run are in one, which goes when the run ends: no test has to tidy up after a failure. */
export default function () {
  const scratch = mkdtempSync(join(tmpdir(), 'infra-actions-tests-'))
  process.env.TMPDIR = scratch
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
}
