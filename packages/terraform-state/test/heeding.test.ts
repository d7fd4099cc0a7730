import { heeding, orCancelled } from '@infra-actions/terraform-state/heeding'
import { describe, expect, test } from '@jest/globals'

const port = {
  read: async ({ key }: { key: string }) => `text of ${key}`,
  fail: async (_: object): Promise<string> => Promise.reject(new Error('denied')),
  hang: (_: object) => new Promise<string>(() => {}),
}

describe('a port that heeds a signal', () => {
  test('is the port itself where there is none', () => {
    expect(heeding(port, undefined)).toBe(port)
  })

  test('answers and fails as the port does', async () => {
    const heeded = heeding(port, new AbortController().signal)
    await expect(heeded.read({ key: 'a' })).resolves.toBe('text of a')
    await expect(heeded.fail({})).rejects.toThrow('denied')
  })

  test('leaves a call that is under way, and begins none afterwards', async () => {
    const controller = new AbortController()
    let begun = 0
    const counted = {
      hang: () => {
        begun += 1
        return port.hang({})
      },
    }
    const heeded = heeding(counted, controller.signal)
    const call = heeded.hang()
    controller.abort(new Error('cancelled'))
    await expect(call).rejects.toThrow('cancelled')
    await expect(heeded.hang()).rejects.toThrow('cancelled')
    expect(begun).toBe(1)
  })
})

test('a failure has the reason of the signal where it was aborted, else its own', async () => {
  const controller = new AbortController()
  const work = async () => Promise.reject(new Error('cannot be read: cancelled'))
  await expect(orCancelled(undefined, work)).rejects.toThrow(/^cannot be read/)
  await expect(orCancelled(controller.signal, work)).rejects.toThrow(/^cannot be read/)
  controller.abort(new Error('cancelled'))
  await expect(orCancelled(controller.signal, work)).rejects.toThrow(/^cancelled$/)
  await expect(orCancelled(controller.signal, async () => 'done')).resolves.toBe('done')
})
