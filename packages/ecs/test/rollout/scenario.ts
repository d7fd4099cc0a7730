import type { Deployment, Service, ServiceDeployment, Task } from '@infra-actions/ecs/api'
import type { Observation } from '@infra-actions/ecs/rollout/observation'
import type { Pin } from '@infra-actions/ecs/rollout/pin'
import type { WaitPlan } from '@infra-actions/ecs/rollout/plan'
import type { ServiceState } from '@infra-actions/ecs/rollout/state'
import { waitForRollouts } from '@infra-actions/ecs/rollout/wait'
import { arn, createFakeEcs, deadTaskOf, deploymentOf, revision, serviceOf } from './fake-ecs.ts'
import { createVirtualClock } from './virtual-clock.ts'

export const oldRevision = revision('backend', 11)
export const newRevision = revision('backend', 12)
export const otherRevision = revision('backend', 13)
const second = 1000

/**
 * Service `backend` of which `ecs-svc/2` rolls out revision 12 over 11. A test says what happens when; the
 * wait runs in virtual time.
 */
export function createScenario(
  options: { serviceDeployments?: boolean; desired?: number; more?: Partial<Service> } = {},
) {
  const time = createVirtualClock()
  const fake = createFakeEcs(time)
  const desired = options.desired ?? 2
  const createdAt = time.start / second - 2
  const old = deploymentOf('ecs-svc/1', oldRevision, {
    status: 'ACTIVE',
    desiredCount: desired,
    runningCount: desired,
    rolloutState: 'COMPLETED',
    createdAt: createdAt - 86_400,
  })
  const fresh = deploymentOf('ecs-svc/2', newRevision, { desiredCount: desired, createdAt })
  const service = serviceOf('backend', [fresh, old], options.more)
  fake.change(() => fake.services.set('backend', service))
  const stopped: ServiceDeployment = {
    serviceDeploymentArn: arn('service-deployment/main/backend/abc'),
    serviceArn: service.serviceArn,
    status: 'IN_PROGRESS',
    createdAt,
    targetServiceRevision: { arn: arn('service-revision/main/backend/2') },
    deploymentCircuitBreaker: { status: 'MONITORING', failureCount: 0, threshold: 3 },
  }
  if (options.serviceDeployments) fake.serviceDeployments.set(stopped.serviceDeploymentArn, stopped)
  else fake.behaviour.fault = (operation) => (operation === 'listServiceDeployments' ? denied() : undefined)

  const at = (seconds: number, work: () => void) =>
    time.at(time.start + seconds * second, () => fake.change(work))
  const seconds = () => time.clock.now() / second

  const scenario = {
    time,
    fake,
    service,
    old,
    fresh,
    stopped,
    at,
    event(message: string) {
      service.events.unshift({
        id: `event-${service.events.length}`,
        createdAt: seconds(),
        message: `(service backend) ${message}`,
      })
    },
    run(count: number) {
      fresh.runningCount = count
    },
    complete(deployment: Deployment = fresh) {
      deployment.rolloutState = 'COMPLETED'
      deployment.runningCount = service.desiredCount
      service.deployments = service.deployments.filter(({ id }) => id === deployment.id)
    },
    /** Another deployment becomes PRIMARY. */
    replace(id: string, taskDefinition: string, more: Partial<Deployment> = {}): Deployment {
      const next = deploymentOf(id, taskDefinition, { desiredCount: desired, createdAt: seconds(), ...more })
      service.deployments = [next, ...service.deployments.map((one) => ({ ...one, status: 'ACTIVE' }))]
      service.taskDefinition = taskDefinition
      return next
    },
    die(more: Partial<Task> = {}) {
      const task = deadTaskOf('ecs-svc/2', newRevision, {
        startedAt: seconds() - 5,
        stoppedAt: seconds(),
        ...more,
      })
      fake.tasks.set(task.taskArn, task)
      return task
    },
    async wait(plan: Partial<WaitPlan> & { pin?: Partial<Pin> } = {}) {
      const { pin, ...rest } = plan
      const said: Observation[] = []
      const { state, evidence } = await time.drive(
        waitForRollouts(
          {
            pins: [
              {
                cluster: 'main',
                service: 'backend',
                taskDefinition: newRevision,
                deploymentId: 'ecs-svc/2',
                previousTaskDefinition: oldRevision,
                deployed: 'started',
                ...pin,
              },
            ],
            timeout: 20 * 60_000,
            failAfterTasks: 2,
            waitUntil: 'completed',
            onFailure: 'leave',
            onTimeout: 'leave',
            onCancel: 'leave',
            ...rest,
          },
          50,
          fake.ports,
          (observations) => said.push(...observations),
        ),
      )
      const [result] = state.services as [ServiceState]
      const took = (time.clock.now() - time.start) / second
      return { state, result, verdict: result.verdict, evidence, said, took }
    },
    count: (operation: string) => fake.calls.filter((call) => call.operation === operation).length,
  }
  return scenario
}

function denied(): Error {
  return Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' })
}
