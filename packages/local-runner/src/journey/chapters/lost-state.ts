import { concluded, expectation } from '../../scenario/expect.ts'
import { outputsOf } from '../../scenario/observed.ts'
import type { Chapter } from '../chapter.ts'

const drill = '.github/workflows/state-drill.yml'
const restore = '.github/workflows/state-restore.yml'

interface Version {
  'version-id': string
  'delete-marker': boolean
  serial?: number
}

export const lostState: Chapter = {
  title: 'The state, lost and restored',
  about:
    'Somebody deletes the state. The weekly drill says so; the versions are listed, the newest whole ' +
    'one is brought back with a serial that Terraform accepts, and nothing is left to change.',
  async play(_, teller) {
    await teller.person('aws s3api delete-object --bucket example-terraform-state --key backend/prod.tfstate')
    const red = await teller.run({ event: 'schedule', title: 'The weekly drill', workflow: drill })
    const listed = await teller.run({
      event: 'workflow_dispatch',
      title: 'List the states',
      workflow: restore,
      inputs: { mode: 'list', 'version-id': '', 'expect-serial': '' },
    })
    const versions = JSON.parse(outputsOf(listed.run, 'List or restore').versions ?? '[]') as Version[]
    const newest = versions.find((version) => !version['delete-marker'])
    const restored = await teller.run({
      event: 'workflow_dispatch',
      title: 'Restore the newest',
      workflow: restore,
      inputs: {
        mode: 'restore',
        'version-id': newest?.['version-id'] ?? '',
        'expect-serial': String(newest?.serial),
      },
    })
    const { result, serial } = outputsOf(restored.run, 'List or restore')
    teller.expect(
      concluded(red, 'failure', 'The drill is red while the state is gone'),
      concluded(listed, 'success', 'The versions are listed'),
      concluded(restored, 'success', 'The restore succeeds'),
      expectation(
        'The state is back under a serial of its own',
        result === 'restored' && Number(serial) > Number(newest?.serial),
        `${result}, serial ${serial} after ${newest?.serial}`,
      ),
    )
    const plan = await teller.person('terraform -chdir=infra plan')
    const green = await teller.run({ event: 'workflow_dispatch', title: 'The drill again', workflow: drill })
    const drilled = outputsOf(green.run, 'Would we get it back?')
    teller.expect(
      expectation('The plan is empty', plan.includes('No changes.'), plan),
      concluded(green, 'success', 'The drill is green again'),
      expectation(
        'It would get the state back, and plan nothing',
        drilled.result === 'pass' && drilled['plan-changes'] === 'none',
        `${drilled.result}, ${drilled['plan-changes']}`,
      ),
    )
  },
}
