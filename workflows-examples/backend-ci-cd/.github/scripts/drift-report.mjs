/** What a plan says has drifted, in Markdown: which resources, what would happen to them, names of attributes. */

/** GitHub's limit for the body of an issue is 65,536 characters; an address can be long. */
const longest = 60_000

/** @returns `{ address, action, attributes }[]` of everything the plan would change, outputs included. */
export function driftOf(plan) {
  const resources = (plan.resource_changes ?? [])
    .filter(({ mode, change }) => mode !== 'data' && change.actions.join() !== 'no-op')
    .map(({ address, change }) => ({
      address,
      action: wordOf(change.actions),
      attributes: change.actions.join() === 'update' ? changedOf(change) : [],
    }))
  const outputs = Object.entries(plan.output_changes ?? {})
    .filter(([, { actions }]) => actions.join() !== 'no-op')
    .map(([name, { actions }]) => ({ address: `output.${name}`, action: wordOf(actions), attributes: [] }))
  return [...resources, ...outputs]
}

function wordOf(actions) {
  const words = {
    create: 'is missing',
    update: 'is different',
    delete: 'is not in the code',
    forget: 'is forgotten',
  }
  return actions.length > 1 ? 'would be replaced' : (words[actions[0]] ?? actions[0])
}

function changedOf({ before, after, after_unknown }) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].filter(
    (name) =>
      after_unknown?.[name] === true || JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  )
}

/** `1 resource`, `2 resources`. */
export function counted({ length }) {
  return `${length} ${length === 1 ? 'resource' : 'resources'}`
}

/** The job summary, with the metric and its limit. */
export function summaryOf(stack, changes) {
  const mark = changes.length === 0 ? '✅' : '❌'
  const metric = `| metric | found | limit |\n| --- | --- | --- |\n| drift of ${code(stack)} | ${counted(changes)} ${mark} | 0 |\n`
  return `### Drift\n\n${metric}${changes.length === 0 ? '' : `\n${tableOf(changes)}`}`
}

/** The issue; its body begins with the marker it is found by. */
export function issueOf(stack, changes, runUrl, marker) {
  const body = [
    marker,
    `What is there is not what \`main\` says, as [this run](${runUrl}) found. This issue is kept up to date and closes by itself.`,
    '',
    tableOf(changes),
    'Either change the code to what is meant, or bring it back by a pull request without any change',
    '(`git commit --allow-empty`): its comment shows the plan, and the merge applies it. No log holds the plan found here,',
    'which may have secrets in it: make it with `terraform plan`.',
    '',
  ].join('\n')
  return {
    title: `Drift in ${stack}: ${counted(changes)}`,
    body,
  }
}

function tableOf(changes) {
  const rows = []
  let length = 0
  for (const { address, action, attributes } of changes) {
    const row = `| ${code(address)} | ${action} | ${attributes.map(code).join(', ')} |`
    length += row.length
    if (length > longest) break
    rows.push(row)
  }
  const left = changes.length - rows.length
  const more = left === 0 ? '' : `\nand ${left} more.\n`
  return `| resource | what | attributes |\n| --- | --- | --- |\n${rows.join('\n')}\n${more}`
}

/** Text as code in a table's cell: keys of `for_each` may hold anything. */
function code(text) {
  const plain = text
    .replace(/[^ -~]+/g, ' ')
    .replaceAll('`', "'")
    .replaceAll('|', '\\|')
  return `\`${plain}\``
}
