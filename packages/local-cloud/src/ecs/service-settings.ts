/** The fields of a service that are kept as they are given, with the defaults ECS fills in. */
import { isDeepStrictEqual } from 'node:util'
import { AwsError, isObject, type JsonObject } from '../protocol/aws-json.ts'
import { objectOf, textOf } from '../protocol/json-input.ts'
import type { TaskDefinitionRecord } from './records.ts'
import type { World } from './world.ts'

/** These shape the tasks: a change of one makes a new deployment. */
const versioned = [
  'launchType',
  'capacityProviderStrategy',
  'platformVersion',
  'platformFamily',
  'networkConfiguration',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
]

/** These are read when tasks are placed or stopped, or when the next deployment begins. */
const unversioned = [
  'deploymentConfiguration',
  'deploymentController',
  'schedulingStrategy',
  'placementConstraints',
  'placementStrategy',
  'healthCheckGracePeriodSeconds',
  'enableECSManagedTags',
  'enableExecuteCommand',
  'propagateTags',
  'availabilityZoneRebalancing',
]

export function createdSettings(
  world: World,
  input: JsonObject,
  taskDefinition: TaskDefinitionRecord,
): JsonObject {
  const daemon = input.schedulingStrategy === 'DAEMON'
  const strategy = input.capacityProviderStrategy
  const provided = Array.isArray(strategy) && strategy.length > 0
  const launchType = textOf(input, 'launchType') ?? 'EC2'
  const fargate = provided || launchType === 'FARGATE'
  if (taskDefinition.raw.networkMode === 'awsvpc' && input.networkConfiguration === undefined) {
    throw new AwsError(
      'InvalidParameterException',
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    )
  }
  if (fargate && !compatibleWithFargate(taskDefinition)) {
    throw new AwsError('InvalidParameterException', 'Task definition does not support launch_type FARGATE.')
  }
  return {
    ...(provided ? {} : { launchType }),
    ...(fargate ? { platformVersion: 'LATEST', platformFamily: 'Linux' } : {}),
    placementConstraints: [],
    placementStrategy: [],
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    enableECSManagedTags: false,
    enableExecuteCommand: false,
    propagateTags: 'NONE',
    availabilityZoneRebalancing: 'DISABLED',
    roleArn: `arn:aws:iam::${world.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    createdBy: `arn:aws:iam::${world.account}:role/deployer`,
    ...given(input, provided),
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: false, rollback: false },
      maximumPercent: daemon ? 100 : 200,
      minimumHealthyPercent: daemon ? 0 : 100,
      strategy: 'ROLLING',
      bakeTimeInMinutes: 0,
      ...objectOf(input, 'deploymentConfiguration'),
    },
  }
}

/** Launch type and providers exclude each other; an empty strategy is none. */
function given(input: JsonObject, provided: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(input).filter(
      ([key]) =>
        (versioned.includes(key) || unversioned.includes(key)) &&
        (key !== 'launchType' || !provided) &&
        (key !== 'capacityProviderStrategy' || provided),
    ),
  )
}

function compatibleWithFargate(record: TaskDefinitionRecord): boolean {
  const { compatibilities } = record.raw
  return Array.isArray(compatibilities) && compatibilities.includes('FARGATE')
}

/** A deploymentConfiguration given in part leaves the rest of it as it was. */
export function updatedSettings(settings: JsonObject, input: JsonObject): JsonObject {
  const strategy = input.capacityProviderStrategy
  const provided = Array.isArray(strategy) && strategy.length > 0
  const { launchType, ...rest } = settings
  const before = isObject(settings.deploymentConfiguration) ? settings.deploymentConfiguration : {}
  return {
    ...rest,
    ...(launchType !== undefined && !provided ? { launchType } : {}),
    ...given(input, provided),
    deploymentConfiguration: { ...before, ...objectOf(input, 'deploymentConfiguration') },
  }
}

export function needsDeployment(before: JsonObject, after: JsonObject): boolean {
  return versioned.some((key) => !isDeepStrictEqual(before[key], after[key]))
}
