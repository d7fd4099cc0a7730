import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@infra-actions/local-cloud/cloud'
import { startMoto } from '@infra-actions/local-cloud/machine/moto'
import { terraformConfiguration } from '@infra-actions/local-cloud/machine/plugin-folder'
import { findTool } from '@infra-actions/local-cloud/machine/tool'
import { places } from '../../src/demo/places.ts'
import { network } from './by-hand.ts'
import { type Gate, openGate } from './gate.ts'
import { type Ran, runCommand } from './run-command.ts'

/** A copy of the example, and an AWS account with nothing in it but a network. */
export interface World {
  /** The copy. */
  folder: string
  gate: Gate
  cloud: Cloud
  /** Environment of a process that calls AWS as `caller`; the administrator unless told. */
  env(caller?: string): Record<string, string>
  /** Runs shell in the copy, or in the folder `at` below it. `answer` is typed whenever it is asked something. */
  sh(line: string, options?: { caller?: string; at?: string; answer?: string }): Promise<Ran>
  close(): Promise<void>
}

/** AWS by moto_server; ECS and S3 (conditional writes) by our own emulators. */
export async function openWorld(): Promise<World> {
  const scratch = mkdtempSync(join(tmpdir(), 'example-'))
  const folder = join(scratch, 'repository')
  const local = /(^|\/)(\.terraform|tfplan[^/]*|[^/]*\.tfstate[^/]*)$/
  cpSync(places.example, folder, { recursive: true, filter: (path) => !local.test(path) })
  const terraform = terraformConfiguration()
  const [moto, cloud] = await Promise.all([
    startMoto(findTool('moto_server') ?? 'moto_server'),
    startCloud({ scale: 60, seed: { region: 'us-east-1', ecs: { throttle: false } } }),
  ])
  const port = (url: string | undefined) => Number(new URL(url ?? '').port)
  const gate = await openGate(
    {
      ecs: port(cloud.env.AWS_ENDPOINT_URL_ECS),
      s3: port(cloud.env.AWS_ENDPOINT_URL_S3),
      rest: port(moto.url),
    },
    (group) => cloud.logs.createGroup(group),
  )
  const env = (caller = 'administrator') => ({
    PATH: `${join(scratch, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: scratch,
    AWS_ENDPOINT_URL: gate.url,
    // A bucket's name before an address is no host name: the gate is its own proxy.
    HTTP_PROXY: gate.url,
    NO_PROXY: '127.0.0.1,localhost',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: caller,
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    TF_CLI_CONFIG_FILE: terraform,
    TF_CLI_ARGS: '-no-color',
    CHECKPOINT_DISABLE: '1',
    GOGC: '400',
  })
  layOutCommandLine(join(scratch, 'bin'))
  const sh: World['sh'] = (line, { caller, at = '.', answer = '' } = {}) =>
    runCommand(line, env(caller), join(folder, at), answer)
  const close = async () => {
    await Promise.all([gate.close(), cloud.close(), moto.close()])
    rmSync(scratch, { recursive: true, force: true })
  }
  const made = await sh(network)
  if (made.exitCode !== 0) {
    await close()
    throw new Error(`The network could not be made: ${made.stderr}`)
  }
  return { folder, gate, cloud, env, sh, close }
}

/** Version 1 of the AWS CLI takes SQS to its first address, whatever AWS_ENDPOINT_URL says. */
function layOutCommandLine(bin: string): void {
  mkdirSync(bin)
  const path = join(bin, 'aws')
  writeFileSync(path, `#!/bin/sh\nexec ${findTool('aws')} "$@" --endpoint-url "$AWS_ENDPOINT_URL"\n`)
  chmodSync(path, 0o755)
}
