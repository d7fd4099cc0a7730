/** The whole local cloud: every emulator on loopback, and the environment that points a process at them. */
import { systemTime } from './clock-port.ts'
import { type Containers, createContainers } from './cloud/containers.ts'
import { environment } from './cloud/environment.ts'
import { createGuard } from './cloud/guard.ts'
import { createDynamodb, type Dynamodb } from './dynamodb.ts'
import { createScaledClock, type VirtualClock } from './ecs/clock.ts'
import { type Calls, createCalls } from './front/calls.ts'
import { createFaults, type Faults } from './front/fault.ts'
import { openFront } from './front.ts'
import { createGitHub, type GitHub } from './github.ts'
import { createIam, type Iam } from './iam.ts'
import { createOidc, type Oidc } from './oidc.ts'
import type { PolicyDocument } from './policy/document.ts'
import { createS3, type S3 } from './s3.ts'
import { createSecrets, type SecretStores } from './secrets.ts'
import type { CloudSeed } from './seed.ts'
import type { EmulatedService } from './service.ts'
import { createSts, type Sts } from './sts.ts'

export interface CloudOptions {
  seed?: CloudSeed
  /** Stamps what S3 keeps and drives ECS; absent: the machine's time, for ECS times `scale`. */
  clock?: VirtualClock
  /** Seconds of ECS in one second of the machine; 1 when absent. */
  scale?: number
}

export interface Cloud extends Containers {
  account: string
  region: string
  /** Endpoints, credentials, GitHub's and the token endpoint's addresses: for the process under test. */
  env: Record<string, string>
  /** The clock of ECS, its logs and its registry. */
  clock: VirtualClock
  calls: Calls
  faults: Faults
  github: GitHub
  s3: S3
  dynamodb: Dynamodb
  sts: Sts
  oidc: Oidc
  iam: Iam
  secrets: SecretStores
  /** From now on AWS calls need this policy, whoever signs them; undefined allows everything again. */
  restrict(policy: PolicyDocument | undefined): void
  close(): Promise<void>
}

/**
 * Starts everything on ports of its own; several clouds can live in one process.
 * @throws the emulator's own error where the seed is refused; nothing is left running then.
 */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const closers: (() => Promise<void>)[] = []
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each()
  }
  try {
    return { ...(await openCloud(options, (closer) => closers.push(closer))), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openCloud(
  options: CloudOptions,
  onClose: (closer: () => Promise<void>) => void,
): Promise<Omit<Cloud, 'close'>> {
  const { seed = {} } = options
  const { account = '123456789012', region = 'eu-west-1' } = seed
  const clock = options.clock ?? createScaledClock(options.scale ?? 1)
  const stamps = options.clock ?? systemTime
  const calls = createCalls()
  const faults = createFaults()

  // Credentials and tokens live in real time: the SDKs that hold them know no other clock.
  const oidc = createOidc({
    repository: seed.github?.repository ?? 'example-org/backend',
    ...(seed.oidc && { seed: seed.oidc }),
  })
  const sts = createSts({ account, oidc, ...(seed.sts && { seed: seed.sts }) })
  const s3 = createS3({ clock: stamps, region, ...(seed.s3 && { seed: seed.s3 }) })
  const dynamodb = await createDynamodb({ account, region })
  onClose(dynamodb.close)
  await dynamodb.seed(seed.dynamodb ?? {})
  const iam = createIam({ account, ...(seed.iam && { seed: seed.iam }) })
  const secrets = createSecrets({ account, region, now: stamps.now, seed: seed.secrets })
  const containers = await createContainers({ clock, account, region, secrets, seed })

  const guard = createGuard(sts, { account, region })
  if (seed.policy) guard.restrict(seed.policy)

  async function open<Service extends EmulatedService>(build: Service | ((url: string) => Promise<Service>)) {
    const front = await openFront(build, {
      ...{ calls, faults, region, clock: systemTime, principalOf: sts.principalOf },
      guard,
    })
    onClose(front.close)
    return front
  }
  const aws = {
    S3: await open(s3),
    DYNAMODB: await open(dynamodb),
    ECS: await open(containers.ecs),
    CLOUDWATCH_LOGS: await open(containers.logs),
    ECR: await open(containers.ecr),
    STS: await open(sts),
    IAM: await open(iam),
    SECRETS_MANAGER: await open(secrets.secretsManager),
    SSM: await open(secrets.ssm),
  }
  const github = await open((url) => createGitHub({ url, ...(seed.github && { seed: seed.github }) }))
  onClose(github.service.close)
  const tokens = await open(oidc)
  const addresses = {
    github: { service: github.service, front: github },
    oidc: { service: oidc, front: tokens },
  }
  return {
    ...{ account, region, clock, calls, faults, s3, dynamodb, sts, oidc, iam, secrets },
    ...containers,
    restrict: guard.restrict,
    github: github.service,
    env: environment({ region, aws, ...addresses }),
  }
}
