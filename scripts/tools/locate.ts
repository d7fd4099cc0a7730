import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../workspace.ts'
import type { Tool } from './tool.ts'

/** Where the tools are kept: ignored by git, shared by all runs in this checkout. */
const toolsFolder = join(root, '.cache', 'tools')

export interface Located {
  path: string
  where: 'PATH' | '.cache/tools'
}

/** The tool on the PATH if it is of the right kind, else the one fetched before, else nothing. */
export function locate(tool: Tool, path = process.env.PATH ?? ''): Located | undefined {
  for (const folder of path.split(delimiter).filter((entry) => entry !== '')) {
    const candidate = join(folder, tool.command)
    if (isExecutable(candidate) && answers(tool, candidate)) return { path: candidate, where: 'PATH' }
  }
  const note = noteOf(tool)
  if (!existsSync(note)) return undefined
  const fetched = readFileSync(note, 'utf8').trim()
  return existsSync(fetched) ? { path: fetched, where: '.cache/tools' } : undefined
}

/** The folder of this version, so that another version never meets its files. */
export function folderOf(tool: Tool): string {
  return join(toolsFolder, `${tool.name}-${tool.version}`)
}

/** Written last, holding the command's path: a fetch that was cut short leaves none and is done again. */
export function noteOf(tool: Tool): string {
  return join(folderOf(tool), 'command')
}

/** Whether the command at `path` is the tool, in a version that will do. */
export function answers(tool: Tool, path: string): boolean {
  if (!tool.identity) return existsSync(path)
  const { stdout, status } = spawnSync(path, tool.identity.question, {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 && tool.identity.isRight(stdout)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
