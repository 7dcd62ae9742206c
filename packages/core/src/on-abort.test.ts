import { describe, expect, it } from 'vitest'
import { KisAbortError, onAbort, sleep } from './index.js'
import { createVirtualClock } from './testing.js'

describe('onAbort', () => {
  it('runs every task once, and none that was taken back', () => {
    const controller = new AbortController()
    const ran: string[] = []
    const note = () => ran.push('twice')
    onAbort(controller.signal, note)
    onAbort(controller.signal, note)
    const takeBack = onAbort(controller.signal, () => ran.push('never'))
    takeBack()
    takeBack()
    controller.abort()
    controller.abort()
    expect(ran).toEqual(['twice', 'twice'])
  })

  it.runIf(typeof process === 'object')(
    'lets a hundred calls wait on one signal without a warning of Node',
    async () => {
      const warnings: Error[] = []
      const note = (warning: Error) => warnings.push(warning)
      process.on('warning', note)
      const clock = createVirtualClock()
      const controller = new AbortController()
      const waits = Array.from({ length: 100 }, () => sleep(clock, 1_000, controller.signal))
      const ended = Promise.allSettled(waits)
      controller.abort()
      const results = await ended
      await new Promise((resolve) => setImmediate(resolve))
      process.off('warning', note)
      expect(results.every((one) => one.status === 'rejected' && KisAbortError.isInstance(one.reason))).toBe(true)
      expect([warnings, clock.pendingTasks]).toEqual([[], 0])
    },
  )
})
