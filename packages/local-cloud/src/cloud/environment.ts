/** The variables that point a process at the cloud. */
import type { Front } from '../front.ts'
import type { GitHub } from '../github.ts'
import type { Oidc } from '../oidc.ts'

export interface Addresses {
  region: string
  /** AWS services by the end of their `AWS_ENDPOINT_URL_…` variable. */
  aws: Record<string, Front>
  github: { service: GitHub; front: Front }
  oidc: { service: Oidc; front: Front }
}

export function environment({ region, aws, github, oidc }: Addresses): Record<string, string> {
  const endpoints = Object.entries(aws).map(([name, { url }]): [string, string] => [
    `AWS_ENDPOINT_URL_${name}`,
    url,
  ])
  return {
    ...Object.fromEntries(endpoints),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'AKIALOCALCLOUDEXAMPL',
    AWS_SECRET_ACCESS_KEY: 'local-cloud-secret',
    AWS_EC2_METADATA_DISABLED: 'true',
    GITHUB_SERVER_URL: github.front.url,
    GITHUB_API_URL: github.service.apiUrl,
    GITHUB_GRAPHQL_URL: `${github.service.apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_REPOSITORY: github.service.repository,
    GITHUB_TOKEN: github.service.token,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${oidc.front.url}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.service.requestToken,
    // Terraform puts the bucket before the endpoint's address, a name no resolver knows: S3's front is its proxy.
    HTTP_PROXY: aws.S3?.url ?? '',
    NO_PROXY: '127.0.0.1,localhost',
  }
}
