/** Service deployments: listed, described, stopped, continued. */
import { AwsError, isObject, type Operation } from '../../protocol/aws-json.ts'
import { textOf, textsOf } from '../../protocol/json-input.ts'
import { failDeployment } from '../deployment.ts'
import { rolloutReasons, statusReasons } from '../event-texts.ts'
import { answerHook } from '../lifecycle-hooks.ts'
import { findCluster, findService, lookUpServiceDeployment } from '../lookup.ts'
import { pageOf } from '../paging.ts'
import type { ServiceDeploymentRecord } from '../records.ts'
import { rollBack, rollbackCauses } from '../rollback.ts'
import { tick } from '../scheduler.ts'
import { isOpen, isRollingBack } from '../service-deployment.ts'
import {
  serviceDeploymentBriefWire,
  serviceDeploymentWire,
  serviceRevisionWire,
} from '../service-deployment-wire.ts'
import type { World } from '../world.ts'

const mostDescribed = 20

export function serviceDeploymentOperations(world: World): Record<string, Operation> {
  return {
    ListServiceDeployments(input) {
      const cluster = findCluster(world, textOf(input, 'cluster'))
      const service = findService(world, cluster, textOf(input, 'service'))
      const statuses = textsOf(input, 'status')
      const created = isObject(input.createdAt) ? input.createdAt : {}
      const after = typeof created.after === 'number' ? created.after * 1000 : Number.NEGATIVE_INFINITY
      const before = typeof created.before === 'number' ? created.before * 1000 : Number.POSITIVE_INFINITY
      const records = service.serviceDeployments.filter(
        (record) =>
          (statuses.length === 0 || statuses.includes(record.status)) &&
          record.createdAt >= after &&
          record.createdAt <= before,
      )
      const { page, more } = pageOf(records, input, 100, 20)
      return { serviceDeployments: page.map(serviceDeploymentBriefWire), ...more }
    },
    DescribeServiceDeployments(input) {
      const arns = atMost(textsOf(input, 'serviceDeploymentArns'), 'serviceDeploymentArns')
      const found = arns.map((arn) => lookUpServiceDeployment(world, arn))
      return {
        serviceDeployments: found.flatMap((record) =>
          record === undefined ? [] : [serviceDeploymentWire(world, record)],
        ),
        failures: missing(arns, found),
      }
    },
    DescribeServiceRevisions(input) {
      const arns = atMost(textsOf(input, 'serviceRevisionArns'), 'serviceRevisionArns')
      const found = arns.map((arn) => {
        for (const service of world.services.values()) {
          const revision = service.revisions.find((candidate) => candidate.arn === arn)
          if (revision !== undefined) return serviceRevisionWire(world, revision, service)
        }
        return undefined
      })
      return { serviceRevisions: found.flatMap((wire) => wire ?? []), failures: missing(arns, found) }
    },
    StopServiceDeployment(input) {
      const record = find(world, textOf(input, 'serviceDeploymentArn'))
      if (!isOpen(record) || isRollingBack(record)) {
        throw new AwsError(
          'ConflictException',
          `The service deployment cannot be stopped because its status is ${record.status}.`,
        )
      }
      const { service, deployment } = record
      if (input.stopType === 'ABORT') {
        const cause = {
          failed: rolloutReasons.stopped(deployment.id),
          statusReason: statusReasons.aborted,
          eventWhy: statusReasons.aborted,
        }
        failDeployment(world, service, record, cause, 'STOPPED')
      } else {
        rollBack(world, service, record, rollbackCauses.requested(deployment.id))
      }
      tick(world, service)
      return { serviceDeploymentArn: record.arn }
    },
    ContinueServiceDeployment(input) {
      const record = find(world, textOf(input, 'serviceDeploymentArn'))
      const hookId = textOf(input, 'hookId')
      const hook = record.hooks.find((candidate) => candidate.hookId === hookId)
      const action = input.action === 'ROLLBACK' ? 'ROLLBACK' : 'CONTINUE'
      if (hook === undefined || !answerHook(hook, action)) {
        throw new AwsError(
          'InvalidParameterException',
          `No lifecycle hook ${hookId ?? ''} is awaiting an action.`,
        )
      }
      return { serviceDeploymentArn: record.arn }
    },
  }
}

function find(world: World, arn: string | undefined): ServiceDeploymentRecord {
  const record = arn === undefined ? undefined : lookUpServiceDeployment(world, arn)
  if (record === undefined) {
    throw new AwsError('ServiceDeploymentNotFoundException', 'The service deployment was not found.')
  }
  return record
}

function atMost(arns: string[], key: string): string[] {
  if (arns.length > 0 && arns.length <= mostDescribed) return arns
  throw new AwsError('InvalidParameterException', `${key} must hold between 1 and ${mostDescribed} ARNs.`)
}

function missing(arns: string[], found: unknown[]) {
  return arns.filter((_, index) => found[index] === undefined).map((arn) => ({ arn, reason: 'MISSING' }))
}
