import { fileURLToPath } from 'node:url'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, '')

/** Absolute folders of what the demo is made of. */
export const places = {
  checkout: folder('../../../..'),
  example: folder('../../../../workflows-examples/backend-ci-cd'),
  /** What the demo has for the example's infra/: as much as can be played in seconds. */
  infra: folder('../../fixtures/infra'),
  before: folder('../../fixtures/before'),
  fixtures: folder('../../fixtures'),
  standIns: folder('../../stand-ins'),
  report: folder('../../../../demo-report'),
}

/** Where the example's `uses:` lines say our actions live. */
export const ourRepository = 'example-org/infra-actions'

/** Files of the demo's `infra/` that need the AWS provider. */
export const providerFiles = ['providers.tf', 'queues.tf', 'iam.tf', 'ecs.tf', 'outputs-aws.tf']
