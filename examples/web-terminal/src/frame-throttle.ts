/** Draws what changed in the next frame, and no more often than people can read. */
export interface FrameThrottle {
  /** Draws in a coming frame. Asked twice with one key, only the later drawing is done. */
  draw(key: string, paint: () => void): void
}

/** Every other frame of most screens at the most: numbers are read no faster, and frames in between stay free for keys and scrolling. */
const PAUSE_MS = 30

/**
 * @param requestFrame Calls back before the next frame, with its time in milliseconds: `requestAnimationFrame` in a page.
 * @param report Told of what a drawing threw; the others are drawn all the same.
 */
export function createFrameThrottle(
  requestFrame: (callback: (now: number) => void) => unknown,
  report: (error: unknown) => void,
): FrameThrottle {
  let waiting = new Map<string, () => void>()
  let drawnAt = Number.NEGATIVE_INFINITY
  const frame = (now: number): void => {
    if (now - drawnAt < PAUSE_MS) {
      requestFrame(frame)
      return
    }
    drawnAt = now
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
      if (waiting.size === 0) requestFrame(frame)
      waiting.set(key, paint)
    },
  }
}
