/** AWS IAM, read only: the roles that a preflight asks for. */
import { dispatchQuery, QueryError } from './protocol/query.ts'
import type { EmulatedService } from './service.ts'

export interface IamSeed {
  /** Absent: every role exists, under its name. */
  roles?: IamRole[]
}

export interface IamRole {
  name: string
  /** '/' when absent. */
  path?: string
  /** Who may assume it; ECS tasks when absent. */
  trust?: object
}

export interface Iam extends EmulatedService {
  /** Roles by name; undefined where every role exists. */
  roles: Map<string, IamRole> | undefined
}

const nameSpace = 'https://iam.amazonaws.com/doc/2010-05-08/'

const ecsTasks = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
}

export function createIam(options: { account: string; seed?: IamSeed }): Iam {
  const { account, seed } = options
  const roles = seed?.roles && new Map(seed.roles.map((role) => [role.name, role]))

  function getRole(form: URLSearchParams) {
    const name = form.get('RoleName') ?? ''
    const role = roles ? roles.get(name) : { name }
    if (!role) throw new QueryError('NoSuchEntity', `The role with name ${name} cannot be found.`, 404)
    const path = role.path ?? '/'
    return {
      Role: {
        Path: path,
        RoleName: name,
        RoleId: 'AROALOCALROLE',
        Arn: `arn:aws:iam::${account}:role${path}${name}`,
        CreateDate: '2026-01-01T00:00:00Z',
        AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trust ?? ecsTasks)),
        MaxSessionDuration: 3600,
      },
    }
  }

  return {
    name: 'iam',
    roles,
    handle: async (request) => dispatchQuery(request, nameSpace, { GetRole: getRole }),
  }
}
