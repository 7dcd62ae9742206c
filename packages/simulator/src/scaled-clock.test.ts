import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { createScaledClock } from './scaled-clock.js'

const START = Date.parse('2026-09-14T09:00:00+09:00')

describe('a clock of its own pace', () => {
  it('begins where it is told and runs so many times as fast', async () => {
    const base = createVirtualClock()
    const clock = createScaledClock({ start: START, speed: 60, base })
    const rings: number[] = []
    clock.schedule(30_000, () => rings.push(clock.now()))
    await base.advance(499)
    expect([clock.now(), rings]).toEqual([START + 29_940, []])
    await base.advance(1)
    expect([rings, clock.monotonic()]).toEqual([[START + 30_000], 30_000])
  })

  it('lets tasks be cancelled', async () => {
    const base = createVirtualClock()
    const cancel = createScaledClock({ speed: 2, base }).schedule(100, () => {
      throw new Error('It ran.')
    })
    cancel()
    await base.advance(1_000)
  })

  it('is the time of now without a start', () => {
    const base = createVirtualClock()
    expect(createScaledClock({ base }).now()).toBe(base.now())
  })

  it.each([[{ speed: 0 }], [{ speed: -1 }], [{ speed: Number.NaN }], [{ speed: 10_001 }], [{ start: Number.NaN }]])(
    'refuses %o',
    (options) => {
      expect(() => createScaledClock(options)).toThrow(/must be/)
    },
  )
})
