/** Deployments and their statuses. */
import type { Clock } from '../clock-port.ts'
import type { ServiceResponse } from '../service.ts'
import { apiError, jsonResponse, notFound } from './api-error.ts'

type Json = Record<string, unknown>

export interface Deployments {
  list(query: URLSearchParams): Json[]
  create(body: Buffer): ServiceResponse
  get(id: number): ServiceResponse
  statuses(id: number): ServiceResponse
  addStatus(id: number, body: Buffer): ServiceResponse
}

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']

export function createDeployments(clock: Clock): Deployments {
  const deployments = new Map<number, { deployment: Json; statuses: Json[] }>()
  const stamp = () => ({ created_at: time(clock), updated_at: time(clock) })
  return {
    list: (query) =>
      [...deployments.values()]
        .map(({ deployment }) => deployment)
        .filter((each) =>
          ['environment', 'ref', 'sha', 'task'].every((f) => [null, each[f]].includes(query.get(f))),
        )
        .reverse(),
    create(body) {
      const input = JSON.parse(body.toString('utf8')) as Json
      if (typeof input.ref !== 'string' || input.ref === '') {
        return apiError(422, 'Validation Failed', [
          { resource: 'Deployment', code: 'missing_field', field: 'ref' },
        ])
      }
      const id = deployments.size + 1
      const defaults = { task: 'deploy', environment: 'production', payload: {}, description: null }
      const deployment = { id, ...defaults, ...input, sha: input.sha ?? input.ref, ...stamp() }
      deployments.set(id, { deployment, statuses: [] })
      return jsonResponse(deployment, 201)
    },
    get: (id) => {
      const found = deployments.get(id)
      return found ? jsonResponse(found.deployment) : notFound()
    },
    statuses: (id) => {
      const found = deployments.get(id)
      return found ? jsonResponse([...found.statuses].reverse()) : notFound()
    },
    addStatus(id, body) {
      const found = deployments.get(id)
      if (!found) return notFound()
      const input = JSON.parse(body.toString('utf8')) as Json
      if (!states.includes(String(input.state))) {
        return apiError(422, 'Validation Failed', [
          { resource: 'DeploymentStatus', code: 'invalid', field: 'state' },
        ])
      }
      const status = {
        id: found.statuses.length + 1,
        description: '',
        environment_url: '',
        ...input,
        ...stamp(),
      }
      found.statuses.push(status)
      return jsonResponse(status, 201)
    },
  }
}

function time(clock: Clock): string {
  return new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
}
