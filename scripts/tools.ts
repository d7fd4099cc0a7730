/**
 * Puts the pinned development tools into .cache/tools, each by its registry's own client and only if the PATH
 * has none of the right kind: `node scripts/tools.ts [name …] [--tofu] [--path] [--no-fetch]`.
 * Without names: act, zizmor, moto and the AWS CLI. For scripts, `--path` prints nothing but the command's path on stdout, and
 * `--no-fetch` fails where the tool is not here yet.
 */
import { relative } from 'node:path'
import { act, aws, catalogue, moto, tofu, zizmor } from './tools/catalogue.ts'
import { fetchTool } from './tools/fetch.ts'
import { locate } from './tools/locate.ts'
import { root } from './workspace.ts'

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const fetching = !process.argv.includes('--no-fetch')
const pathsOnly = process.argv.includes('--path')
const wanted = [
  ...(names.length > 0 ? catalogue.filter((tool) => names.includes(tool.name)) : [act, zizmor, moto, aws]),
  ...(process.argv.includes('--tofu') && !names.includes('tofu') ? [tofu] : []),
]
const known = catalogue.map((tool) => tool.name)

for (const name of names.filter((name) => !known.includes(name))) {
  console.error(`There is no tool "${name}" here; the tools are ${known.join(', ')}.`)
  process.exitCode = 1
}
for (const tool of wanted) {
  try {
    const found = locate(tool)
    if (!found && !fetching) throw new Error(`${tool.name} is neither on the PATH nor in .cache/tools.`)
    const path = found?.path ?? fetchTool(tool, console.error)
    const where = found?.where === 'PATH' ? 'on the PATH' : relative(root, path)
    console.log(pathsOnly ? path : `${tool.name} ${tool.version}: ${where}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
