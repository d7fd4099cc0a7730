/**
 * Writes a plan as large as wanted, element by element, in the form and key order of `terraform show -json`:
 *
 *   node packages/terraform-plan/corpus/large.ts <file> <resources> [changes|short|steady]
 *
 * `changes`: nearly everything changes (60 % create, 25 % update, 5 % each replace, delete, no-op).
 * `short`: the same of resources with few attributes, about a kilobyte each.
 * `steady`: a large estate where 1 % changes, with its prior state.
 * The same arguments give the same file. One resource in twenty has a sensitive attribute.
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { argv } from 'node:process'

const profiles = ['changes', 'short', 'steady'] as const
export type Profile = (typeof profiles)[number]

export async function writeLargePlan(
  path: string,
  resources: number,
  profile: Profile = 'changes',
): Promise<void> {
  const out = createWriteStream(path)
  let pending = ''
  const write = async (text: string) => {
    pending += text
    if (pending.length < 1 << 20) return
    const ready = out.write(pending)
    pending = ''
    if (!ready) await once(out, 'drain')
  }
  const list = async (item: (i: number) => object | undefined) => {
    let first = true
    for (let i = 0; i < resources; i++) {
      const value = item(i)
      if (!value) continue
      await write((first ? '' : ',') + JSON.stringify(value))
      first = false
    }
  }
  await write(
    '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[',
  )
  await list((i) =>
    actionsOf(i, profile)[0] === 'delete' && actionsOf(i, profile).length === 1
      ? undefined
      : stateOf(i, 'after', profile),
  )
  await write(']}},"resource_changes":[')
  await list((i) => changeOf(i, profile))
  await write(
    '],"output_changes":{"endpoint":{"actions":["create"],"before":null,"after":"https://service.example.com",',
  )
  await write('"after_unknown":false,"before_sensitive":false,"after_sensitive":false}}')
  if (profile === 'steady') {
    await write(
      ',"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"resources":[',
    )
    await list((i) => (actionsOf(i, profile)[0] === 'create' ? undefined : stateOf(i, 'before', profile)))
    await write(']}}}')
  }
  await write(',"configuration":{"root_module":{}},"timestamp":"2026-01-01T00:00:00Z",')
  await write('"applyable":true,"complete":true,"errored":false}\n')
  out.end(pending)
  await once(out, 'finish')
}

function actionsOf(i: number, profile: Profile): string[] {
  const share = (i * 7919) % 100
  if (profile === 'steady') return share === 0 ? ['update'] : ['no-op']
  if (share < 60) return ['create']
  if (share < 85) return ['update']
  if (share < 90) return ['delete', 'create']
  return share < 95 ? ['delete'] : ['no-op']
}

const types = [
  'aws_ecs_service',
  'aws_security_group_rule',
  'aws_cloudwatch_log_group',
  'aws_iam_role',
  'aws_sqs_queue',
]

function identity(i: number) {
  const module = `module.service[${JSON.stringify(`svc-${i % 500}`)}]`
  const type = types[i % types.length] as string
  const name = i % 2 === 0 ? 'this' : 'main'
  return {
    address: `${module}.${type}.${name}[${i}]`,
    module_address: module,
    mode: 'managed',
    type,
    name,
    index: i,
    provider_name: 'registry.terraform.io/hashicorp/aws',
  }
}

function valuesOf(i: number, side: 'before' | 'after', known: boolean, profile: Profile) {
  const desired_count = side === 'before' ? i % 7 : (i % 7) + 1
  const password = i % 20 === 0 ? { password: `generated-${(i * 40503) % 1000003}-${side}-Zq` } : {}
  const tags = { Environment: 'production', Owner: `team-${i % 23}`, Service: `svc-${i % 500}` }
  if (profile === 'short') return { desired_count, name: `service-${i}`, ...password, tags }
  return {
    ...(known ? { arn: `arn:aws:ecs:eu-west-1:123456789012:service/cluster-${i % 40}/service-${i}` } : {}),
    deployment_maximum_percent: 200,
    description: `Runs the worker number ${i} of the queue; see the runbook at https://runbook.example.com/${i}`,
    desired_count,
    enable_execute_command: false,
    health_check_grace_period_seconds: null,
    ...(known ? { id: `arn:aws:ecs:eu-west-1:123456789012:service/cluster-${i % 40}/service-${i}` } : {}),
    name: `service-${i}-${(i * 2654435761) % 65536}`,
    network_configuration: [
      {
        assign_public_ip: false,
        security_groups: [`sg-${i % 97}0a1b2c3d`],
        subnets: ['subnet-0a', 'subnet-0b'],
      },
    ],
    ...password,
    tags,
  }
}

function sensitiveOf(i: number, profile: Profile) {
  const password = i % 20 === 0 ? { password: true } : {}
  if (profile === 'short') return { ...password, tags: {} }
  return {
    network_configuration: [{ security_groups: [false], subnets: [false, false] }],
    ...password,
    tags: {},
  }
}

function stateOf(i: number, side: 'before' | 'after', profile: Profile) {
  const { address, mode, type, name, index, provider_name } = identity(i)
  const values = valuesOf(i, side, side === 'before', profile)
  return {
    address,
    mode,
    type,
    name,
    index,
    provider_name,
    schema_version: 0,
    values,
    sensitive_values: sensitiveOf(i, profile),
  }
}

function changeOf(i: number, profile: Profile) {
  const actions = actionsOf(i, profile)
  const creates = actions.includes('create')
  const before = actions[0] === 'create' ? null : valuesOf(i, 'before', true, profile)
  const noOp = actions[0] === 'no-op'
  const after = actions.join() === 'delete' ? null : noOp ? before : valuesOf(i, 'after', !creates, profile)
  return {
    ...identity(i),
    change: {
      actions,
      before,
      after,
      after_unknown: creates
        ? {
            arn: true,
            id: true,
            ...(profile !== 'short' && {
              network_configuration: [{ security_groups: [false], subnets: [false, false] }],
            }),
            tags: {},
          }
        : {},
      before_sensitive: before ? sensitiveOf(i, profile) : false,
      after_sensitive: after ? sensitiveOf(i, profile) : false,
      ...(actions.length === 2 ? { replace_paths: [['name']] } : {}),
    },
    ...(actions.length === 2 ? { action_reason: 'replace_because_cannot_update' } : {}),
    ...(actions.join() === 'delete' ? { action_reason: 'delete_because_no_resource_config' } : {}),
  }
}

if (import.meta.main) {
  const [, , path, resources, profile] = argv
  const known = profiles.find((name) => name === (profile ?? 'changes'))
  if (!path || !resources || !known) {
    throw new Error(`usage: large.ts <file> <resources> [${profiles.join('|')}]`)
  }
  await writeLargePlan(path, Number(resources), known)
}
