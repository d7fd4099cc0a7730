import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checkout's folder, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Absolute folders of every workspace package: actions first, then packages. */
export function workspaceFolders(): string[] {
  return ['actions', 'packages'].flatMap((kind) => foldersWith(kind, 'package.json'))
}

/** Absolute folders of the actions, by name. */
export function actionFolders(): string[] {
  return foldersWith('actions', 'action.yml')
}

function foldersWith(kind: string, file: string): string[] {
  return readdirSync(`${root}/${kind}`)
    .sort()
    .map((name) => `${root}/${kind}/${name}`)
    .filter((folder) => existsSync(`${folder}/${file}`))
}
