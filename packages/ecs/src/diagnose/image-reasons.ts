import type { CausePattern } from './cause.ts'

/**
 * Why an image could not be pulled or run. ECS gives the container runtime's own words, so one cause has
 * several spellings (Docker on EC2, containerd on Fargate 1.4).
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const imageReasons: readonly CausePattern[] = [
  {
    id: 'image-platform',
    kind: 'deterministic',
    match:
      /exec format error|no matching manifest for|does not contain descriptor matching platform|image operating system .* cannot be used/i,
    title: 'The image is built for another CPU architecture or operating system',
    hint: 'Build the image for the platform of the task (docker build --platform linux/amd64 or linux/arm64), or set runtimePlatform.cpuArchitecture of the task definition to what the image is.',
  },
  {
    id: 'image-rate-limit',
    kind: 'crash',
    match: /toomanyrequests|too many requests|pull rate limit/i,
    title: 'The registry refuses more pulls for now',
    hint: 'Keep the image in ECR (or use an ECR pull-through cache) or log in to the registry with repositoryCredentials.',
  },
  {
    id: 'image-not-found',
    kind: 'deterministic',
    match:
      /CannotPull(?:Container|Image|ECRContainer).*(?:not found|manifest unknown|does not exist(?! or may)|name unknown|no such (?:image|manifest)|invalid reference format|MANIFEST_UNKNOWN)|CannotPullImageManifestError.*(?:not found|unknown)/is,
    title: 'The image does not exist',
    hint: 'Check repository, tag or digest of the image, that its push finished before the deploy, and that a lifecycle policy did not expire it.',
  },
  {
    id: 'image-access-denied',
    kind: 'deterministic',
    match:
      /CannotPull.*(?:access denied|AccessDenied|403|401|forbidden|unauthorized|not authorized|no basic auth credentials|may require 'docker login')/is,
    title: 'The task may not pull the image',
    hint: 'Give the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer; for another account also a repository policy; and check that the repository exists in that registry.',
  },
  {
    id: 'image-disk-full',
    kind: 'crash',
    match: /CannotPull.*no space left on device/is,
    title: 'There is no room on the disk for the image',
    hint: 'Raise ephemeralStorage (Fargate) or the volume of the container instance, or make the image smaller.',
  },
  {
    id: 'image-network',
    kind: 'crash',
    match:
      /CannotPull.*(?:i\/o timeout|timed? ?out|dial tcp|no route to host|connection (?:refused|reset)|context (?:deadline exceeded|canceled)|no such host|TLS handshake|request canceled|net\/http)/is,
    title: 'The registry cannot be reached from the subnets of the task',
    hint: 'Give the subnets a way out (NAT gateway, or assignPublicIp with an internet gateway) or VPC endpoints for ecr.api, ecr.dkr and S3, and let the security group out on port 443.',
  },
  {
    id: 'image-pull',
    kind: 'crash',
    match: /CannotPull(?:Container|Image|ECRContainer)/i,
    title: 'The image could not be pulled',
    hint: 'Read the reason below; pull the same image by hand from the same account and network.',
  },
]
