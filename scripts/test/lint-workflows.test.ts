import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { problemsOfAction } from '../lint-workflows/action.ts'
import { problemsOfWorkflow } from '../lint-workflows/workflow.ts'

const pin = `@${'0'.repeat(40)} # v1.2.3`
const ours = (name: string) => `example-org/infra-actions/actions/${name}${pin}`

function repository(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** `${{ … }}`, as workflows have it. */
const expression = (text: string) => `\${{ ${text} }}`

/** A workflow with one job of these steps. */
const withSteps = (steps: string) =>
  `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.replace(/^/gm, '      ')}\n`
const composite = (steps: string, head = '') =>
  `name: A\ndescription: B.\n${head}runs:\n  using: composite\n  steps:\n${steps.replace(/^/gm, '    ')}\n`

const here = repository({
  '.github/actions/local/action.yml': composite(
    '- run: x\n  shell: bash',
    'inputs:\n  stack: { required: true }\n  depth: { required: true, default: 1 }\noutputs:\n  plan: { value: x }\n',
  ),
  '.github/workflows/called.yml':
    'on:\n  workflow_call:\n    inputs:\n      image: { type: string, required: true }\n    outputs:\n      tag: { value: x }\npermissions: {}\njobs: {}\n',
})

describe('a workflow', () => {
  test.each<[string, string, string[]]>([
    ['a pinned action of others', `- uses: actions/checkout${pin}`, []],
    [
      'an action by its tag',
      '- uses: actions/checkout@v6',
      ['actions/checkout@v6 is not pinned to a commit.'],
    ],
    [
      'an action without its version',
      `- uses: actions/checkout@${'0'.repeat(40)}`,
      [`actions/checkout@${'0'.repeat(40)} does not say its version in a comment.`],
    ],
    [
      'an input that our action does not have',
      `- uses: ${ours('state-verify')}\n  with:\n    bukket: b`,
      [`job a: ${ours('state-verify').split(' ')[0]} has no input "bukket".`],
    ],
    [
      'an output that our action does not have',
      `- id: deploy\n  uses: ${ours('ecs-register-and-deploy')}\n  with: { cluster: c, services: s }\n- run: echo \${{ steps.deploy.outputs.deployment }}`,
      [`job a: ${ours('ecs-register-and-deploy').split(' ')[0]} has no output "deployment".`],
    ],
    [
      'an input that it needs',
      `- uses: ${ours('ecs-register-and-deploy')}\n  with: { cluster: c }`,
      [`job a: ${ours('ecs-register-and-deploy').split(' ')[0]} needs the input "services".`],
    ],
    [
      "the repository's own action without its input, asked for what it does not give",
      `- id: local\n  uses: ./.github/actions/local\n- run: ${expression('steps.local.outputs.plan')} ${expression('steps.local.outputs.plans')}`,
      [
        'job a: ./.github/actions/local needs the input "stack".',
        'job a: ./.github/actions/local has no output "plans".',
      ],
    ],
    [
      'an action that is nowhere',
      '- uses: ./.github/actions/gone',
      ['job a: ./.github/actions/gone is nowhere.'],
    ],
  ])('with %s', (_, steps, problems) => {
    expect(problemsOfWorkflow(withSteps(steps), here)).toEqual(problems)
  })

  test('calls another with the inputs that it has, and reads the outputs that it has', () => {
    const text = `on: push
permissions: {}
jobs:
  build:
    uses: ./.github/workflows/called.yml
    with: { images: x }
  next:
    needs: build
    runs-on: ubuntu-24.04
    steps: [{ run: '${expression('needs.build.outputs.tag')} ${expression('needs.build.outputs.tags')}' }]
`
    expect(problemsOfWorkflow(text, here)).toEqual([
      'job build: ./.github/workflows/called.yml has no input "images".',
      'job build: ./.github/workflows/called.yml needs the input "image".',
      'job build: ./.github/workflows/called.yml has no output "tags".',
    ])
  })

  test('grants nothing on top', () => {
    expect(problemsOfWorkflow('on: push\njobs: {}\n', here)).toEqual([
      '"permissions: {}" is missing on top: grant each job what it needs.',
    ])
  })

  test('is looked at by actionlint, whichever of many it is', () => {
    const right = withSteps('- run: echo')
    const wrong = withSteps(`- run: echo ${expression('steps.nope.outputs.x')}`)
    // In a process of its own: Jest would take the package's ES module.
    const module = new URL('../lint-workflows/actionlint.ts', import.meta.url).href
    const program = `import { actionlint } from '${module}'
      for (const text of process.argv.slice(2)) console.log(await actionlint(text, 'a.yml'))`
    const script = join(repository({ 'lint.mjs': program }), 'lint.mjs')
    const { stdout } = spawnSync(process.execPath, [script, right, wrong, right], { encoding: 'utf8' })
    expect(stdout.trim().split('\n')).toEqual([
      '[]',
      `[ '7:23 property "nope" is not defined in object type {}' ]`,
      '[]',
    ])
  })
})

describe('an action', () => {
  const problems = (text: string) => problemsOfAction(text, here, here)

  test('of steps is held to the contracts of what it uses, as a workflow is', () => {
    const text = composite(
      `- id: comment\n  uses: ${ours('terraform-plan-comment')}\n  with:\n    fragmnt: x\n- uses: actions/checkout@v6\n- uses: ./.github/actions/local`,
      `outputs:\n  url: { description: U., value: "${expression('steps.comment.outputs.comment-uri')}" }\n`,
    )
    const action = ours('terraform-plan-comment').split(' ')[0]
    expect(problems(text)).toEqual([
      'actions/checkout@v6 is not pinned to a commit.',
      `${action} has no input "fragmnt".`,
      `${action} has no output "comment-uri".`,
      './.github/actions/local needs the input "stack".',
    ])
  })

  test('of steps gives each a shell, each output a value, and names only steps that it has', () => {
    const text = composite(
      `- run: one\n- run: two ${expression('steps.gone.outputs.x')}\n  shell: bash`,
      'outputs:\n  url: { description: U. }\n',
    )
    expect(problems(text)).toEqual([
      'the step "one" has no shell: in a composite action each needs one.',
      'no step has the id "gone".',
      'the output "url" has no value.',
    ])
  })

  test('of JavaScript is described, and what it runs is there', () => {
    const text = `name: A
inputs:
  badName: { description: X. }
  plain: {}
runs:
  using: node20
  main: dist/index.js
`
    expect(problems(text)).toEqual([
      '"name" and "description" are what people find it by: give both.',
      'the input "badName" is not in kebab-case.',
      'the input "plain" has no description.',
      'it runs on "node20", not on node24.',
      '"main: dist/index.js" is not there.',
    ])
  })
})
