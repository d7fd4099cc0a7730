import type { GitHubSeed } from '@infra-actions/local-cloud/github/seed'
import type { Proposal, ScratchRepository } from '../repository/scratch.ts'
import type { BackendSeed } from './backend-cloud.ts'
import { safeBucket } from './safe-bucket.ts'

export const account = '123456789012'
export const region = 'us-east-1'
export const cluster = 'prod'
export const stateBucket = 'example-terraform-state'
export const stateKey = 'backend/prod.tfstate'
export const registry = `${account}.dkr.ecr.${region}.amazonaws.com`
/** What both services run before the demo. */
export const imageBefore = `${registry}/backend:2025.12.1`

/** The pull request of the demo. */
export const proposal: Proposal = {
  number: 7,
  branch: 'worker-rights',
  title: 'Give each service its own rights on the queue',
  body: [
    'The worker could do anything to any queue. Now each service has a role with what it needs and nothing else,',
    'and the worker takes ten messages at a time.',
    '',
    '- [x] Settings and roles',
    '- [ ] Alarm on the age of the oldest message (next)',
  ].join('\n'),
  author: 'octocat',
}

/** A GitHub with the pull request, and an AWS with an empty bucket for the state. */
export function seedOf(repository: ScratchRepository): BackendSeed {
  return {
    account,
    region,
    github: githubOf(repository, proposal),
    s3: {
      buckets: [{ name: stateBucket, region, versioning: 'Enabled', settings: safeBucket(stateBucket) }],
    },
  }
}

/** A GitHub that holds the repository and its pull request. */
export function githubOf({ owner, name, commits }: ScratchRepository, proposal: Proposal): GitHubSeed {
  return {
    repository: `${owner}/${name}`,
    ownerType: 'Organization',
    users: [{ login: proposal.author, token: authorsToken }],
    pullRequests: [
      {
        number: proposal.number,
        title: proposal.title,
        body: proposal.body,
        author: proposal.author,
        headRef: proposal.branch,
        headSha: commits.head,
        baseRef: 'main',
      },
    ],
  }
}

/** With it whoever opened the pull request talks to the API. */
export const authorsToken = 'octocats-own'

const role = (name: string) => `arn:aws:iam::${account}:role/${name}`

/** The repository's variables. */
export const repositoryVariables = {
  AWS_ACCOUNT_ID: account,
  PLAN_ROLE_ARN: role('backend-plan'),
  APPLY_ROLE_ARN: role('backend-apply'),
  DEPLOY_ROLE_ARN: role('backend-deploy'),
}
