import { appendFileSync } from 'node:fs'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
const role = input('role-to-assume')
const region = input('aws-region')
console.log(`Stand-in for aws-actions/configure-aws-credentials: ${role} from the emulated STS`)

const account = /^arn:aws:iam::(\d{12}):role\//.exec(role)?.[1]
const allowed = input('allowed-account-ids').split(',').filter(Boolean)
if (!account) fail(`role-to-assume "${role}" is not a role's ARN`)
if (allowed.length > 0 && !allowed.includes(account)) fail(`account ${account} is not in allowed-account-ids`)

const { value: token } = await json(
  `${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`,
  {
    headers: { authorization: `Bearer ${process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  },
)
const answer = await text(process.env.AWS_ENDPOINT_URL_STS, {
  method: 'POST',
  body: new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: input('role-session-name') || 'GitHubActions',
    WebIdentityToken: token,
  }),
})
const field = (name) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1] ?? ''
for (const secret of ['SecretAccessKey', 'SessionToken']) console.log(`::add-mask::${field(secret)}`)
appendFileSync(
  process.env.GITHUB_ENV,
  [
    `AWS_REGION=${region}`,
    `AWS_DEFAULT_REGION=${region}`,
    `AWS_ACCESS_KEY_ID=${field('AccessKeyId')}`,
    `AWS_SECRET_ACCESS_KEY=${field('SecretAccessKey')}`,
    `AWS_SESSION_TOKEN=${field('SessionToken')}`,
    '',
  ].join('\n'),
)
appendFileSync(process.env.GITHUB_OUTPUT, `aws-account-id=${account}\n`)
console.log(`Credentials until ${field('Expiration')}`)

async function text(url, options) {
  const response = await fetch(url, options)
  const body = await response.text()
  if (!response.ok) fail(`${new URL(url).host} answered ${response.status}: ${body.slice(0, 300)}`)
  return body
}

async function json(url, options) {
  return JSON.parse(await text(url, options))
}

function fail(message) {
  console.log(`::error::${message}`)
  process.exit(1)
}
