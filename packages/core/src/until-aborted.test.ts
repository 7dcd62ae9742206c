import { describe, expect, it } from 'vitest'
import { KisAbortError, untilAborted } from './index.js'

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('resolved'),
    (error: unknown) => error,
  )

describe('untilAborted', () => {
  it('ends as the work does where nobody aborts', async () => {
    const { signal } = new AbortController()
    const broken = new Error('broken')
    expect(await untilAborted(Promise.resolve('done'), signal)).toBe('done')
    expect(await untilAborted(Promise.resolve('done'), undefined)).toBe('done')
    expect(await failure(untilAborted(Promise.reject(broken), signal))).toBe(broken)
  })

  it('gives up in the moment of the abort, once, and leaves the work to itself', async () => {
    const controller = new AbortController()
    const events: string[] = []
    let fail = (_: Error): void => {}
    const work = new Promise<never>((_, reject) => {
      fail = reject
    })
    const waiting = failure(untilAborted(work, controller.signal, () => events.push('given up')))
    expect(events).toEqual([])
    controller.abort('enough')
    expect(events).toEqual(['given up'])
    // Nobody hears of it, and nobody has to.
    fail(new Error('too late'))
    const error = await waiting
    expect([KisAbortError.isInstance(error), (error as Error).cause]).toEqual([true, 'enough'])
    expect(events).toEqual(['given up'])
  })

  it('does not wait for a signal that is aborted already', async () => {
    const never = new Promise<never>(() => {})
    let isGivenUp = false
    const error = await failure(
      untilAborted(never, AbortSignal.abort(), () => {
        isGivenUp = true
      }),
    )
    expect([KisAbortError.isInstance(error), isGivenUp]).toEqual([true, true])
  })

  it('does nothing at an abort after the work', async () => {
    const controller = new AbortController()
    let isGivenUp = false
    await untilAborted(Promise.resolve(), controller.signal, () => {
      isGivenUp = true
    })
    controller.abort()
    expect(isGivenUp).toBe(false)
  })
})
