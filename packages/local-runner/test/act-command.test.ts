import { describe, expect, test } from '@jest/globals'
import { type ActRun, actArguments, actEnvironment } from '../src/act/command.ts'

const run: ActRun = {
  event: 'push',
  workflow: '.github/workflows/ci.yml',
  eventPath: '/scratch/event.json',
  scratch: '/scratch',
  env: { AWS_REGION: 'us-east-1' },
  vars: { LOCK_TIMEOUT: '3s' },
  secrets: { GITHUB_TOKEN: 'ghs_secret' },
  actor: 'octocat',
  localRepositories: { 'owner/name@abc': '/folder' },
  artifactPort: 4000,
}

describe('the command that runs act', () => {
  test('names no secret among its arguments', () => {
    expect(actArguments(run).join(' ')).not.toContain('ghs_secret')
    expect(actArguments(run)).toEqual(expect.arrayContaining(['--secret', 'GITHUB_TOKEN']))
    expect(actEnvironment(run, '/node24', '/bin').GITHUB_TOKEN).toBe('ghs_secret')
  })

  test('puts the right Node first and gives the steps nothing of the person who runs it', () => {
    const env = actEnvironment(run, '/node24', '/usr/bin:/bin')
    expect(env.PATH).toBe('/node24:/usr/bin:/bin')
    expect(env.HOME).toBe('/scratch/home')
    expect(Object.keys(env).filter((name) => name.startsWith('AWS_'))).toEqual([])
  })

  test('runs on this machine, strictly, with folders in place of repositories', () => {
    const text = actArguments(run).join(' ')
    expect(text).toMatch(
      /^push --workflows \.github\/workflows\/ci\.yml --eventpath \/scratch\/event\.json --json --strict /,
    )
    for (const part of [
      '--platform ubuntu-24.04=-self-hosted',
      '--local-repository owner/name@abc=/folder',
      '--env AWS_REGION=us-east-1',
      '--var LOCK_TIMEOUT=3s',
      '--artifact-server-addr 127.0.0.1 --artifact-server-port 4000',
    ])
      expect(text).toContain(part)
  })
})
