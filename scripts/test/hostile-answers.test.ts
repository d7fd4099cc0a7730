import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { type ActionResult, type ActionRun, runAction } from '@infra-actions/local-cloud/run-action'
import { describe, expect, test } from '@jest/globals'
import { actionFolders } from '../workspace.ts'
import { askingAws, awsAt, commentAt, everyRequest } from './every-action.ts'

/** Each of the runner's two grammars, at a line's start and within it, colours, and what reads backwards. */
const hostile =
  'no\n::set-env name=PATH::/tmp\n  ::add-mask::a\r\n##[error]forged ##[add-path]/tmp\u2028::stop-commands::x\u001b[2K\u202e'

/** As each of AWS's protocols and GitHub's puts an error into words; 400, so that nobody asks again. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  const isJson = request.headers['x-amz-target'] !== undefined
  const isGitHub = String(request.headers.accept).includes('github')
  if (isGitHub)
    response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify({ message: hostile }))
  else if (isJson)
    response
      .writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify({ __type: 'ClientException', message: hostile }))
  else {
    const message = hostile.replaceAll('\r', '&#13;').replaceAll('\u001b', '&#27;')
    const error = `<Error><Type>Sender</Type><Code>Odd</Code><Message>${message}</Message></Error>`
    response.writeHead(400, { 'content-type': 'text/xml' }).end(`<ErrorResponse>${error}</ErrorResponse>`)
  }
}

async function refused(runFor: (url: string) => ActionRun): Promise<ActionResult> {
  const server = await everyRequest(refuse)
  try {
    return await runAction(runFor(server.url))
  } finally {
    server.close()
  }
}

function expectNoCommandsButOurs({ commands, annotations, masks, summary, log }: ActionResult): void {
  const ours = ['error', 'warning', 'notice', 'group', 'endgroup', 'add-mask']
  expect(commands.map(({ name }) => name).filter((name) => !ours.includes(name))).toEqual([])
  // Its own token.
  expect(masks.filter((value) => value !== 'ghs_example')).toEqual([])
  for (const text of [log, summary, ...annotations.map(({ message }) => message)]) {
    expect(text.includes('\u001b') || text.includes('\u202e')).toBe(false)
  }
}

describe('what a server says gives the runner no command', () => {
  test.each(askingAws)('%s', async (action, inputs) => {
    const result = await refused((url) => ({ action, inputs, env: awsAt(url) }))
    expect(result.log + result.summary).toContain('forged')
    expectNoCommandsButOurs(result)
  })

  test('terraform-plan-comment', async () => {
    const result = await refused(commentAt)
    expect(result.log).toContain('forged')
    expectNoCommandsButOurs(result)
  })
})

test('no action is left out here', () => {
  const here = [...askingAws.map(([action]) => action), commentAt('').action]
  expect(here.sort()).toEqual(actionFolders().map((folder) => basename(folder)))
})
