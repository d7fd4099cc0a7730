import type { Path } from '../../model.ts'
import { showInvisible } from '../../printable.ts'

/** `root_block_device[0].volume_type`; keys that are no identifiers are quoted: `tags["a b"]`. */
export function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (IDENTIFIER.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${showInvisible(JSON.stringify(step))}]`
  }
  return text
}

/** A key as it stands before ` = `: bare when it is an identifier, else quoted. */
export function keyText(key: string): string {
  return IDENTIFIER.test(key) ? key : showInvisible(JSON.stringify(key))
}

const IDENTIFIER = /^[A-Za-z_][\w-]{0,200}$/
