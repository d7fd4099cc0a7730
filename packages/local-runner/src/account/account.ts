import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { startMoto } from '@infra-actions/local-cloud/machine/moto'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import type { CloudSeed } from '@infra-actions/local-cloud/seed'
import { type Gate, openGate } from './gate.ts'
import { mayDo, type Role, readRole, trusts } from './role.ts'

/** An AWS account in which every call is asked for its rights, with a GitHub beside it. */
export interface Account {
  cloud: Cloud
  gate: Gate
  /** The roles that were taken on, or looked up with `enforce`, by name. */
  roles: Map<string, Role>
  /** Addresses, region and what the account needs to be reached by them; no credentials. */
  env: Record<string, string>
  /** Whoever has the role's name for an access key holds it from now on, as it stands in AWS now. */
  enforce(role: string): Promise<Role>
  close(): Promise<void>
}

/** The access key of a person who may do everything. */
export const administrator = 'administrator'

/** Services of our own emulators; the others are moto's. */
const emulated: Record<string, string> = {
  s3: 'S3',
  ecs: 'ECS',
  ecr: 'ECR',
  logs: 'CLOUDWATCH_LOGS',
  sts: 'STS',
}

/**
 * AWS by moto_server, but S3 (conditional writes), STS (the job's token) and ECS with the images and logs of its
 * tasks by our own emulators. A role is taken on only by whom its trust policy names, and is asked for its rights
 * at every call; a key that is neither a role's nor the administrator's may do nothing.
 */
export async function openAccount(seed: CloudSeed & { account: string; region: string }): Promise<Account> {
  const { account, region } = seed
  const cloud = await startCloud({ seed })
  const moto = await startMoto(findTool('moto_server') ?? 'moto_server').catch(async (error) => {
    await cloud.close()
    throw error
  })
  const portOf = (service: string) => {
    const name = emulated[service]
    return Number(new URL(name ? (cloud.env[`AWS_ENDPOINT_URL_${name}`] ?? '') : moto.url).port)
  }
  const roles = new Map<string, Role>()
  const gate = await openGate({
    ...{ account, region, portOf },
    callerOf: (key) => /:assumed-role\/([^/]+)\//.exec(cloud.sts.principalOf(key))?.[1] ?? key,
    allows(caller, need) {
      const role = roles.get(caller)
      return role === undefined ? caller === administrator : mayDo(role, need)
    },
    async admits(arn, token) {
      const name = arn.split('/').at(-1) ?? ''
      const [role, claims] = [await readRole(moto.url, name), cloud.oidc.verify(token)]
      if (role?.arn !== arn || !claims || !trusts(role, claims)) return false
      roles.set(name, role)
      return true
    },
  })
  const addresses = Object.keys(cloud.env).filter((name) => name.startsWith('AWS_ENDPOINT_URL_'))
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, GITHUB_TOKEN, GITHUB_REPOSITORY, ...inherited } =
    cloud.env
  return {
    ...{ cloud, gate, roles },
    env: {
      ...inherited,
      ...Object.fromEntries(addresses.map((name) => [name, gate.url])),
      AWS_ENDPOINT_URL: gate.url,
      // A bucket's name before an address is no host name: the gate is its own proxy.
      HTTP_PROXY: gate.url,
    },
    async enforce(name) {
      const role = await readRole(moto.url, name)
      if (!role) throw new Error(`There is no role ${name} in the account.`)
      roles.set(name, role)
      return role
    },
    close: async () => {
      await Promise.all([gate.close(), cloud.close(), moto.close()])
    },
  }
}
