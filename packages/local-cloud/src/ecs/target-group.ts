/** The target group of a service behind a load balancer. */
import { objectsOf, textOf } from '../protocol/json-input.ts'
import type { ServiceRecord } from './records.ts'
import type { World } from './world.ts'

/** @returns its ARN; with a world given, one made up for a service that has none. */
export function targetGroupOf(service: ServiceRecord, world: World): string
export function targetGroupOf(service: ServiceRecord): string | undefined
export function targetGroupOf(service: ServiceRecord, world?: World): string | undefined {
  const arn = objectsOf(service.settings, 'loadBalancers')
    .map((balancer) => textOf(balancer, 'targetGroupArn'))
    .find((group) => group !== undefined)
  if (arn !== undefined || world === undefined) return arn
  const { account, region } = world
  return `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/${service.name}/0123456789abcdef`
}

/** The port its load balancer sends to. */
export function targetPortOf(service: ServiceRecord): number {
  const [balancer] = objectsOf(service.settings, 'loadBalancers')
  return typeof balancer?.containerPort === 'number' ? balancer.containerPort : 8080
}
