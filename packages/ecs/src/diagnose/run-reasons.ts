import type { CausePattern } from './cause.ts'

/**
 * Why a container did not start, did not live or was stopped.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
export const runReasons: readonly CausePattern[] = [
  {
    id: 'port-conflict',
    kind: 'deterministic',
    match: /port is already allocated|address already in use|RESOURCE:PORTS|ports? .*already in use/i,
    title: 'The host port is taken',
    hint: 'Use hostPort 0 (dynamic) or the awsvpc network mode, or set minimumHealthyPercent below 100 so that an old task leaves its port first.',
  },
  {
    id: 'command',
    kind: 'deterministic',
    match:
      /executable file not found|no such file or directory: unknown|exec: ".*": (?:permission denied|stat)|OCI runtime (?:create|exec) failed.*(?:not found|permission denied|no such file)/is,
    title: 'The command of the container cannot be run',
    hint: 'Check entryPoint and command of the task definition against what is in the image, and that the file is executable.',
  },
  {
    id: 'spot',
    kind: 'transient',
    match: /SpotInterruption|Spot (?:Task|Instance) was interrupted|spot interruption/i,
    title: 'Spot capacity was taken back',
    hint: 'Nothing to do: ECS starts another task. Give the service a base of on-demand capacity if this happens often.',
  },
  {
    id: 'capacity',
    kind: 'transient',
    match:
      /capacity is unavailable|insufficient capacity|RESOURCE:(?:CPU|MEMORY|GPU|ENI)|no container instances? (?:met|were found)|InsufficientInstanceCapacity|was unable to place a task/i,
    title: 'There is no room for the task',
    hint: 'ECS goes on trying. Add capacity, more subnets in other zones or capacity providers, or lower CPU and memory of the task.',
  },
  {
    id: 'eni',
    kind: 'transient',
    match:
      /network interface provisioning|ENI (?:attach|provision)|network interface.*(?:attach|timed? ?out)|Unexpected EC2 error|subnet has no|not have enough free (?:IP )?addresses|InsufficientFreeAddresses/i,
    title: 'The network interface of the task was not ready',
    hint: 'ECS starts another task. If it repeats, check for free addresses in the subnets and the quota of network interfaces.',
  },
  {
    id: 'host',
    kind: 'transient',
    match:
      /^AGENT$|\bAGENT\b(?= |$|:)|agent (?:is )?disconnected|Host EC2 .*(?:terminated|stopped)|InfrastructureHealth|TerminationNotice|retir(?:ed|ement)|container instance .*(?:deregistered|draining)|Task stopped due to (?:platform|infrastructure)|unhealthy (?:container )?instance/i,
    title: 'The machine under the task went away',
    hint: 'ECS starts another task elsewhere. If it repeats, look at the container instances and their ECS agent.',
  },
  {
    id: 'scheduler',
    kind: 'benign',
    match:
      /Scaling activity initiated by|deployment initiated by|AZ [Rr]ebalancing|ServiceSchedulerInitiated(?!.*health)/i,
    title: 'ECS stopped the task on purpose',
    hint: 'Nothing to do.',
  },
  {
    id: 'user',
    kind: 'benign',
    match: /UserInitiated|Task stopped by user/i,
    title: 'Somebody stopped the task',
    hint: 'Nothing to do: ECS starts another one.',
  },
  {
    id: 'container-start',
    kind: 'deterministic',
    match: /CannotStartContainer|OCI runtime|failed to create (?:shim|task|containerd task)/i,
    title: 'The container could not be started',
    hint: 'Read the reason below; check entryPoint, command, user, linuxParameters and mountPoints of the task definition.',
  },
  {
    id: 'runtime',
    kind: 'crash',
    match:
      /ContainerRuntimeTimeout|DockerTimeout|CannotInspectContainer|CannotCreateContainer|CannotStopContainer|ContainerRuntimeError|InternalError|TaskFailedToStart/i,
    title: 'The container runtime failed',
    hint: 'ECS starts another task. If it repeats, read the reason below and look at the image and the machine.',
  },
]
