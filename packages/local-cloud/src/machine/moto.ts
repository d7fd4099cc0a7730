import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** A running moto_server: the AWS APIs that Terraform's provider asks for and our own emulators do not have. */
export interface Moto {
  url: string
  close(): Promise<void>
}

/** One that may still be starting. */
interface StartingMoto {
  /** Its address, once it answers; throws when it does not within 20 s. */
  ready(): Promise<string>
  close(): Promise<void>
}

/** Starts moto_server on a free port of loopback, without waiting for it. */
export async function spawnMoto(command: string): Promise<StartingMoto> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    // Its own process group: the command may be a script that starts Python.
    detached: true,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      MOTO_IAM_LOAD_MANAGED_POLICIES: 'false',
    },
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    async ready() {
      for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
        if (await answers(url)) return url
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`${command} did not answer on port ${port} within 20 s.`)
    },
    async close() {
      const running = child.exitCode === null && child.signalCode === null
      if (child.pid !== undefined && running) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}

/** Starts moto_server and waits until it answers. */
export async function startMoto(command: string): Promise<Moto> {
  const moto = await spawnMoto(command)
  try {
    return { url: await moto.ready(), close: moto.close }
  } catch (error) {
    await moto.close()
    throw error
  }
}

/** A port of loopback that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/moto-api/data.json`)).ok
  } catch {
    return false
  }
}

/** Headers by which moto finds service and region; it checks no signature unless it enforces rights. */
export function scopeOf(service: string, region = 'us-east-1'): Record<string, string> {
  const credential = `test/20260101/${region}/${service}/aws4_request`
  return { Authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0` }
}

const jsonServices = {
  ecs: { target: 'AmazonEC2ContainerServiceV20141113', version: '1.1' },
  dynamodb: { target: 'DynamoDB_20120810', version: '1.0' },
}

/** One call of a JSON service. @throws Error with moto's answer where it refuses. */
export async function callMoto(
  moto: string,
  service: keyof typeof jsonServices,
  operation: string,
  input: object,
  region?: string,
): Promise<Record<string, unknown>> {
  const { target, version } = jsonServices[service]
  const answer = await fetch(moto, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: {
      ...scopeOf(service, region),
      'Content-Type': `application/x-amz-json-${version}`,
      'X-Amz-Target': `${target}.${operation}`,
    },
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return JSON.parse(text || '{}')
}
