import { type Clock, KisAbortError, KisValidationError, type Logger, onAbort } from '@kis/core'
import type { Overflow, RealtimeClient } from '@kis/realtime'
import type { GapFill } from './gap-fill.js'
import { GapKeeper } from './gap-keeper.js'
import { LiveOutput } from './live-output.js'
import type { LiveSource } from './live-source.js'
import type { LiveView, WatchOptions } from './live-view.js'

const DEFAULT_CAPACITY = 10_000

/** What a live view stands on. */
export interface LiveContext {
  readonly realtime: () => RealtimeClient
  readonly clock: Clock
  readonly logger?: Logger | undefined
}

export interface ViewPlan<T> {
  /** What is watched, for messages. */
  readonly name: string
  readonly source: LiveSource<T>
  readonly fill?: GapFill<T> | undefined
  /** Begins with the present state. Needs `fill`. */
  readonly start?: ((signal: AbortSignal | undefined) => Promise<T>) | undefined
  readonly overflow?: Overflow | undefined
  /** Sees every item before the view tells it. */
  readonly onItem?: ((item: T) => void) | undefined
}

/** How many items may wait. @throws KisValidationError unless it is a whole number from 1. */
export function capacityOf({ capacity = DEFAULT_CAPACITY }: WatchOptions): number {
  if (Number.isInteger(capacity) && capacity >= 1) return capacity
  throw new KisValidationError({ field: 'capacity', message: 'Parameter "capacity" must be a whole number from 1.' })
}

/** Opens a live view. @throws what `subscribe` of the realtime client throws; KisAbortError when aborted. */
export async function openView<T>(
  context: LiveContext,
  plan: ViewPlan<T>,
  options: WatchOptions = {},
): Promise<LiveView<T>> {
  const { clock, logger } = context
  const { signal, overflow = plan.overflow ?? 'drop-oldest', fillGaps = true } = options
  const capacity = capacityOf(options)
  if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
  let release: (() => Promise<void>) | undefined
  let stopListening = (): void => undefined
  const output = new LiveOutput<T>({
    ...{ name: plan.name, overflow, capacity, logger },
    release: async () => {
      stopListening()
      keeper.stop()
      await release?.()
    },
  })
  const keeper = new GapKeeper<T>({
    ...{ clock, capacity },
    fill: fillGaps ? plan.fill : undefined,
    onItem: (item) => {
      plan.onItem?.(item)
      output.push(item)
    },
    onGap: (gap) => output.pushGap(gap),
  })
  const handlers = {
    item: (item: T) => keeper.item(item),
    gap: keeper.gap.bind(keeper),
    lost: output.pushLost.bind(output),
    end: (error: unknown) => {
      stopListening()
      keeper.stop()
      output.end(error)
    },
  }
  const { start, fill } = plan
  try {
    release = await plan.source.open(context.realtime(), handlers, signal)
    if (start && fill) await keeper.start(fill, () => start(signal))
    if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
  } catch (error) {
    await output.stop()
    throw error
  }
  stopListening = onAbort(signal, () => {
    output.stop().catch((error: unknown) => logger?.warn(`${plan.name} could not be given up.`, { error }))
  })
  return output
}
