import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../demo/places.ts'
import { copyTree, type Proposal, type Trees } from '../repository/scratch.ts'

/** The pull request of the journey. */
export const proposal: Proposal = {
  number: 1,
  branch: 'services',
  title: 'Network, roles and services of backend and worker',
  body: [
    'The home of the state stands, and what was made by hand is in it. This is the rest: the endpoint of the queue,',
    'the roles of the tasks, log groups, the cluster and both services.',
  ].join('\n'),
  author: 'octocat',
}

/** What the pull request adds to `infra/`; before it there is only what was imported. */
const added = [
  'ecs.tf',
  'iam-cicd.tf',
  'iam-cicd-apply.tf',
  'iam-cicd-deploy.tf',
  'iam-cicd-read.tf',
  'iam-tasks.tf',
  'logs.tf',
  'network.tf',
  'outputs.tf',
  'queue-from-vpc.tf',
]

export const trees: Trees = {
  before(folder) {
    copyTree(places.example, folder)
    for (const name of added) rmSync(join(folder, 'infra', name))
  },
  after: (folder) => copyTree(places.example, folder),
}
