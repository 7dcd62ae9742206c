import { type Environment, KisAbortError, KisValidationError, type Logger, onAbort } from '@kis/core'
import { LiveOutput } from './live-output.js'
import type { LiveView, WatchOptions } from './live-view.js'
import type { NoticeHub } from './notice-hub.js'
import { capacityOf } from './open-view.js'
import type { OrderNotice } from './order-notice.js'

/** Options of `watchFills`. */
export interface WatchFillsOptions extends Omit<WatchOptions, 'fillGaps'> {
  /**
   * Where notices fail to come: how long open orders may be silent, in milliseconds, before the broker's lists are asked; slower while nothing
   * changes. Fills found so have `source: 'rest'`. `null`: never. Default 5,000 in 모의투자, where some users receive no notices at all, and `null`
   * with a real account.
   */
  readonly pollMs?: number | null | undefined
}

const PAPER_POLL_MS = 5_000

/** Whatever `watchFills` was given as `pollMs`, checked. @throws KisValidationError */
export function pollMsOf(pollMs: number | null | undefined, env: Environment): number | null {
  if (pollMs === undefined) return env === 'paper' ? PAPER_POLL_MS : null
  if (pollMs === null || (Number.isFinite(pollMs) && pollMs >= 1_000)) return pollMs
  throw new KisValidationError({
    field: 'pollMs',
    message: 'Parameter "pollMs" must be null or a number of milliseconds from 1,000.',
  })
}

/** 실시간 체결통보 of an account, of all its markets. */
export async function watchFills(
  hub: NoticeHub,
  context: { readonly env: Environment; readonly logger?: Logger | undefined },
  options: WatchFillsOptions = {},
): Promise<LiveView<OrderNotice>> {
  const { signal, overflow = 'drop-oldest' } = options
  const { env, logger } = context
  const pollMs = pollMsOf(options.pollMs, env)
  let leave: (() => Promise<void>) | undefined
  let stopListening = (): void => undefined
  const name = 'the notices of an account'
  const output = new LiveOutput<OrderNotice>({
    ...{ name, overflow, capacity: capacityOf(options), logger },
    release: async () => {
      stopListening()
      await leave?.()
    },
  })
  leave = await hub.attach(
    {
      notice: (notice) => output.push(notice),
      gap: (gap) => output.pushGap(gap),
      lost: (event) => output.pushLost(event),
      trouble: (error) => output.trouble(error),
      end: (error) => {
        stopListening()
        output.end(error)
      },
      pollMs,
    },
    signal,
  )
  if (signal?.aborted) {
    await output.stop()
    throw new KisAbortError({ cause: signal.reason })
  }
  stopListening = onAbort(signal, () => {
    output.stop().catch((error: unknown) => logger?.warn(`${name} could not be given up.`, { error }))
  })
  return output
}
