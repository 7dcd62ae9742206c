import { KisValidationError, onAbort } from '@kis/core'
import type { TradingContext } from '../../context.js'
import { instrumentOf } from '../instrument-of.js'
import type { IntentBook } from '../intents/intent-book.js'
import type { Orders } from '../orders.js'
import { fetchVolume } from '../risk/fetch-reference.js'
import { isSamePlan, isSlicePlan, planOf } from './slice-plan.js'
import type { SliceRequest } from './slice-request.js'
import { SlicedOrder } from './sliced-order.js'

/** Begins a sliced order, or goes on with the one of the same name. */
export async function startSlice(
  request: SliceRequest,
  options: { readonly context: TradingContext; readonly book: IntentBook; readonly orders: Orders },
): Promise<SlicedOrder> {
  const { context, book, orders } = options
  const { clock, logger, instruments } = context
  const wanted = planOf(request, clock.now())
  const key = `slice:${wanted.id}`
  const stored = await book.exclusively(async (page) => {
    const earlier = await page.read(key, isSlicePlan)
    if (!earlier) await page.write(key, wanted)
    return earlier
  }, request.signal)
  if (stored && !isSamePlan(stored, wanted)) {
    throw new KisValidationError({
      field: 'id',
      message: `"id" ${wanted.id} was used for another sliced order. Every one needs a name of its own.`,
    })
  }
  const sliced = new SlicedOrder({
    ...{ plan: stored ?? wanted, book, clock, logger, orders },
    volume: async ({ symbol, venue }, signal) =>
      fetchVolume(context, await instrumentOf({ symbol, venue }, instruments, { signal, logger }), signal),
  })
  const stopListening = onAbort(request.signal, () => sliced.stop())
  sliced.done().then(stopListening, stopListening)
  return sliced
}
