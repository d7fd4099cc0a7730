import type { Task } from '@infra-actions/ecs/api'
import { causeKey, diagnose, isDead } from '@infra-actions/ecs/diagnose/dead-task'
import { describe, expect, test } from '@jest/globals'
import { deadTaskOf, revision } from '../rollout/fake-ecs.ts'

const ecr = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/app'
const secrets =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: '

/** Stopped reasons as Fargate and the agent on EC2 write them, and what they mean here. */
const failedToStart: Array<[reason: string, cause: string, kind: string]> = [
  [
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${ecr}:v1: ${ecr}:v1: not found`,
    'image-not-found',
    'deterministic',
  ],
  [
    `CannotPullContainerError: Error response from daemon: manifest for ${ecr}:v1 not found: manifest unknown: Requested image not found`,
    'image-not-found',
    'deterministic',
  ],
  [
    'CannotPullContainerError: inspect image has been retried 1 time(s): failed to resolve ref "docker.io/example/app:1": invalid reference format',
    'image-not-found',
    'deterministic',
  ],
  [
    `CannotPullContainerError: The task can't pull the image '${ecr}:v1' from Amazon Elastic Container Registry: name unknown: The repository with name 'app' does not exist in the registry`,
    'image-not-found',
    'deterministic',
  ],
  [
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${ecr}:v1: pulling from host 123456789012.dkr.ecr.eu-central-1.amazonaws.com failed with status code [manifests v1]: 403 Forbidden`,
    'image-access-denied',
    'deterministic',
  ],
  [
    `CannotPullContainerError: Error response from daemon: pull access denied for example/app, repository does not exist or may require 'docker login'`,
    'image-access-denied',
    'deterministic',
  ],
  [
    `CannotPullECRContainerError: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/1 is not authorized to perform: ecr:GetAuthorizationToken`,
    'image-access-denied',
    'deterministic',
  ],
  [
    "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    'image-platform',
    'deterministic',
  ],
  [
    'CannotPullContainerError: inspect image has been retried 5 time(s): httpReadSeeker: failed open: unexpected status code 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
    'image-rate-limit',
    'crash',
  ],
  [
    'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: write /var/lib/containerd/x: no space left on device',
    'image-disk-full',
    'crash',
  ],
  [
    `CannotPullContainerError: ref pull has been retried 5 time(s): failed to do request: Head "https://123456789012.dkr.ecr.eu-central-1.amazonaws.com/v2/app/manifests/v1": dial tcp 10.0.3.17:443: i/o timeout`,
    'image-network',
    'crash',
  ],
  [
    "CannotPullContainerError: ref pull has been retried 1 time(s): number of layers and diffIDs don't match: 3 != 15",
    'image-pull',
    'crash',
  ],
  [
    `${secrets}unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:eu-central-1:123456789012:secret:db from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    'secret-missing',
    'deterministic',
  ],
  [
    `${secrets}unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key password`,
    'secret-missing',
    'deterministic',
  ],
  [
    `${secrets}unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid parameters: /app/db`,
    'secret-missing',
    'deterministic',
  ],
  [
    `${secrets}unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:eu-central-1:123456789012:secret:db from secrets manager: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/exec/1 is not authorized to perform: secretsmanager:GetSecretValue`,
    'secret-access-denied',
    'deterministic',
  ],
  [
    `${secrets}unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.eu-central-1.amazonaws.com/": dial tcp 52.1.2.3:443: i/o timeout. Please check your task network configuration.`,
    'init-network',
    'crash',
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: killed',
    'init-network',
    'crash',
  ],
  [
    'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1',
    'log-group-missing',
    'deterministic',
  ],
  [
    'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: AccessDeniedException: User is not authorized to perform: logs:CreateLogStream',
    'log-access-denied',
    'deterministic',
  ],
  [
    'ResourceInitializationError: failed to initialize logging driver: unknown log opt awslogs-foo',
    'log-options',
    'deterministic',
  ],
  [
    "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/task' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions",
    'role',
    'deterministic',
  ],
  [
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-0123456789abcdef0.efs.eu-central-1.amazonaws.com"',
    'efs',
    'crash',
  ],
  ['CannotCreateVolumeError: failed to create volume', 'volume', 'deterministic'],
  [
    'ResourceInitializationError: failed to download env files: file download command: non empty error stream',
    'env-file',
    'deterministic',
  ],
  ['ResourceInitializationError: something new', 'resource-init', 'deterministic'],
  [
    'CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint: Bind for 0.0.0.0:80 failed: port is already allocated',
    'port-conflict',
    'deterministic',
  ],
  [
    'CannotStartContainerError: Error response from daemon: OCI runtime create failed: container_linux.go:370: starting container process caused: exec: "serve": executable file not found in $PATH: unknown',
    'command',
    'deterministic',
  ],
  [
    'CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: OCI runtime create failed: exec /app: exec format error',
    'image-platform',
    'deterministic',
  ],
  ['CannotStartContainerError: failed to create shim task', 'container-start', 'deterministic'],
  [
    'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 3m0s',
    'runtime',
    'crash',
  ],
  ['Timeout waiting for network interface provisioning to complete.', 'eni', 'transient'],
  [
    'Capacity is unavailable at this time. Please try again later or in a different availability zone',
    'capacity',
    'transient',
  ],
  ['RESOURCE:MEMORY', 'capacity', 'transient'],
  ['RESOURCE:PORTS', 'port-conflict', 'deterministic'],
  ['AGENT', 'host', 'transient'],
]

test.each(failedToStart)('%s', (stoppedReason, cause, kind) => {
  const task = deadTaskOf('ecs-svc/2', revision('app', 1), {
    stopCode: 'TaskFailedToStart',
    stoppedReason,
    containers: [{ name: 'app' }],
  })
  expect(diagnose(task)).toMatchObject({ cause, kind, container: 'app', reason: stoppedReason })
})

const ran: Array<[name: string, more: Partial<Task>, cause: string, kind: string]> = [
  [
    'Spot',
    { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' },
    'spot',
    'transient',
  ],
  [
    'a terminated host',
    { stopCode: 'ServiceSchedulerInitiated', stoppedReason: 'Host EC2 (instance i-0abc) terminated.' },
    'host',
    'transient',
  ],
  [
    'ELB health',
    {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason:
        'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/app/1)',
    },
    'load-balancer-health',
    'crash',
  ],
  [
    'container health',
    {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed container health checks',
      containers: [{ name: 'app', exitCode: 143, healthStatus: 'UNHEALTHY' }],
    },
    'container-health',
    'crash',
  ],
  [
    'scale-in',
    {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/2)',
    },
    'scheduler',
    'benign',
  ],
  ['a person', { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' }, 'user', 'benign'],
  [
    'out of memory',
    {
      containers: [
        { name: 'app', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' },
      ],
    },
    'out-of-memory',
    'crash',
  ],
  ['SIGKILL', { containers: [{ name: 'app', exitCode: 137 }] }, 'killed', 'crash'],
  ['a crash', { containers: [{ name: 'app', exitCode: 1 }] }, 'crashed', 'crash'],
  ['an end without error', { containers: [{ name: 'app', exitCode: 0 }] }, 'exited', 'crash'],
  [
    'a reason nobody knows',
    { stopCode: 'Brandnew', stoppedReason: 'Quux', containers: [{ name: 'app' }] },
    'unknown',
    'crash',
  ],
]

test.each(ran)('a task that ran and ended by %s', (_, more, cause, kind) => {
  expect(diagnose(deadTaskOf('ecs-svc/2', revision('app', 1), more))).toMatchObject({ cause, kind })
})

describe('the container to blame', () => {
  test('is the one that failed, not its sidecar that was stopped with it', () => {
    const containers = [
      { name: 'sidecar', exitCode: 143 },
      { name: 'app', exitCode: 139 },
    ]
    expect(diagnose(deadTaskOf('d', revision('app', 1), { containers }))).toMatchObject({
      container: 'app',
      exitCode: 139,
      exitMeaning: expect.stringContaining('SIGSEGV'),
    })
  })

  test('is the one with a reason of its own, which is told after that of the task', () => {
    const containers = [
      { name: 'app', exitCode: 1 },
      { name: 'init', exitCode: 127, reason: 'CannotStartContainerError: no such file' },
    ]
    const diagnosis = diagnose(deadTaskOf('d', revision('app', 1), { containers }))
    expect(diagnosis).toMatchObject({ container: 'init', cause: 'container-start' })
    expect(diagnosis.reason).toBe(
      'Essential container in task exited: CannotStartContainerError: no such file',
    )
  })

  test('tells two causes apart', () => {
    const one = diagnose(deadTaskOf('d', revision('app', 1)))
    const other = diagnose(
      deadTaskOf('d', revision('app', 1), { containers: [{ name: 'web', exitCode: 1 }] }),
    )
    expect(causeKey(one)).toBe('crashed/app')
    expect(causeKey(other)).toBe('crashed/web')
  })
})

test.each([
  [{ lastStatus: 'STOPPED' }, true],
  [{ lastStatus: 'DEPROVISIONING' }, false],
  [{ lastStatus: 'DEPROVISIONING', stopCode: 'TaskFailedToStart' }, true],
])('%o is dead: %s', (more, dead) => {
  expect(isDead(deadTaskOf('d', revision('app', 1), more))).toBe(dead)
})
