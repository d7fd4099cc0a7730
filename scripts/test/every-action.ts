import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ActionRun } from '@infra-actions/local-cloud/run-action'

const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_REGION: 'eu-central-1',
  AWS_EC2_METADATA_DISABLED: 'true',
}
const state = { bucket: 'states', key: 'prod/terraform.tfstate', region: 'eu-central-1' }
const service = { cluster: 'main', services: 'backend' }

/** Inputs with which each action is soon asking AWS. */
export const askingAws: Array<[action: string, inputs: Record<string, string>]> = [
  ['ecs-register-and-deploy', { ...service, images: 'example.com/backend:2' }],
  ['wait-stable', { ...service, 'on-cancel': 'rollback' }],
  ['state-lock-check', { ...state, 'dynamodb-table': 'locks' }],
  ['state-verify', { ...state, 'dynamodb-table': 'locks' }],
  ['state-restore', { ...state, mode: 'list' }],
]

/** Credentials, and one address for all of AWS. */
export function awsAt(url: string): Record<string, string> {
  return { ...credentials, AWS_ENDPOINT_URL: url }
}

/** A plan, to be commented on at a GitHub of this address. */
export function commentAt(GITHUB_API_URL: string): ActionRun {
  const plan = join(import.meta.dirname, '../../packages/terraform-plan/test/fixtures/update.json')
  return {
    action: 'terraform-plan-comment',
    inputs: { 'plan-json': plan, 'github-token': 'ghs_example' },
    env: { GITHUB_API_URL },
    eventName: 'pull_request',
    event: { pull_request: { number: 7, head: { sha: 'a'.repeat(40) } } },
  }
}

/** A server that does the same with every request, and tells when the first has come. */
export async function everyRequest(serve: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    asked.resolve()
    serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: asked.promise,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
