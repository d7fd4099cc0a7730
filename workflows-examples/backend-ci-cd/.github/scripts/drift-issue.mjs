/**
 * Keeps one issue about drift: opened when a plan of main would change anything, updated while it would, closed
 * when it would not any more. Needs Node 20 or newer, nothing else, and a token with `issues: write`.
 *
 * STACK names the issue, PLAN_JSON is `terraform show -json` of the plan. No value of any attribute gets out:
 * a plan holds secrets, an issue is read by many.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { counted, driftOf, issueOf, summaryOf } from './drift-report.mjs'

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_STEP_SUMMARY } =
  process.env
const { GITHUB_TOKEN, STACK, PLAN_JSON } = process.env

/** Who GITHUB_TOKEN is. An issue of anybody else with our marker in it is not ours. */
const self = 'github-actions[bot]'
const marker = `<!-- drift: ${STACK} -->`
const runUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`

const changes = driftOf(JSON.parse(readFileSync(PLAN_JSON, 'utf8')))
appendFileSync(GITHUB_STEP_SUMMARY, summaryOf(STACK, changes))

const [issue, ...others] = await findIssues()
if (changes.length > 0) {
  const { title, body } = issueOf(STACK, changes, runUrl, marker)
  const kept = issue
    ? await github('PATCH', `/issues/${issue.number}`, { title, body })
    : await github('POST', '/issues', { title, body })
  console.log(`::warning title=Drift::${counted(changes)} not as main says: ${oneLine(kept.html_url)}`)
} else {
  console.log('No drift.')
  if (issue) await close(issue, `Gone: [this run](${runUrl}) found everything as main says.`, 'completed')
}
for (const other of others) await close(other, `The same as #${issue.number}.`, 'not_planned')

/** The open issues that are ours, the oldest first: there is more than one only if somebody reopened one. */
async function findIssues() {
  const found = []
  for (let page = 1; ; page += 1) {
    const query = `state=open&sort=created&direction=asc&creator=${encodeURIComponent(self)}`
    const issues = await github('GET', `/issues?${query}&per_page=100&page=${page}`)
    found.push(
      ...issues.filter(
        ({ user, body, pull_request }) =>
          !pull_request && user?.login === self && (body ?? '').startsWith(marker),
      ),
    )
    if (issues.length < 100) return found
  }
}

async function close({ number }, comment, reason) {
  await github('POST', `/issues/${number}/comments`, { body: comment })
  await github('PATCH', `/issues/${number}`, { state: 'closed', state_reason: reason })
  console.log(`Closed issue #${number}.`)
}

/** One call of the repository's API. What makes something new is never sent twice. */
async function github(method, path, body) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${GITHUB_TOKEN}`,
        'content-type': 'application/json',
        'user-agent': 'drift-issue',
        'x-github-api-version': '2022-11-28',
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    }).catch((error) => ({ ok: false, status: 0, text: async () => String(error.cause ?? error) }))
    if (response.ok) return response.json()
    const passing = response.status === 0 || response.status === 429 || response.status >= 500
    if (passing && method !== 'POST' && attempt < 4) {
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt))
      continue
    }
    const answer = oneLine(await response.text())
    console.log(
      `::error title=Drift::${method} ${path.split('?')[0]} ended with ${response.status}: ${answer}`,
    )
    process.exit(1)
  }
}

function oneLine(text) {
  return text.replace(/[^ -~]+/g, ' ').slice(0, 300)
}
