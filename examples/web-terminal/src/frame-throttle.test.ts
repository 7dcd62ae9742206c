import { describe, expect, it } from 'vitest'
import { createFrameThrottle } from './frame-throttle.js'

const FRAME_MS = 1_000 / 60

function setUp() {
  const frames: ((now: number) => void)[] = []
  const problems: unknown[] = []
  const throttle = createFrameThrottle(
    (callback) => frames.push(callback),
    (error) => problems.push(error),
  )
  let now = 0
  const nextFrame = (): void => {
    now += FRAME_MS
    for (const frame of frames.splice(0)) frame(now)
  }
  return { throttle, frames, problems, nextFrame }
}

describe('the throttle', () => {
  it('draws the last state of each part in the next frame', () => {
    const { throttle, frames, nextFrame } = setUp()
    const drawn: string[] = []
    for (let tick = 0; tick < 1_000; tick += 1) throttle.draw('price', () => drawn.push(`price ${tick}`))
    throttle.draw('book', () => drawn.push('book'))
    expect([frames.length, drawn.length]).toEqual([1, 0])
    nextFrame()
    expect(drawn).toEqual(['price 999', 'book'])
    nextFrame()
    expect([frames.length, drawn.length]).toEqual([0, 2])
  })

  it('leaves every other frame free while ticks pour in, and draws what came in it in the next one', () => {
    const { throttle, nextFrame } = setUp()
    const drawn: number[] = []
    for (let tick = 1; tick <= 60; tick += 1) {
      throttle.draw('price', () => drawn.push(tick))
      nextFrame()
    }
    nextFrame()
    expect(drawn).toEqual([...Array.from({ length: 30 }, (_, index) => index * 2 + 1), 60])
  })

  it('draws the others when one fails, and goes on', () => {
    const { throttle, problems, nextFrame } = setUp()
    const drawn: string[] = []
    const failure = new Error('no canvas')
    throttle.draw('chart', () => {
      throw failure
    })
    throttle.draw('book', () => drawn.push('book'))
    nextFrame()
    throttle.draw('book', () => drawn.push('again'))
    nextFrame()
    nextFrame()
    expect([drawn, problems]).toEqual([['book', 'again'], [failure]])
  })
})
