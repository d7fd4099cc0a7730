import { deploy } from '@infra-actions/ecs/deploy/deploy'
import type { DeployOutcome } from '@infra-actions/ecs/deploy/outcome'
import type { DeployDeps } from '@infra-actions/ecs/deploy/ports'
import type { Base } from '@infra-actions/ecs/deploy/request'
import type { Inputs } from './inputs.ts'
import { readTaskDefinitionFile } from './task-definition-file.ts'

/**
 * Reads the file if there is one, then deploys.
 * @throws InputError, DeployRefused (nothing was changed), DeployIncomplete (with what was done so far).
 */
export async function run({ request }: Inputs, deps: DeployDeps): Promise<DeployOutcome> {
  const base: Base =
    request.base.kind === 'file'
      ? { ...request.base, definition: await readTaskDefinitionFile(request.base.path) }
      : request.base
  const outcome = await deploy({ ...request, base }, deps)
  const started = outcome.deployments
    .filter(({ status }) => status === 'started')
    .map(({ service }) => service)
  if (started.length > 0)
    deps.narrator.info(`Rolling out: ${started.join(', ')}. wait-stable tells how it ends.`)
  else if (!request.dryRun) deps.narrator.info('Nothing changed: nothing registered, nothing updated.')
  return outcome
}
