import { KisAbortError, sleep, systemClock } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'

describe('sleep', () => {
  it('ends after its time, not before', async () => {
    const clock = createVirtualClock()
    let isOver = false
    const slept = sleep(clock, 1000).then(() => {
      isOver = true
    })
    await clock.advance(999)
    expect(isOver).toBe(false)
    await clock.advance(1)
    await slept
    expect(isOver).toBe(true)
  })

  it('ends with the abort, keeps its reason as cause, and leaves no timer', async () => {
    const clock = createVirtualClock()
    const controller = new AbortController()
    const slept = sleep(clock, 1000, controller.signal)
    const reason = new Error('closing')
    controller.abort(reason)
    const error = await slept.catch((thrown: unknown) => thrown)
    expect(KisAbortError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ code: 'KIS_ABORT', cause: reason, isRetryable: false, requestSent: false })
    expect(clock.pendingTasks).toBe(0)
  })

  it('does not begin when it was aborted before', async () => {
    const clock = createVirtualClock()
    await expect(sleep(clock, 1000, AbortSignal.abort())).rejects.toThrow('aborted')
    expect(clock.pendingTasks).toBe(0)
  })

  it('is deaf to an abort after its end', async () => {
    const clock = createVirtualClock()
    const controller = new AbortController()
    await clock.until(sleep(clock, 10, controller.signal))
    controller.abort()
    await clock.advance(10)
    expect(clock.pendingTasks).toBe(0)
  })
})

describe('the system clock', () => {
  it('runs a task, and none that was cancelled', async () => {
    const ran: string[] = []
    await new Promise<void>((resolve) => {
      const cancel = systemClock.schedule(0, () => ran.push('cancelled'), { background: true })
      systemClock.schedule(5, () => {
        ran.push('kept')
        cancel()
        resolve()
      })
      cancel()
      cancel()
    })
    expect(ran).toEqual(['kept'])
  })

  it('does not fire at once for a time beyond what timers can hold', async () => {
    let hasFired = false
    const cancel = systemClock.schedule(2 ** 40, () => {
      hasFired = true
    })
    await sleep(systemClock, 20)
    cancel()
    expect(hasFired).toBe(false)
  })

  it('tells a monotonic time that grows', async () => {
    const before = systemClock.monotonic()
    await sleep(systemClock, 2)
    expect(systemClock.monotonic()).toBeGreaterThan(before)
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
  })
})
