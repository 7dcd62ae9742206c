import { parseKst } from '@kis/core'
import type { OrderIntent } from '../intents/order-intent.js'
import type { OrderRecord } from '../order-record.js'
import type { ReservationRecord } from '../reservation-record.js'

/** Clocks of the broker and of this machine may differ by this much. */
export const SKEW_MS = 120_000

/** Whether a row of the broker's list can be the order that an intent meant: same instrument, side, quantity and price, in its window of time. */
export function canBe(record: OrderRecord | ReservationRecord, intent: OrderIntent): boolean {
  const { createdAt, sendUntil } = intent
  return isAlike(record, intent) && isWithin(record, createdAt - SKEW_MS, sendUntil + SKEW_MS)
}

/** Whether it asks for the same, whenever that was: the clock of this machine may be wrong by more than it should. */
export function isAlike(record: OrderRecord, intent: OrderIntent): boolean {
  const { terms } = intent
  if (record.action !== 'new' || record.assetClass !== terms.instrument.assetClass) return false
  if (record.symbol !== terms.instrument.symbol || record.side !== terms.side) return false
  if (record.quantity !== terms.quantity) return false
  // A list shows 0, or what the order is reserved at, for orders without a price.
  if (terms.price !== null && record.price !== terms.price) return false
  if (!isSameVenue(record, intent)) return false
  return (terms.session === 'reservation') === (record.session === 'reservation')
}

// All of the United States goes by one name in some lists, and what went through the router may stand under the venue that it chose.
function isSameVenue(record: OrderRecord, { terms }: OrderIntent): boolean {
  if (terms.instrument.assetClass !== 'domestic-stock' || terms.venue === 'SOR') return true
  return record.venue === terms.venue
}

function isWithin(record: OrderRecord | ReservationRecord, from: number, until: number): boolean {
  const { time, assetClass } = record
  // The day of a reservation may be that of its order; it came in on another.
  const date = 'receivedOn' in record ? (record.receivedOn ?? record.date) : record.date
  if (date === null) return true
  const midnight = parseKst(date)
  if (midnight === undefined) return true
  // The date of an order abroad may be the exchange's own, while its time is Korean.
  const slack = assetClass === 'domestic-stock' || assetClass === 'bond' ? 0 : 86_400_000
  if (time === null || !/^\d{6}$/.test(time)) return midnight + 86_400_000 + slack > from && midnight - slack <= until
  const at = midnight + secondsOf(time) * 1000
  // To the second: the row's own milliseconds are cut off.
  const isAt = (shift: number): boolean => at + shift + 1000 > from && at + shift <= until
  return [0, slack, -slack].some(isAt)
}

function secondsOf(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4))
}
