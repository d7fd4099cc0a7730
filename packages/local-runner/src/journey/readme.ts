import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../demo/places.ts'
import { commandBlocks } from './command-blocks.ts'

/** The example's page of commands. */
export const readme = readFileSync(join(places.example, 'infra', 'README.md'), 'utf8')

/** The heading below which it tells what a person does once. */
export const once = 'From nothing, once'

const blocks = commandBlocks(readme, 'console').filter(({ section }) => section === once)
const [bootstrap = [], imports = [], workflowRoles = [], ...rest] = blocks.map(({ lines }) => lines)
if (workflowRoles.length === 0 || rest.length > 0)
  throw new Error(
    `"${once}" of infra/README.md has ${blocks.length} blocks of commands; the journey knows three.`,
  )

/** What a person types, as the page says: the state's home, what was made by hand, the workflows' roles. */
export const stepsOnce = { bootstrap, imports, workflowRoles }
