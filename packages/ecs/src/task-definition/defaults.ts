import type { Json } from '../api.ts'

/**
 * What Amazon ECS fills in or takes as given when a field is absent, by path. A field that has its default
 * means the same as one that is left out.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html and the
 * answers of DescribeTaskDefinition. Where absent and default differ on some launch type, it isn't here.
 */
export const defaults: Readonly<Record<string, Json>> = {
  networkMode: 'bridge',
  enableFaultInjection: false,
  'containerDefinitions[].cpu': 0,
  'containerDefinitions[].essential': true,
  'containerDefinitions[].versionConsistency': 'enabled',
  'containerDefinitions[].privileged': false,
  'containerDefinitions[].readonlyRootFilesystem': false,
  'containerDefinitions[].interactive': false,
  'containerDefinitions[].pseudoTerminal': false,
  'containerDefinitions[].disableNetworking': false,
  'containerDefinitions[].portMappings[].protocol': 'tcp',
  'containerDefinitions[].portMappings[].hostPort': 0,
  'containerDefinitions[].mountPoints[].readOnly': false,
  'containerDefinitions[].volumesFrom[].readOnly': false,
  'containerDefinitions[].healthCheck.interval': 30,
  'containerDefinitions[].healthCheck.timeout': 5,
  'containerDefinitions[].healthCheck.retries': 3,
  'containerDefinitions[].healthCheck.startPeriod': 0,
  'containerDefinitions[].restartPolicy.restartAttemptPeriod': 300,
  'volumes[].configuredAtLaunch': false,
  'volumes[].efsVolumeConfiguration.rootDirectory': '/',
  'volumes[].efsVolumeConfiguration.transitEncryption': 'DISABLED',
  'volumes[].efsVolumeConfiguration.authorizationConfig.iam': 'DISABLED',
  'volumes[].dockerVolumeConfiguration.scope': 'task',
  'proxyConfiguration.type': 'APPMESH',
}

/** Only on Fargate: on other launch types "absent" lets a task land on any architecture. */
export const fargateDefaults: Readonly<Record<string, Json>> = {
  'runtimePlatform.operatingSystemFamily': 'LINUX',
  'runtimePlatform.cpuArchitecture': 'X86_64',
}

/** Lists whose order means nothing and which AWS may give back in another, with the key that orders them. */
export const unordered: Readonly<Record<string, string>> = {
  containerDefinitions: 'name',
  'containerDefinitions[].environment': 'name',
  'containerDefinitions[].secrets': 'name',
  'containerDefinitions[].logConfiguration.secretOptions': 'name',
  'containerDefinitions[].ulimits': 'name',
  'containerDefinitions[].systemControls': 'namespace',
  'proxyConfiguration.properties': 'name',
  volumes: 'name',
  requiresCompatibilities: '',
}
