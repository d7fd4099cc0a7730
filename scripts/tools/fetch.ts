import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { answers, folderOf, noteOf } from './locate.ts'
import type { Tool } from './tool.ts'

/** Fetches the tool by the first way that works and returns its path; else throws, naming all three ways out. */
export function fetchTool(tool: Tool, say: (line: string) => void): string {
  const folder = folderOf(tool)
  const refusals: string[] = []
  for (const way of tool.ways) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(dirname(folder), { recursive: true })
    say(`${tool.name} ${tool.version}: ${way.name} …`)
    try {
      const path = way.install(folder)
      if (!answers(tool, path)) throw new Error(`what it installed is not ${tool.name} ${tool.version}`)
      writeFileSync(noteOf(tool), `${path}\n`)
      return path
    } catch (error) {
      refusals.push(`  ${way.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  rmSync(folder, { recursive: true, force: true })
  throw new Error(
    [
      `${tool.name} ${tool.version} could not be fetched. Tried:`,
      ...refusals,
      'Any one of these helps:',
      ...tool.byHand.map((way, index) => `  ${index + 1}. ${way}`),
    ].join('\n'),
  )
}
