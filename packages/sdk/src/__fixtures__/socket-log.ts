import type { Clock } from '@kis/core'
import type { RealtimePolicy, SocketFactory } from '@kis/realtime'

/** One attempt to connect, as the network saw it. All times by the monotonic clock, in milliseconds. */
export interface Attempt {
  readonly startedAt: number
  openedAt: number | undefined
  endedAt: number | undefined
  /** The server said OPSP8996 on it. */
  isConflict: boolean
}

/** Notes every socket that goes through a factory. */
export class SocketLog {
  readonly attempts: Attempt[] = []
  readonly #clock: Pick<Clock, 'monotonic'>

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock
  }

  /** Sockets that neither side has ended. */
  get openCount(): number {
    return this.attempts.filter(({ endedAt }) => endedAt === undefined).length
  }

  since(startedAt: number): readonly Attempt[] {
    return this.attempts.filter((attempt) => attempt.startedAt >= startedAt)
  }

  watch(factory: SocketFactory): SocketFactory {
    return (url, handlers, options) => {
      const now = (): number => this.#clock.monotonic()
      const attempt: Attempt = { startedAt: now(), openedAt: undefined, endedAt: undefined, isConflict: false }
      this.attempts.push(attempt)
      const end = (): void => {
        attempt.endedAt ??= now()
      }
      const socket = factory(
        url,
        {
          onOpen() {
            attempt.openedAt = now()
            handlers.onOpen()
          },
          onMessage(text) {
            if (text.includes('"OPSP8996"')) attempt.isConflict = true
            handlers.onMessage(text)
          },
          onClose(info) {
            end()
            handlers.onClose(info)
          },
          onError: (error) => handlers.onError(error),
        },
        options,
      )
      return {
        send: (text) => socket.send(text),
        close() {
          end()
          socket.close()
        },
        terminate() {
          end()
          if (socket.terminate) socket.terminate()
          else socket.close()
        },
      }
    }
  }
}

type BackoffPolicy = Pick<
  RealtimePolicy,
  'minBackoffMs' | 'maxBackoffMs' | 'stableMs' | 'breakerAfter' | 'breakerMs' | 'conflictMs'
>

/**
 * Attempts that came sooner than the policy allows, told in words. Worked out from the policy's description, not from the client.
 *
 * @param leastJitter The smallest value that the client's source of chance gives.
 * @param isExempt Whether an attempt was asked for, by `reconnect()` since the one before it began.
 */
export function hastyAttempts(
  attempts: readonly Attempt[],
  policy: BackoffPolicy,
  leastJitter: number,
  isExempt: (attempt: Attempt, before: Attempt) => boolean = () => false,
): readonly string[] {
  const hasty: string[] = []
  let failures = 0
  let earlyDrops = 0
  for (const [index, attempt] of attempts.entries()) {
    const { openedAt, endedAt, isConflict } = attempt
    const next = attempts[index + 1]
    if (!next) break
    if (endedAt === undefined || endedAt > next.startedAt) {
      hasty.push(`Attempt ${index + 2} began while the one before it was still open.`)
      continue
    }
    if (openedAt !== undefined && endedAt - openedAt >= policy.stableMs) failures = earlyDrops = 0
    let leastWait = policy.conflictMs
    if (!isConflict) {
      failures++
      if (openedAt !== undefined && endedAt - openedAt < policy.stableMs) earlyDrops++
      leastWait = leastJitter * Math.min(policy.maxBackoffMs, policy.minBackoffMs * 2 ** (failures - 1))
      if (earlyDrops >= policy.breakerAfter) leastWait = policy.breakerMs
    }
    const waited = next.startedAt - endedAt
    if (waited + 0.001 < leastWait && !isExempt(next, attempt))
      hasty.push(
        `Attempt ${index + 2} came after ${waited} ms, ${leastWait} ms were due (${failures} failures, ${earlyDrops} early).`,
      )
  }
  return hasty
}
