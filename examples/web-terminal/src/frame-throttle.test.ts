import { describe, expect, it } from 'vitest'
import { createFrameThrottle } from './frame-throttle.js'

function setUp() {
  const frames: (() => void)[] = []
  const problems: unknown[] = []
  const throttle = createFrameThrottle(
    (callback) => frames.push(callback),
    (error) => problems.push(error),
  )
  const nextFrame = (): void => {
    for (const frame of frames.splice(0)) frame()
  }
  return { throttle, frames, problems, nextFrame }
}

describe('the throttle', () => {
  it('draws the last state of each part once a frame', () => {
    const { throttle, frames, nextFrame } = setUp()
    const drawn: string[] = []
    for (let tick = 0; tick < 1_000; tick += 1) throttle.draw('price', () => drawn.push(`price ${tick}`))
    throttle.draw('book', () => drawn.push('book'))
    expect([frames.length, drawn.length]).toEqual([1, 0])
    nextFrame()
    expect(drawn).toEqual(['price 999', 'book'])
    nextFrame()
    expect(drawn).toHaveLength(2)
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
    expect([drawn, problems]).toEqual([['book', 'again'], [failure]])
  })
})
