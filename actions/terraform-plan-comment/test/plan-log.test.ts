import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readLogErrors } from '../src/plan-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'log-'))
const log = (text: string) => {
  const path = join(folder, 'plan.log')
  writeFileSync(path, text)
  return path
}
const hiding = (secret: string) => (text: string) => text.replaceAll(secret, '***')

describe('the errors of a log', () => {
  test('hide a secret that Terraform broke at the end of a line', async () => {
    const path = log('╷\n│ Error: No\n│ \n│ The phrase correct horse\n│ battery staple was refused.\n╵\n')
    const errors = await readLogErrors(path, [], hiding('correct horse battery staple'))
    expect(errors).toEqual(['Error: No  The phrase *** was refused.'])
    expect(await readLogErrors(path, ['/horse.battery/'])).toEqual([
      'Error: No  The phrase correct (sensitive value) staple was refused.',
    ])
  })

  test('hide a secret of several lines, whatever frames them, and keep their own', async () => {
    const path = log('╷\n│ Error: No\n│ \n│ The key one\n│ two\n│ was refused.\n╵\n')
    expect(await readLogErrors(path, [], hiding('one\ntwo'))).toEqual([
      'Error: No\n\nThe key ***\nwas refused.',
    ])
  })

  test('say no value, also where there is a plan: it need not know a short secret, nor be of this failure', async () => {
    const path = log(
      'Error: No\n\n  on main.tf line 1:\n   1: x\n    ├────\n    │ var.x is "123"\n\nSorry.\n',
    )
    for (const known of [undefined, hiding('z')])
      expect((await readLogErrors(path, [], known))[0]).toContain('│ var.x is (not shown)')
  })
})
