import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireHere } from '@infra-actions/local-cloud/machine/need'
import { findPluginFolder, terraformConfiguration } from '@infra-actions/local-cloud/machine/plugin-folder'
import { findTool, pathWithTools } from '@infra-actions/local-cloud/machine/tool'
import { afterEach, expect, test } from '@jest/globals'

const path = process.env.PATH
afterEach(() => {
  process.env.PATH = path
})

test('a tool is found where the PATH has it, if it can be run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'path-'))
  process.env.PATH = folder
  writeFileSync(join(folder, 'some-tool'), '#!/bin/sh\n')
  expect(findTool('some-tool')).toBeUndefined()
  chmodSync(join(folder, 'some-tool'), 0o755)
  expect(findTool('some-tool')).toBe(join(folder, 'some-tool'))
  expect(pathWithTools().startsWith(folder)).toBe(true)
})

test("the AWS provider's folder is the one that is named, if it holds version 5", () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  const env = { TF_PLUGIN_MIRROR: folder }
  const provider = join(folder, 'registry.terraform.io/hashicorp/aws')
  mkdirSync(join(provider, '4.67.0'), { recursive: true })
  expect(findPluginFolder(env)).not.toBe(folder)
  mkdirSync(join(provider, '5.100.0'))
  expect(findPluginFolder(env)).toBe(folder)
  expect(readFileSync(terraformConfiguration(folder), 'utf8')).toContain(`path = ${JSON.stringify(folder)}`)
})

test('what the machine lacks is named in one sentence', () => {
  const needs = ['terraform', 'moto_server', 'AWS provider'] as const
  expect(() => requireHere('It', [...needs], () => true)).not.toThrow()
  expect(() => requireHere('It', [...needs], (need) => need === 'terraform')).toThrow(
    'It needs moto_server ("pnpm tools") and a folder with Terraform\'s AWS provider 5 (TF_PLUGIN_MIRROR).',
  )
})
