import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { deadline } from './send-deadline.js'

describe('the deadline of an order', () => {
  it('ends at once with a signal that has ended, and with one that ends, for its reason', () => {
    const clock = createVirtualClock()
    const reason = new Error('given up')
    expect(deadline(clock, clock.now() + 1_000, AbortSignal.abort(reason)).signal.reason).toBe(reason)
    const controller = new AbortController()
    const { signal } = deadline(clock, clock.now() + 1_000, controller.signal)
    expect(signal.aborted).toBe(false)
    controller.abort(reason)
    expect(signal.reason).toBe(reason)
  })

  it('ends at its instant, with no signal as well', async () => {
    const clock = createVirtualClock()
    const { signal } = deadline(clock, clock.now() + 1_000, undefined)
    await clock.advance(999)
    expect(signal.aborted).toBe(false)
    await clock.advance(1)
    expect(signal.reason).toMatchObject({ code: 'KIS_TIMEOUT', timeoutMs: 1_000, requestSent: true })
  })

  it('holds on to nothing once it is released', async () => {
    const clock = createVirtualClock()
    const controller = new AbortController()
    const { signal, release } = deadline(clock, clock.now() + 1_000, controller.signal)
    release()
    expect(clock.pendingTasks).toBe(0)
    controller.abort()
    await clock.advance(2_000)
    expect(signal.aborted).toBe(false)
  })
})
