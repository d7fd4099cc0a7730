import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { demoTrees } from '../src/demo/trees.ts'
import { pushEvent } from '../src/events/push-event.ts'
import { git } from '../src/repository/git.ts'
import { checkOut, makeRepository, type ScratchRepository } from '../src/repository/scratch.ts'

const files = (folder: string, contents: Record<string, string>) => {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const scratch = mkdtempSync(join(tmpdir(), 'repository-'))
const proposal = { number: 3, branch: 'topic', title: 'Change a', body: '', author: 'octocat' }
const make = (name: string) => {
  const example = files(join(scratch, `${name}-example`), {
    'a.tf': 'new',
    'same.tf': 'same',
    'aws.tf': 'left out',
    'infra/.terraform/big': 'local',
    'infra/terraform.tfstate.backup': 'local',
  })
  const infra = files(join(scratch, `${name}-infra`), { 'small.tf': 'small' })
  const before = files(join(scratch, `${name}-before`), {
    'a.tf': 'old',
    'aws.tf': 'left out too',
    'infra/small.tf': 'as it was',
  })
  return makeRepository(join(scratch, name), proposal, demoTrees({ example, infra, before }, ['aws.tf']))
}

describe('the scratch repository', () => {
  let repository: ScratchRepository
  beforeAll(() => {
    repository = make('first')
  })
  const read = (path: string) => readFileSync(join(repository.folder, path), 'utf8')

  test('has main before, the pull request and the merge', () => {
    const { folder, commits } = repository
    git(folder, 'checkout', '--quiet', commits.base)
    expect(read('a.tf')).toBe('old')
    expect(checkOut(repository, 'pull request')).toBe(commits.head)
    expect(read('a.tf')).toBe('new')
    expect(checkOut(repository, 'main')).toBe(commits.merged)
    expect(git(folder, 'rev-list', '--parents', '-n1', 'HEAD')).toBe(
      `${commits.merged} ${commits.base} ${commits.head}`,
    )
  })

  test('leaves files out of every commit, and what tools leave behind', () => {
    expect(git(repository.folder, 'log', '--all', '--name-only', '--format=')).not.toMatch(
      /aws\.tf|terraform|tfstate/,
    )
    expect(existsSync(join(repository.folder, 'same.tf'))).toBe(true)
  })

  test('is the same each time, and says whose it is', () => {
    expect(make('second').commits).toEqual(repository.commits)
    expect(git(repository.folder, 'remote', 'get-url', 'origin')).toBe(
      'https://github.com/example/backend.git',
    )
  })

  test("has another infra in the place of the example's, and nothing of that", () => {
    const example = files(join(scratch, 'large-example'), { 'infra/large.tf': 'large', 'a.tf': 'a' })
    const infra = files(join(scratch, 'small-infra'), { 'small.tf': 'small' })
    const before = files(join(scratch, 'before-infra'), { 'infra/small.tf': 'as it was' })
    const trees = demoTrees({ example, infra, before })
    const { folder, commits } = makeRepository(join(scratch, 'swapped'), proposal, trees)
    expect(git(folder, 'ls-tree', '-r', '--name-only', commits.head)).toBe('a.tf\ninfra/small.tf')
    expect(git(folder, 'show', `${commits.base}:infra/small.tf`)).toBe('as it was')
    expect(git(folder, 'show', `${commits.head}:infra/small.tf`)).toBe('small')
  })

  test('names the pull request that was merged', () => {
    expect(git(repository.folder, 'log', '-1', '--format=%s', 'main')).toBe(
      'Merge pull request #3 from example/topic',
    )
  })

  test('is pushed as a merge to main', () => {
    expect(pushEvent(repository, 'm')).toMatchObject({
      ref: 'refs/heads/main',
      before: repository.commits.base,
      after: repository.commits.merged,
      repository: { full_name: 'example/backend' },
    })
  })
})
