import { KisValidationError } from '@kis/core'
import type { SendVenue, Side } from '../order-terms.js'
import type { SliceRequest } from './slice-request.js'

/** Whether a plan goes on: `filled` in full; `ended` when its time was over; `failed` when a part was refused. */
export type SliceState = 'running' | 'filled' | 'ended' | 'cancelled' | 'failed'

/** One part. It is noted before it is sent. */
export interface SlicePart {
  readonly clientOrderId: string
  readonly quantity: number
  /** Epoch milliseconds. */
  readonly at: number
  /** 체결수량 once nothing more can happen to it; `null` until then */
  readonly filledQuantity: number | null
}

/** A plan as it is stored (분할 주문). Plain JSON. */
export interface SlicePlan {
  readonly version: 1
  readonly id: string
  readonly side: Side
  readonly symbol: string
  readonly venue: SendVenue
  readonly quantity: number
  readonly price: number | null
  readonly lot: number
  readonly method:
    | { readonly type: 'twap'; readonly slices: number }
    | { readonly type: 'pov'; readonly rate: number; readonly everyMs: number; readonly startVolume: number | null }
  readonly from: number
  readonly until: number
  readonly parts: readonly SlicePart[]
  readonly state: SliceState
  readonly reason: string | null
}

const DEFAULT_EVERY_MS = 10_000

/** @throws KisValidationError naming the field. */
export function planOf(request: SliceRequest, now: number): SlicePlan {
  const { id, side, symbol, quantity, durationMs, price = null, lot = 1, venue = 'KRX' } = request
  if (typeof id !== 'string' || !/^[\w.-]{1,64}$/.test(id)) {
    throw invalid('id', 'must be 1 to 64 letters, figures, dots, dashes or underscores')
  }
  whole('quantity', quantity)
  whole('lot', lot)
  if (quantity % lot !== 0) throw invalid('quantity', `must be a multiple of "lot", ${lot}`)
  if (!(durationMs > 0) || !Number.isFinite(durationMs)) throw invalid('durationMs', 'must be milliseconds above zero')
  const common = { version: 1, id, side, symbol, venue, quantity, price, lot } as const
  const rest = { from: now, until: now + durationMs, parts: [], state: 'running', reason: null } as const
  if (request.method === 'twap') {
    whole('slices', request.slices)
    return { ...common, method: { type: 'twap', slices: request.slices }, ...rest }
  }
  if (request.method !== 'pov') throw invalid('method', `must be 'twap' or 'pov'`)
  const { rate, everyMs = DEFAULT_EVERY_MS } = request
  if (!(rate > 0 && rate <= 1)) throw invalid('rate', 'must be above 0 and at most 1')
  if (!(everyMs > 0)) throw invalid('everyMs', 'must be milliseconds above zero')
  return { ...common, method: { type: 'pov', rate, everyMs, startVolume: null }, ...rest }
}

/** Whether a later request with the same id means the same whole. */
export function isSamePlan(plan: SlicePlan, other: SlicePlan): boolean {
  const facts = ({ side, symbol, venue, quantity, price, lot, method, from, until }: SlicePlan) =>
    JSON.stringify([side, symbol, venue, quantity, price, lot, { ...method, startVolume: null }, until - from])
  return facts(plan) === facts(other)
}

/** 체결수량 of all parts that are over. */
export function filledOf({ parts }: SlicePlan): number {
  return parts.reduce((sum, { filledQuantity }) => sum + (filledQuantity ?? 0), 0)
}

/** The part, if any, of which the end is not known yet; there is one at a time. */
export function openPart({ parts }: SlicePlan): SlicePart | undefined {
  return parts.find(({ filledQuantity }) => filledQuantity === null)
}

/** When the next part is due. A plan that comes back late goes on with the part of the hour and does not make up for those missed one by one. */
export function nextDue({ method, from, until, parts }: SlicePlan): number {
  const step = method.type === 'twap' ? (until - from) / method.slices : method.everyMs
  const last = parts.at(-1)
  // Parts that were due between the last one and now are due once, now.
  return from + (last ? Math.floor((last.at - from) / step + 1e-9) + 1 : 0) * step
}

/** How much the next part asks for; 0 when nothing is due. `marketVolume` is what the market has traded since the plan began. */
export function nextQuantity(plan: SlicePlan, now: number, marketVolume: number): number {
  const { method, quantity, lot, from, until } = plan
  const remaining = quantity - filledOf(plan)
  if (method.type === 'twap') {
    const step = (until - from) / method.slices
    const left = Math.max(1, method.slices - Math.floor((now - from) / step + 1e-9))
    return Math.min(remaining, Math.ceil(remaining / left / lot) * lot)
  }
  const due = Math.floor(method.rate * marketVolume) - filledOf(plan)
  return Math.max(0, Math.min(remaining, Math.floor(due / lot) * lot))
}

export function isSlicePlan(value: unknown): value is SlicePlan {
  if (typeof value !== 'object' || value === null) return false
  const { version, id, parts, state } = value as Partial<SlicePlan>
  return version === 1 && typeof id === 'string' && Array.isArray(parts) && typeof state === 'string'
}

function whole(field: string, value: unknown): void {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return
  throw invalid(field, 'must be a whole number above zero')
}

function invalid(field: string, rule: string): KisValidationError {
  return new KisValidationError({ field, message: `Parameter "${field}" of a sliced order ${rule}.` })
}
