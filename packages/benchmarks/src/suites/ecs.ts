import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { failureDetection } from '../ecs/failures.ts'
import { lag } from '../ecs/lag.ts'
import { manyServices } from '../ecs/many-services.ts'
import { preflight } from '../ecs/preflight.ts'
import { rollback } from '../ecs/rollback.ts'
import { twoServices } from '../ecs/two-services.ts'
import { atMost, type Figure } from '../figure.ts'

/** Deploying and waiting: calls, CPU, lag, what the runner downloads. */
export async function ecs(): Promise<Figure[]> {
  return [
    ...(await twoServices()),
    ...(await preflight()),
    ...(await lag()),
    ...(await failureDetection()),
    ...(await manyServices()),
    ...(await rollback()),
    download(),
  ]
}

/** The runner downloads the commit's archive to run any one action of it. */
function download(): Figure {
  const root = fileURLToPath(new URL('../../../..', import.meta.url))
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1024 ** 3 })
  return atMost('git archive HEAD, gzipped', gzipSync(archive).length / 1024 ** 2, 'MiB', 3)
}
