/** Draws at most once a frame, however often it is asked to. */
export interface FrameThrottle {
  /** Draws in the next frame. Asked twice with one key, only the later drawing is done. */
  draw(key: string, paint: () => void): void
}

/**
 * @param requestFrame Calls back before the next frame: `requestAnimationFrame` in a page.
 * @param report Told of what a drawing threw; the others are drawn all the same.
 */
export function createFrameThrottle(
  requestFrame: (callback: () => void) => unknown,
  report: (error: unknown) => void,
): FrameThrottle {
  let waiting = new Map<string, () => void>()
  const flush = (): void => {
    const paints = waiting
    waiting = new Map()
    for (const paint of paints.values()) {
      try {
        paint()
      } catch (error) {
        report(error)
      }
    }
  }
  return {
    draw(key, paint) {
      if (waiting.size === 0) requestFrame(flush)
      waiting.set(key, paint)
    },
  }
}
