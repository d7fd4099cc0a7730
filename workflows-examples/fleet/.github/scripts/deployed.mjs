/**
 * What became of a deploy: `node deployed.mjs <folder> < services` reads the outcomes that each shard left in the
 * folder, prints a line and a summary, and fails when a service does not run what was deployed.
 */
import { appendFileSync, existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const deployed = ['success', 'unchanged']

/** A line, and a table of what is not as it should be. `outcomes` are those of the action wait-stable, of all shards. */
export function report(services, outcomes) {
  const known = new Map(outcomes.map((one) => [one.service, one]))
  const failed = services
    .map(
      (service) =>
        known.get(service) ?? { service, outcome: 'not reported', cause: 'its job left no outcome' },
    )
    .filter(({ outcome }) => !deployed.includes(outcome))
  const line = `${services.length - failed.length} of ${services.length} services deployed`
  if (failed.length === 0) return { ok: true, line, markdown: `### ✅ ${line}\n` }
  const rows = failed.map(
    ({ service, outcome, cause, rollback }) =>
      `| \`${service}\` | ${outcome} | ${cause} | ${rollback?.taskDefinition ? `\`${rollback.taskDefinition}\`` : ''} |`,
  )
  return {
    ok: false,
    line: `${line}; not: ${failed.map(({ service, cause }) => `${service} (${cause})`).join(', ')}`,
    markdown: [
      `### ❌ ${line}`,
      '',
      '| Service | Outcome | Cause | Back on |',
      '|:--|:--|:--|:--|',
      ...rows,
      '',
      'The others stay on the new image. Deploy again when the cause is gone: what runs it already is left alone.',
      '',
    ].join('\n'),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? ''
  const files = existsSync(folder) ? globSync('**/*.json', { cwd: folder }) : []
  const outcomes = files.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const { ok, line, markdown } = report(readFileSync(0, 'utf8').split('\n').filter(Boolean), outcomes)
  console.log(line)
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, markdown)
  process.exitCode = ok ? 0 : 1
}
